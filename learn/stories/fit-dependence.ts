import type { CopyPair } from '../../gold/stories/copy-pairs.ts';
import { copyWords } from '../../src/core/copies/copy-words.ts';
import { DEPENDENCE_MEASURES, dependenceMeasures } from '../../src/core/copies/dependence.ts';
import { sharedRuns } from '../../src/core/copies/shared-runs.ts';
import { sharedWords } from '../../src/core/copies/told-passages.ts';
import type { FeatureWeights } from '../../src/core/learning/linear-model.ts';
import { fitLogisticRegression } from '../methods/logistic-regression.ts';

const PENALTY = 1;

/** The measures of a labelled pair. */
export function measuresOf({ a, b }: CopyPair): number[] {
  const sides = [copyWords(a), copyWords(b)] as const;
  return dependenceMeasures(sides, sharedWords(...sides, sharedRuns(...sides)));
}

/** Whether a reader found the two to depend on each other. */
export function isDependent({ relation }: CopyPair): boolean {
  return relation === 'copy' || relation === 'revision' || relation === 'derived';
}

/** Fits the weights to labelled pairs; both labels weigh alike. */
export function fitDependence(pairs: readonly CopyPair[]): FeatureWeights {
  const dependent = pairs.filter(isDependent).length;
  const examples = pairs.map((pair) => ({
    values: measuresOf(pair),
    label: isDependent(pair) ? (1 as const) : (0 as const),
    weight: Math.sqrt(pairs.length / 2 / (isDependent(pair) ? dependent : pairs.length - dependent)),
  }));
  const { mean, scale, weights, bias } = fitLogisticRegression(DEPENDENCE_MEASURES, examples, PENALTY);
  const raw = weights.map((weight, at) => weight / scale[at]!);
  return {
    features: DEPENDENCE_MEASURES,
    weights: raw,
    bias: bias - raw.reduce((sum, weight, at) => sum + weight * mean[at]!, 0),
  };
}
