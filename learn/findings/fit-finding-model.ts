import { CHECK_MEASURES } from '../../src/core/check/check-measures.ts';
import { FINDING_MEASURES } from '../../src/core/findings/finding-measures.ts';
import type { LinearModel } from '../../src/core/learning/linear-model.ts';
import { type Example, fitLogisticRegression } from '../methods/logistic-regression.ts';

/** How freely weights may follow so few examples. */
const FREEDOM = 1;

/** Fits how often findings of a collation are right to judged ones. */
export function fitFindingModel(examples: readonly Example[]): LinearModel {
  return fitLogisticRegression(FINDING_MEASURES, examples, FREEDOM);
}

/** Fits how often verdicts of a check are right to judged ones. */
export function fitCheckModel(examples: readonly Example[]): LinearModel {
  return fitLogisticRegression(CHECK_MEASURES, examples, FREEDOM);
}
