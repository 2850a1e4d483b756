import type { LinearModel } from '../core/learning/linear-model.ts';
import type { AlignmentModel, Background } from '../core/pair/alignment-model.ts';
import { CONTEXT_FEATURES } from '../core/pair/context-features.ts';
import { PAIR_FEATURES } from '../core/pair/pair-features.ts';
import { readModel, requireFeatures, requireNumbers } from './read-model.ts';

const FILE = 'alignment.json';

/**
 * The trained alignment model, from `models/alignment.json` and `models/background.json`. Throws HearsayError where it
 * was trained on other features.
 */
export function loadAlignmentModel(folder?: URL): AlignmentModel {
  const background = readModel('background.json', folder) as Background;
  const stated = readModel(FILE, folder) as Omit<AlignmentModel, 'background'>;
  requireLinear(stated.pair, PAIR_FEATURES);
  requireLinear(stated.context, CONTEXT_FEATURES);
  return { ...stated, background };
}

function requireLinear(model: LinearModel, features: readonly string[]): void {
  requireFeatures(FILE, model.features, features);
  for (const list of [model.mean, model.scale, model.weights]) requireNumbers(FILE, list, features.length);
}
