import { stemsOf } from '../reading/content-stems.ts';
import type { Token } from '../reading/tokens.ts';
import type { StoryBackground } from './story-background.ts';

/** From this rarity on a capitalised word that opens a sentence is taken for a name. */
const RARE = 9;

/** For each token whether it is a word of a name: capitalised, never in lower case elsewhere in the text, no date. */
export function findNames(
  text: string,
  tokens: readonly Token[],
  dates: ReadonlySet<number>,
  background: StoryBackground,
): boolean[] {
  const lower = new Set<string>();
  for (const token of tokens) {
    if (/^\p{Ll}/u.test(token.text)) lower.add(token.text);
  }
  return tokens.map((token, at) => {
    if (dates.has(at) || token.text.length > 40) return false;
    if (!/^\p{Lu}[\p{L}\p{M}]/u.test(token.text) || lower.has(token.text.toLowerCase())) return false;
    if (!opensSentence(text, token.start)) return true;
    const stem = stemsOf(token)[0];
    return stem !== undefined && background.rarityOf(stem) > RARE;
  });
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.?!:;\n“"‘'])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
}
