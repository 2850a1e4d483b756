import type { LinearModel } from '../core/learning/linear-model.ts';
import type { AlignmentModel } from '../core/pair/alignment-model.ts';
import { CONTEXT_FEATURES } from '../core/pair/context-features.ts';
import { PAIR_FEATURES } from '../core/pair/pair-features.ts';
import { loadBackground } from './load-background.ts';
import {
  type LoadOptions,
  readModel,
  requireFeatures,
  requireNumber,
  requireNumbers,
  requireParts,
} from './read-model.ts';

const FILE = 'alignment.json';
const VERSION = 2;

/**
 * The trained alignment model, from `models/alignment.json` and `models/background.json`. Throws HearsayError where a
 * file is missing, damaged, or was trained on other features or word lists.
 */
export function loadAlignmentModel(options: LoadOptions = {}): AlignmentModel {
  const stated = readModel(FILE, VERSION, options);
  return {
    version: VERSION,
    background: loadBackground(options),
    pair: linearModel('pair', stated.pair, PAIR_FEATURES),
    context: linearModel('context', stated.context, CONTEXT_FEATURES),
    showAt: requireNumber(FILE, 'showAt', stated.showAt),
  };
}

function linearModel(place: string, value: unknown, features: readonly string[]): LinearModel {
  const stated = requireParts(FILE, place, value);
  requireFeatures(FILE, stated.features, features);
  const numbers = (part: string) => requireNumbers(FILE, `${place}.${part}`, stated[part], features.length);
  return {
    features,
    mean: numbers('mean'),
    scale: numbers('scale'),
    weights: numbers('weights'),
    bias: requireNumber(FILE, `${place}.bias`, stated.bias),
  };
}
