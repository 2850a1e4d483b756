import type { CheckedQuotation } from '../../src/core/model/checked-draft.ts';
import { plainLetters } from '../../src/core/model/letters/plain-letters.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { GoldQuotation } from './check-data.ts';

/** How a gold quotation fared. `copy`: the same words in another transcript than the gold names. */
export type Outcome = 'found' | 'copy' | 'wrong' | 'refused' | 'not-checked';

/** The checked quotation that shares most with a gold one, at least half of it; null where none does. */
export function matchQuotation(
  gold: GoldQuotation,
  checked: readonly CheckedQuotation[],
): CheckedQuotation | null {
  let best: CheckedQuotation | null = null;
  let most = (gold.end - gold.start) / 2;
  for (const quotation of checked) {
    const shared = quotation.spans.reduce((sum, span) => sum + overlap(span, gold), 0);
    if (shared > most) {
      most = shared;
      best = quotation;
    }
  }
  return best;
}

/** Whether the passages of a checked quotation are the gold one: in its transcript, each sharing half of the other. */
export function outcomeOf(gold: GoldQuotation, checked: CheckedQuotation | null): Outcome {
  if (checked === null) return 'not-checked';
  if (checked.passages.length === 0) return 'refused';
  const passage = { start: gold.transcriptStart, end: gold.transcriptEnd };
  const own = checked.passages.filter(({ source }) => source === gold.transcript).map(({ span }) => span);
  if (agree(own, passage)) return 'found';
  const copied = checked.copies.some(
    (copy) => copy.source === gold.transcript && agree([copy.span], passage),
  );
  const text = checked.passages.map((place) => place.text).join(' ');
  return copied || plainLetters(text) === plainLetters(gold.passage) ? 'copy' : 'wrong';
}

function agree(spans: readonly Span[], gold: Span): boolean {
  const shared = spans.reduce((sum, span) => sum + overlap(span, gold), 0);
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return shared * 2 >= gold.end - gold.start && shared * 2 >= length && shared > 0;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether the verdict on a gold quotation is right; null where the readers gave none. */
export function isRightVerdict(gold: GoldQuotation, checked: CheckedQuotation): boolean | null {
  if (gold.words === null) return null;
  const outcome = outcomeOf(gold, checked);
  const accuses = checked.speakerVerdict === 'misattributed';
  if (accuses && gold.speakerMatches === null) return null;
  return (
    (outcome === 'found' || outcome === 'copy') &&
    checked.words === gold.words &&
    accuses === (gold.speakerMatches === false)
  );
}
