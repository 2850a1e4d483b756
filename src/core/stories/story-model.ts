import type { BoostedTrees } from '../learning/boosted-trees.ts';
import type { CopyModel } from '../learning/copy-model.ts';
import { createStoryBackground, type RarityTable, type StoryBackground } from './story-background.ts';

/** What `models/stories.json` holds: boosted trees over a report and a story, and where to join. */
export interface StoryModelTable extends BoostedTrees {
  readonly version: 2;
  readonly measures: readonly string[];
  /** The log-odds from which on a report joins a story. */
  readonly joinAt: number;
}

/** The trained figures that grouping and finding copies rest on. */
export interface StoryModel {
  readonly background: StoryBackground;
  readonly table: StoryModelTable;
  /** By which a text is told to depend on another. */
  readonly dependence: CopyModel;
}

/** The model from its tables. */
export function createStoryModel(
  table: StoryModelTable,
  rarities: RarityTable,
  dependence: CopyModel,
): StoryModel {
  return { background: createStoryBackground(rarities), table, dependence };
}
