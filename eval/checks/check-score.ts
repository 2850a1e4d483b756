import type { GoldQuotation } from '../../gold/checks/check-data.ts';
import type { CheckedQuotation } from '../../src/core/model/checked-draft.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { ChangeKind } from '../../src/core/model/verdict.ts';

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
  return copied || plain(text) === plain(gold.passage) ? 'copy' : 'wrong';
}

function agree(spans: readonly Span[], gold: Span): boolean {
  const shared = spans.reduce((sum, span) => sum + overlap(span, gold), 0);
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return shared * 2 >= gold.end - gold.start && shared * 2 >= length && shared > 0;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const COARSE: Partial<Record<ChangeKind, string>> = {
  repetition: 'filler',
  ellipsis: 'bracket',
  synonym: 'substitution',
  agreement: 'substitution',
};
/** Kinds that the hand-read pairs name by their shape. */
const BY_SHAPE = new Set<ChangeKind>(['hedge', 'qualifier', 'scope', 'splice', 'name']);

/** The kinds of a quotation's changes in the terms of the hand-read pairs. */
export function coarseKinds(checked: CheckedQuotation): string[] {
  return checked.changes.map((change) => {
    if (!BY_SHAPE.has(change.kind)) return COARSE[change.kind] ?? change.kind;
    if (change.to === '') return 'omission';
    return change.from === '' ? 'insertion' : 'substitution';
  });
}

export interface Tally {
  hit: number;
  found: number;
  gold: number;
}

/** Adds one quotation's kinds, as multisets, to the tallies by kind. */
export function tallyKinds(
  tallies: Map<string, Tally>,
  found: readonly string[],
  gold: readonly string[],
): void {
  for (const kind of new Set([...found, ...gold])) {
    const tally = tallies.get(kind) ?? { hit: 0, found: 0, gold: 0 };
    const inFound = found.filter((one) => one === kind).length;
    const inGold = gold.filter((one) => one === kind).length;
    tally.hit += Math.min(inFound, inGold);
    tally.found += inFound;
    tally.gold += inGold;
    tallies.set(kind, tally);
  }
}

/** F1 of a tally; 1 where there is nothing to find and nothing was found. */
export function f1({ hit, found, gold }: Tally): number {
  return found + gold === 0 ? 1 : (2 * hit) / (found + gold);
}
