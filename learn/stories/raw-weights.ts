import type { FeatureWeights, LinearModel } from '../../src/core/learning/linear-model.ts';

/** The same weights for values as they stand. */
export function rawWeights({ features, mean, scale, weights, bias }: LinearModel): FeatureWeights {
  const raw = weights.map((weight, at) => weight / scale[at]!);
  return {
    features,
    weights: raw,
    bias: bias - raw.reduce((sum, weight, at) => sum + weight * mean[at]!, 0),
  };
}
