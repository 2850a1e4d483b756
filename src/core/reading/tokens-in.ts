import type { Span } from '../model/span.ts';
import type { Reading } from './reading.ts';
import { type Token, tokenise } from './tokens.ts';
import { wordRange } from './word-range.ts';

/**
 * The tokens of a span as if it stood alone: those of the reading, and where an edge of the span cuts a word the part
 * inside, read anew. Linear in the number of tokens.
 */
export function tokensIn({ document: { text }, tokens }: Reading, span: Span): readonly Token[] {
  const { from, to } = wordRange(tokens, span);
  if (from === to) return [];
  const isCutBefore = isCutAt(tokens[from]!, span.start);
  let last = to;
  if (tokens[to - 1]!.end > span.end) last -= to - from > 1 && isSplitOff(tokens, to - 1) ? 2 : 1;
  if (!isCutBefore && last === to) return tokens.slice(from, to);
  if (isCutBefore && last <= from + 1) return tokenise(text, span);
  const before = isCutBefore ? tokenise(text, { start: span.start, end: tokens[from]!.end }) : [];
  const whole = tokens.slice(isCutBefore ? from + 1 : from, last);
  const behind = last < to ? tokenise(text, { start: tokens[last]!.start, end: span.end }) : [];
  return [...before, ...whole, ...behind];
}

/** Whether a span that begins at `start` begins inside a word: in the token, or between "it" and "'s". */
function isCutAt(token: Token, start: number): boolean {
  return token.start < start || (token.kind === 'word' && /^['’]/u.test(token.text));
}

/** Whether a token is the second half of a word: "n't", "'s", the "not" of "cannot". */
function isSplitOff(tokens: readonly Token[], index: number): boolean {
  const half = tokens[index]!;
  if (half.kind !== 'word' || half.start !== tokens[index - 1]!.end) return false;
  return /^(?:['’]|n['’]t$|not$)/iu.test(half.text);
}
