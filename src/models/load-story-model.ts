import { STORY_MEASURES } from '../core/stories/measures/story-measures.ts';
import { createStoryModel, type StoryModel } from '../core/stories/story-model.ts';
import { decisionTrees } from './decision-trees.ts';
import { loadBackground } from './load-background.ts';
import { loadDependence } from './load-models.ts';
import { type LoadOptions, readModel, requireFeatures, requireNumber } from './read-model.ts';

const FILE = 'stories.json';
const VERSION = 2;

/**
 * The trained story model, from `models/stories.json`, `dependence.json` and `background.json`. Throws HearsayError
 * where a file is missing, damaged, or was trained on other measures or word lists.
 */
export function loadStoryModel(options: LoadOptions = {}): StoryModel {
  const stated = readModel(FILE, VERSION, options);
  requireFeatures(FILE, stated.measures, STORY_MEASURES);
  const table = {
    version: VERSION,
    measures: STORY_MEASURES,
    joinAt: requireNumber(FILE, 'joinAt', stated.joinAt),
    base: requireNumber(FILE, 'base', stated.base),
    trees: decisionTrees(FILE, 'trees', stated.trees, STORY_MEASURES.length),
  } as const;
  return createStoryModel(table, loadBackground(options), loadDependence(options));
}
