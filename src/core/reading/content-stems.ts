import { SMALL_NUMBERS, TENS } from '../english/numbers.ts';
import { stemOf } from '../english/stem.ts';
import type { Token } from './tokens.ts';

const NUMBER_WORDS = new Map([...SMALL_NUMBERS, TENS[0]!].map((word, value) => [word, String(value)]));

/**
 * What a token counts as when words of two texts are matched: lower-cased Porter stems, one for each part of a
 * hyphenated word; number words and grouped digits as plain digits; none for punctuation and clitics. "n't" is "not".
 */
export function stemsOf(token: Token): string[] {
  if (token.kind === 'punctuation') return [];
  const word = token.text.toLowerCase();
  if (token.kind === 'number') return [word.replace(/[,]|(?:st|nd|rd|th)$/g, '')];
  if (/^n['’]t$/.test(word)) return ['not'];
  if (/^['’]/.test(word)) return [];
  const stems: string[] = [];
  for (const part of word.split(/[-‐‑]/)) {
    const bare = part.replace(/[^\p{L}\p{N}]/gu, '');
    if (bare !== '') stems.push(NUMBER_WORDS.get(bare) ?? stemOf(bare));
  }
  return stems;
}
