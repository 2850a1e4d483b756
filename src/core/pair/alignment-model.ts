/** How rare each stem is in the language at large: natural logarithm of sentences over sentences with the stem. */
export interface Background {
  /** Width of one level of rarity. */
  readonly step: number;
  /** Rarity of a stem that no level lists. */
  readonly unknown: number;
  /** `levels[i]`: stems of rarity `i * step`, separated by spaces. */
  readonly levels: readonly string[];
}

/** A standardised logistic regression: `bias + Σ weight · (value − mean) / scale`. */
export interface LinearModel {
  readonly features: readonly string[];
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The trained figures that alignment rests on. */
export interface AlignmentModel {
  readonly version: number;
  readonly background: Background;
  /** Whether two wordings render one statement, from the two and their places alone. */
  readonly pair: LinearModel;
  /** The same, with what the other pairs of the two reports say. */
  readonly context: LinearModel;
  /** Probability from which showing a pair is worth more than leaving it out. */
  readonly showAt: number;
}

/** The log-odds that a linear model gives to a row of feature values. Throws RangeError on a row of another length. */
export function logOddsOf(model: LinearModel, values: ArrayLike<number>): number {
  if (values.length !== model.weights.length) {
    throw new RangeError(`the model has ${model.weights.length} features, the row ${values.length}`);
  }
  let sum = model.bias;
  for (let i = 0; i < values.length; i++) {
    sum += (model.weights[i]! * (values[i]! - model.mean[i]!)) / model.scale[i]!;
  }
  return sum;
}
