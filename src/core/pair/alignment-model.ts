import type { LinearModel } from '../learning/linear-model.ts';

/** How rare each stem is in the language at large: natural logarithm of sentences over sentences with the stem. */
export interface Background {
  /** Width of one level of rarity. */
  readonly step: number;
  /** Rarity of a stem that no level lists. */
  readonly unknown: number;
  /** `levels[i]`: stems of rarity `i * step`, separated by spaces. */
  readonly levels: readonly string[];
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
