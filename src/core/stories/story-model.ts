import { createStoryBackground, type RarityTable, type StoryBackground } from './story-background.ts';

/** What `models/stories.json` holds: a standardised logistic regression over pairs of reports, and where to join. */
export interface StoryModelTable {
  readonly version: 1;
  readonly features: readonly string[];
  readonly weights: readonly number[];
  readonly bias: number;
  /** The mean probability over a story's reports from which on a report joins it, 0 to 1. */
  readonly joinAt: number;
}

/** The trained figures that grouping rests on. */
export interface StoryModel {
  readonly background: StoryBackground;
  readonly table: StoryModelTable;
}

/** The model from its two tables. Throws RangeError where weights and features do not fit. */
export function createStoryModel(table: StoryModelTable, rarities: RarityTable): StoryModel {
  if (table.weights.length !== table.features.length) {
    throw new RangeError(
      `the story model has ${table.features.length} features, ${table.weights.length} weights`,
    );
  }
  return { background: createStoryBackground(rarities), table };
}
