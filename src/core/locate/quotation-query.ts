import type { Span } from '../model/span.ts';
import { stemHash } from './index/create-passage-index.ts';
import { foldWords, type WordSink } from './index/fold-words.ts';
import type { PassageIndex } from './index/passage-index.ts';
import { postingCount } from './index/postings.ts';

/** The folded words of a quotation, looked up in an index; arrays run in parallel. */
export interface QuotationQuery {
  readonly words: readonly string[];
  /** Word ids of the index, -1 for a word it does not hold. */
  readonly ids: Int32Array;
  readonly stems: Uint32Array;
  /** What a word tells, in bits: how rare it is in the body, smoothed. */
  readonly bits: Float64Array;
  /** 1 where words are marked as left out or replaced before a word: an ellipsis, a bracket, an interruption. */
  readonly gapBefore: Uint8Array;
  /** Places in the quotation's own text. */
  readonly spans: readonly Span[];
}

/** Longer quotations are looked up by their first words only. */
const MAX_QUERY_WORDS = 20_000;

/** Numbers of notes and links are no brackets of an editor. */
const MARKED =
  /\.{2,}|…|\[(?!(?<=\S\[)\^?\d{1,3}\])[^\]]{0,200}\](?!\()|\([^()]{0,3}sic[^()]{0,3}\)|(?:\. ){2,}\./g;

/** Looks the words of a quotation up. Linear in its length. */
export function createQuery(index: PassageIndex, text: string): QuotationQuery {
  const words: string[] = [];
  const spans: Span[] = [];
  const gaps: number[] = [];
  let gap = 0;
  const sink: WordSink = (word, start, end) => {
    if (words.length >= MAX_QUERY_WORDS) return;
    words.push(word);
    spans.push({ start, end });
    gaps.push(gap);
    gap = 0;
  };
  let start = 0;
  for (const match of text.matchAll(MARKED)) {
    foldWords(text, { start, end: match.index }, sink);
    gap = 1;
    start = match.index + match[0].length;
  }
  foldWords(text, { start, end: text.length }, sink);
  const total = Math.max(1, index.tokens.length);
  const ids = Int32Array.from(words, (word) => index.wordIds.get(word) ?? -1);
  return {
    words,
    ids,
    stems: Uint32Array.from(words, stemHash),
    bits: Float64Array.from(ids, (id) =>
      Math.log2((total + 100) / (postingCount(index.wordPostings, id) + 1)),
    ),
    gapBefore: Uint8Array.from(gaps),
    spans,
  };
}
