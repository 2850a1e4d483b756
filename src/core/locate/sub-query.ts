import type { PassageAlignment } from './align-passage.ts';
import type { QuotationQuery } from './quotation-query.ts';

/** A run of a quotation's words, by word number. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** The part of a query between two word numbers, as a query of its own; spans still refer to the whole quotation. */
export function sliceQuery(query: QuotationQuery, { from, to }: Rows): QuotationQuery {
  return {
    words: query.words.slice(from, to),
    ids: query.ids.subarray(from, to),
    stems: query.stems.subarray(from, to),
    bits: query.bits.subarray(from, to),
    gapBefore: query.gapBefore.subarray(from, to),
    spans: query.spans.slice(from, to),
  };
}

/** Runs of at least `least` words of a quotation that have no partner in an alignment. */
export function uncoveredRows(alignment: PassageAlignment, least: number): Rows[] {
  const runs: Rows[] = [];
  let from = -1;
  for (let row = 0; row <= alignment.partners.length; row++) {
    const open = row < alignment.partners.length && alignment.partners[row]! < 0;
    if (open && from < 0) from = row;
    if (open || from < 0) continue;
    if (row - from >= least) runs.push({ from, to: row });
    from = -1;
  }
  return runs;
}

/**
 * The quotation's words parted where its alignment leaves a gap of more than `widest` words of the document: together
 * the parts are the whole quotation.
 */
export function contiguousRows(alignment: PassageAlignment, widest: number): Rows[] {
  const runs: Rows[] = [];
  let from = 0;
  let last = -1;
  for (let row = 0; row < alignment.partners.length; row++) {
    const partner = alignment.partners[row]!;
    if (partner < 0) continue;
    if (last >= 0 && partner - last - 1 > widest) {
      runs.push({ from, to: row });
      from = row;
    }
    last = partner;
  }
  runs.push({ from, to: alignment.partners.length });
  return runs;
}
