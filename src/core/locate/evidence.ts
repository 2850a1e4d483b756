import type { PassageAlignment } from './align-passage.ts';
import type { PassageIndex } from './index/passage-index.ts';
import { pairKey, postingCount } from './index/postings.ts';
import type { QuotationQuery } from './quotation-query.ts';

/** What speaks for a passage being the origin of a quotation and not a chance likeness. */
export interface Evidence {
  /**
   * How surprising the shared words are, in bits, less what the differences and the size of the body take away: at 0
   * one such likeness is expected by chance.
   */
  readonly bits: number;
  /** Share of the quotation's information that has the same words in the passage, 0 to 1. */
  readonly coverage: number;
  readonly matchedWords: number;
  /** Words without their like, and gaps that nothing marks. */
  readonly differences: number;
  /** Contractions that are written out on the other side. */
  readonly forms: number;
  readonly exact: boolean;
}

const SUBSTITUTED = -3;
/** What a word that a passage lacks takes, in bits. */
export const ADDED = -2;
const BACKOFF = 5;
/** A pair never seen elsewhere tells little more than its second word alone: two words are few to go by. */
const MOST_SURPRISE = 1;
/** Bucket entries looked at for the true count of a pair. */
const COUNT_LIMIT = 2000;

/**
 * Weighs an alignment. A run of shared words tells what a two-word model of the body itself (the passage and its
 * `copies` left out) says about its chance; each difference costs what the freedom to differ there is worth.
 */
export function weighPassage(
  index: PassageIndex,
  query: QuotationQuery,
  alignment: PassageAlignment,
  copies: number,
): Evidence {
  let bits = 0;
  let shared = 0;
  let whole = 0;
  let matchedWords = 0;
  let differences = 0;
  let forms = 0;
  let last = -1;
  for (let row = 0; row < query.ids.length; row++) {
    const word = Math.min(12, query.bits[row]!);
    whole += word;
    const partner = alignment.partners[row]!;
    if (partner < 0) {
      bits += ADDED;
      differences++;
      continue;
    }
    const gap = last < 0 ? 0 : partner - last - 1;
    if (gap > 0) {
      const marked = query.gapBefore[row] === 1;
      bits -= marked ? 0.5 * Math.log2(1 + gap) : 1 + Math.log2(1 + gap);
      if (!marked) differences++;
    }
    if (alignment.same[row] === 1) {
      matchedWords++;
      shared += word;
      const runs = row > 0 && alignment.same[row - 1] === 1 && alignment.partners[row - 1] === partner - 1;
      if (runs && isJoined(query, row) !== isJoinedAt(index, partner)) forms++;
      bits += runs
        ? Math.min(
            query.bits[row]! + MOST_SURPRISE,
            pairBits(index, query.ids[row - 1]!, query.ids[row]!, copies),
          )
        : query.bits[row]!;
    } else {
      differences++;
      const related = index.stemHashes[index.tokens[partner]!] === query.stems[row];
      if (related) shared += word * 0.6;
      bits += related ? 0.4 * query.bits[row]! : SUBSTITUTED;
    }
    last = partner;
  }
  return {
    bits: bits - Math.log2(index.tokens.length + 2),
    coverage: whole === 0 ? 0 : shared / whole,
    matchedWords,
    differences,
    forms,
    exact: differences === 0,
  };
}

/** Whether a word of the quotation is written together with the one before it, as the halves of a contraction are. */
function isJoined(query: QuotationQuery, row: number): boolean {
  return query.spans[row - 1]!.end === query.spans[row]!.start;
}

function isJoinedAt(index: PassageIndex, position: number): boolean {
  return index.starts[position - 1]! + index.lengths[position - 1]! === index.starts[position]!;
}

/** What the second of two neighbouring words tells once the first is known, in bits. */
function pairBits(index: PassageIndex, first: number, second: number, copies: number): number {
  const total = index.tokens.length + 1;
  const alone = (postingCount(index.wordPostings, second) + 1) / total;
  const pairs = Math.max(0, countPairs(index, first, second) - copies);
  const firsts = Math.max(0, postingCount(index.wordPostings, first) - copies);
  return -Math.log2((pairs + BACKOFF * alone) / (firsts + BACKOFF));
}

function countPairs(index: PassageIndex, first: number, second: number): number {
  const buckets = index.pairPostings.offsets.length - 1;
  const key = pairKey(first, second, buckets);
  const start = index.pairPostings.offsets[key]!;
  const end = index.pairPostings.offsets[key + 1]!;
  if (end - start > COUNT_LIMIT) return end - start;
  let count = 0;
  for (let slot = start; slot < end; slot++) {
    const position = index.pairPostings.positions[slot]!;
    if (index.tokens[position] === first && index.tokens[position + 1] === second) count++;
  }
  return count;
}
