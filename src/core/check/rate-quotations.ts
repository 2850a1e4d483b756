import { type LinearModel, shareOf } from '../learning/linear-model.ts';
import type { CheckedQuotation, LookedUpQuotation } from '../model/checked-draft.ts';
import { levelOf } from '../model/finding.ts';
import { measureCheck } from './check-measures.ts';

/** Tells how sure the verdict on each quotation is; of one that stands nowhere, never that it was not said. */
export function rateQuotations(
  quotations: readonly LookedUpQuotation[],
  model: LinearModel,
): CheckedQuotation[] {
  return quotations.map((quotation) => {
    const confidence = quotation.passages.length === 0 ? 0 : shareOf(model, measureCheck(quotation));
    return { ...quotation, confidence, level: levelOf(confidence) };
  });
}
