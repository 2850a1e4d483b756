import type { Span } from '../model/span.ts';
import type { Reading } from './reading.ts';
import { type Token, tokenise } from './tokens.ts';
import { wordRange } from './word-range.ts';

/**
 * The tokens of a span as if it stood alone: those of the reading, and where an edge of the span cuts a word the part
 * inside, read anew up to the next white space. Linear in the number of tokens.
 */
export function tokensIn({ document: { text }, tokens }: Reading, span: Span): readonly Token[] {
  const { from, to } = wordRange(tokens, span);
  if (from === to) return [];
  let first = from;
  if (isCutAt(tokens[from]!, span.start)) first = endOfRun(tokens, from);
  let last = to;
  if (tokens[to - 1]!.end > span.end) last = startOfRun(tokens, to - 1);
  if (first === from && last === to) return tokens.slice(from, to);
  if (first > last || last < from) return tokenise(text, span);
  const before = first === from ? [] : tokenise(text, { start: span.start, end: tokens[first - 1]!.end });
  const behind = last === to ? [] : tokenise(text, { start: tokens[last]!.start, end: span.end });
  return [...before, ...tokens.slice(first, last), ...behind];
}

/** Whether a span that begins at `start` begins inside a word: in the token, or between "it" and "'s". */
function isCutAt(token: Token, start: number): boolean {
  return token.start < start || (token.kind === 'word' && /^['’]/u.test(token.text));
}

/** The end of the run of tokens that touch one another, from one of them. */
function endOfRun(tokens: readonly Token[], index: number): number {
  let end = index + 1;
  while (end < tokens.length && tokens[end]!.start === tokens[end - 1]!.end) end++;
  return end;
}

/** The first of the run of tokens that touch one another, from one of them. */
function startOfRun(tokens: readonly Token[], index: number): number {
  let start = index;
  while (start > 0 && tokens[start - 1]!.end === tokens[start]!.start) start--;
  return start;
}
