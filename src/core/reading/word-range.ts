import { lowerBound } from '../model/lists/lower-bound.ts';
import type { Span } from '../model/span.ts';

/** A run of tokens by their indexes, half-open; the only range of words there is. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Index of the first token that ends after `offset`; `tokens.length` where there is none. Logarithmic. */
export function wordAt(tokens: readonly Span[], offset: number): number {
  return lowerBound(tokens.length, (index) => tokens[index]!.end > offset);
}

/** The tokens that a span touches. Logarithmic. */
export function wordRange(tokens: readonly Span[], span: Span): WordRange {
  const from = wordAt(tokens, span.start);
  const last = wordAt(tokens, span.end - 1);
  const to = last < tokens.length && tokens[last]!.start < span.end ? last + 1 : last;
  return { from, to: Math.max(from, to) };
}
