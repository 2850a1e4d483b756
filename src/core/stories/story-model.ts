import type { BoostedTrees } from '../learning/boosted-trees.ts';
import { STORY_MEASURES } from './measures/story-measures.ts';
import { createStoryBackground, type RarityTable, type StoryBackground } from './story-background.ts';

/** What `models/stories.json` holds: boosted trees over a report and a story, and where to join. */
export interface StoryModelTable extends BoostedTrees {
  readonly version: 2;
  readonly measures: readonly string[];
  /** The log-odds from which on a report joins a story. */
  readonly joinAt: number;
}

/** The trained figures that grouping rests on. */
export interface StoryModel {
  readonly background: StoryBackground;
  readonly table: StoryModelTable;
}

/** The model from its two tables. Throws RangeError where the trees were trained on other measures. */
export function createStoryModel(table: StoryModelTable, rarities: RarityTable): StoryModel {
  if (table.measures.join() !== STORY_MEASURES.join()) {
    throw new RangeError(`the story model has the measures ${table.measures.join()}`);
  }
  return { background: createStoryBackground(rarities), table };
}
