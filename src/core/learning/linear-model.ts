/** Weights of features as they stand: `bias + Σ weight · value`. */
export interface FeatureWeights {
  readonly features: readonly string[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** What weights make of a row of feature values. Throws RangeError on a row of another length. */
export function weigh(model: FeatureWeights, values: ArrayLike<number>): number {
  requireLength(model, values);
  let sum = model.bias;
  for (let i = 0; i < values.length; i++) sum += values[i]! * model.weights[i]!;
  return sum;
}

/** How likely weights find a row of feature values, 0 to 1. */
export function chanceOf(model: FeatureWeights, values: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-weigh(model, values)));
}

/** A standardised logistic regression: `bias + Σ weight · (value − mean) / scale`. */
export interface LinearModel {
  readonly features: readonly string[];
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The log-odds that a linear model gives to a row of feature values. Throws RangeError on a row of another length. */
export function logOddsOf(model: LinearModel, values: ArrayLike<number>): number {
  requireLength(model, values);
  let sum = model.bias;
  for (let i = 0; i < values.length; i++) sum += partOf(model, values, i);
  return sum;
}

/** How likely a linear model finds a row of feature values, 0 to 1, to three digits. */
export function shareOf(model: LinearModel, values: ArrayLike<number>): number {
  return Math.round(1000 / (1 + Math.exp(-logOddsOf(model, values)))) / 1000;
}

/** What one feature adds to the log-odds of a row, beside a row of mean values. */
export interface FeatureShare {
  readonly feature: string;
  readonly value: number;
  readonly share: number;
}

/** What every feature adds to the log-odds of a row, the weightiest first. Throws RangeError on a row of another length. */
export function explainLogOdds(model: LinearModel, values: ArrayLike<number>): FeatureShare[] {
  requireLength(model, values);
  return model.features
    .map((feature, i) => ({ feature, value: values[i]!, share: partOf(model, values, i) }))
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}

function partOf({ weights, mean, scale }: LinearModel, values: ArrayLike<number>, i: number): number {
  return (weights[i]! * (values[i]! - mean[i]!)) / scale[i]!;
}

function requireLength({ weights }: Pick<LinearModel, 'weights'>, values: ArrayLike<number>): void {
  if (values.length !== weights.length) {
    throw new RangeError(`the model has ${weights.length} features, the row ${values.length}`);
  }
}
