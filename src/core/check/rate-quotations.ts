import { foldedLetters } from '../findings/carried-words.ts';
import { idOf } from '../findings/finding-id.ts';
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
    const confidence = quotation.passages.length === 0 ? 0 : confidenceOf(quotation, model);
    return { ...quotation, confidence, level: levelOf(confidence), findingId: quotationId(quotation) };
  });
}

/**
 * How often verdicts like this one are right; that the words were another's as often as the texts were read right, and,
 * where the words differ, they are the same ones besides.
 */
function confidenceOf(quotation: LookedUpQuotation, model: LinearModel): number {
  const { sureOfAnother } = quotation;
  if (sureOfAnother === undefined) return shareOf(model, measureCheck(quotation));
  if (quotation.words === 'verbatim') return sureOfAnother;
  return sureOfAnother * shareOf(model, measureCheck({ ...quotation, speakerVerdict: 'same' }));
}

/** The name of what was found of a quotation; where the speakers are what was found, they count too. */
function quotationId(quotation: LookedUpQuotation): string {
  const { text, speaker, words, speakerVerdict, chain, passages, citation } = quotation;
  const isOthers = speakerVerdict === 'misattributed' || chain === 'collapsed';
  const speakers = isOthers ? [speaker, ...passages.map((passage) => passage.speaker)] : [];
  const cited = citation?.misplaced === undefined ? [] : [citation.misplaced.kind];
  const said = [...cited, text, ...passages.map((passage) => passage.text), ...speakers];
  return idOf(['check', words, speakerVerdict, chain, ...said.map((part) => foldedLetters(part ?? ''))]);
}
