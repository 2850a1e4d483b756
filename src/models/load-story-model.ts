import type { DecisionTree } from '../core/learning/boosted-trees.ts';
import { STORY_MEASURES } from '../core/stories/measures/story-measures.ts';
import { createStoryModel, type StoryModel } from '../core/stories/story-model.ts';
import { loadBackground } from './load-background.ts';
import { loadDependence } from './load-models.ts';
import {
  type LoadOptions,
  misfit,
  readModel,
  requireFeatures,
  requireList,
  requireNumber,
  requireNumbers,
  requireParts,
} from './read-model.ts';

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
    trees: requireList(FILE, 'trees', stated.trees).map((tree, i) => decisionTree(`trees[${i}]`, tree)),
  } as const;
  return createStoryModel(table, loadBackground(options), loadDependence(options));
}

/** Every node that decides must ask a measure that there is and have both its children. */
function decisionTree(place: string, value: unknown): DecisionTree {
  const stated = requireParts(FILE, place, value);
  const size = requireList(FILE, `${place}.measure`, stated.measure).length;
  const numbers = (part: string) => requireNumbers(FILE, `${place}.${part}`, stated[part], size);
  const tree = { measure: numbers('measure'), below: numbers('below'), adds: numbers('adds') };
  const at = tree.measure.findIndex((asked, node) => !fits(asked, node, size));
  if (at >= 0 || size < 2)
    throw misfit(FILE, `${place}.measure[${at}] is no measure, or its node lacks a child`);
  return tree;
}

function fits(asked: number, node: number, size: number): boolean {
  if (asked === -1) return true;
  return (
    node > 0 && 2 * node + 1 < size && asked >= 0 && asked < STORY_MEASURES.length && Number.isInteger(asked)
  );
}
