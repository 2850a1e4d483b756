import type { Span } from '../model/span.ts';
import { type Token, tokenise } from './tokens.ts';

const CLOSERS = new Set(['”', '’', '"', "'", ')', ']', '»', '“', '*']);

/**
 * The sentences of one block, from its tokens: a break after `.`, `?`, `!` or `…` and the closing marks that follow
 * it, unless the next word starts in lower case. Abbreviations carry their full stop inside the token, so they do
 * not break; one followed by a capitalised function word does.
 */
export function splitSentences(
  text: string,
  span: Span,
  tokens: readonly Token[] = tokenise(text, span),
): Span[] {
  const sentences: Span[] = [];
  let start = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (start < 0) start = token.start;
    if (!/^(?:[.?!…]|\.{2,})$/u.test(token.text)) continue;
    let last = i;
    while (last + 1 < tokens.length && isCloser(tokens, last)) last++;
    const next = tokens[last + 1];
    if (next !== undefined && (isLowerCase(next.text) || next.start === tokens[last]!.end)) continue;
    sentences.push({ start, end: tokens[last]!.end });
    start = -1;
    i = last;
  }
  const tail = tokens[tokens.length - 1];
  if (start >= 0 && tail !== undefined) sentences.push({ start, end: tail.end });
  return sentences;
}

/** Whether the token after `index` closes the sentence that ends there: a closing mark or one more stop, touching it. */
function isCloser(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const next = tokens[index + 1]!;
  return next.start === token.end && (CLOSERS.has(next.text) || /^[.?!…]$/u.test(next.text));
}

function isLowerCase(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
