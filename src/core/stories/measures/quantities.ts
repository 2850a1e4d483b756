import { stemsOf } from '../../reading/content-stems.ts';
import type { Token } from '../../reading/tokens.ts';

const HEAD_WORDS = 250;
const MOST = 16;

/**
 * The numbers near a report's head with what they count or measure, "thing=number": the word after a number, and the
 * word before it ("forty passengers", "magnitude of 5.6", "Harkin, 52"). Without dates and years.
 */
export function quantities(tokens: readonly Token[], dates: ReadonlySet<number>): string[] {
  const found = new Set<string>();
  const words = tokens.slice(0, HEAD_WORDS).map((token) => stemsOf(token)[0] ?? '');
  for (const [at, value] of words.entries()) {
    if (!/^\d+(?:\.\d+)?$/.test(value) || dates.has(at) || /^(?:19|20)\d\d$/.test(value)) continue;
    for (const beside of [words[at + 1], words[at - 1], words[at - 1] === 'of' ? words[at - 2] : '']) {
      if (/^\p{L}{4,40}$/u.test(beside ?? '')) found.add(`${beside}=${value}`);
    }
  }
  return [...found].slice(0, MOST);
}
