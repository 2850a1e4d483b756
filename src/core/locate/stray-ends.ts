import type { PassageIndex } from './index/passage-index.ts';
import type { QuotationQuery } from './quotation-query.ts';

/** Gaps up to this many words never make an end stray. */
const NEAR = 3;
/** Bits that each word of a gap asks of the words beyond it. */
const BITS_A_WORD = 1;
const BITS_OF_GAP = 4;
/** A single word, however rare, tells no more than this. */
const MOST_BITS = 9;

/**
 * Takes back the partners of a quotation's first or last words where they stand apart from the rest by a gap too wide
 * for what they tell: one common word found twenty words before the passage is chance. Marked gaps are free to be wide.
 */
export function dropStrayEnds(index: PassageIndex, query: QuotationQuery, partners: Int32Array): void {
  const rows: number[] = [];
  for (let row = 0; row < partners.length; row++) if (partners[row]! >= 0) rows.push(row);
  let first = 0;
  let last = rows.length - 1;
  let told = 0;
  for (let at = 0; at < Math.min(6, rows.length - 1); at++) {
    told += toldBy(index, query, partners, rows[at]!);
    if (isStray(query, partners, rows[at]!, rows[at + 1]!, told)) first = at + 1;
  }
  told = 0;
  for (let at = rows.length - 1; at > Math.max(first, rows.length - 7); at--) {
    told += toldBy(index, query, partners, rows[at]!);
    if (isStray(query, partners, rows[at - 1]!, rows[at]!, told)) last = at - 1;
  }
  for (const [at, row] of rows.entries()) if (at < first || at > last) partners[row] = -1;
}

function toldBy(index: PassageIndex, query: QuotationQuery, partners: Int32Array, row: number): number {
  return index.tokens[partners[row]!] === query.ids[row] ? Math.min(MOST_BITS, query.bits[row]! - 2) : 1;
}

function isStray(
  query: QuotationQuery,
  partners: Int32Array,
  before: number,
  after: number,
  told: number,
): boolean {
  const gap = partners[after]! - partners[before]! - 1;
  if (gap <= NEAR || query.gapBefore.subarray(before + 1, after + 1).includes(1)) return false;
  return told < BITS_OF_GAP + BITS_A_WORD * gap;
}
