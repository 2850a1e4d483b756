import type { Token } from './tokens.ts';
import type { WordRange } from './word-range.ts';

const CLOSERS = new Set(['”', '’', '"', "'", ')', ']', '»', '“', '*']);

/**
 * The sentences that the tokens from `from` on are cut into, which hold all of them: a break after `.`, `?`, `!` or `…`
 * and the closing marks that follow it, unless the next word starts in lower case. Abbreviations carry their full stop
 * inside the token, so they do not break; one followed by a capitalised function word does.
 */
export function splitSentences(tokens: readonly Token[], from = 0): WordRange[] {
  const sentences: WordRange[] = [];
  let first = from;
  for (let i = from; i < tokens.length; i++) {
    if (!/^(?:[.?!…]|\.{2,})$/u.test(tokens[i]!.text)) continue;
    let last = i;
    while (last + 1 < tokens.length && isCloser(tokens, last)) last++;
    const next = tokens[last + 1];
    if (next !== undefined && (isLowerCase(next.text) || next.start === tokens[last]!.end)) continue;
    sentences.push({ from: first, to: last + 1 });
    first = last + 1;
    i = last;
  }
  if (first < tokens.length) sentences.push({ from: first, to: tokens.length });
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
