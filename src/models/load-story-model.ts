import { STORY_MEASURES } from '../core/stories/measures/story-measures.ts';
import type { RarityTable } from '../core/stories/story-background.ts';
import { createStoryModel, type StoryModel, type StoryModelTable } from '../core/stories/story-model.ts';
import { loadDependence } from './load-feature-weights.ts';
import { readModel, requireFeatures } from './read-model.ts';

/**
 * The trained story model, from `models/stories.json`, `dependence.json` and `background.json`. Throws HearsayError
 * where one was trained on other measures.
 */
export function loadStoryModel(folder?: URL): StoryModel {
  const table = readModel('stories.json', folder) as StoryModelTable;
  requireFeatures('stories.json', table.measures, STORY_MEASURES);
  return createStoryModel(table, readModel('background.json', folder) as RarityTable, loadDependence(folder));
}
