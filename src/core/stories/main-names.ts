import { stemsOf } from '../language/content-stems.ts';
import type { Token } from '../language/tokens.ts';
import type { StoryBackground } from './story-background.ts';

const MOST_NAMES = 6;
const HEAD_WORDS = 30;
const LEAD_WORDS = 80;
/** What a word counts that another word of the same name follows: the last one stands for the name. */
const INNER = 0.4;
/** Names of this rarity and above weigh fully. */
const FULL_RARITY = 8;

/** The names that a report is about: often named, early named; by the last word of each name. */
export function mainNames(
  text: string,
  tokens: readonly Token[],
  names: readonly boolean[],
  background: StoryBackground,
): [string, number][] {
  const weights = new Map<string, number>();
  for (const [at, token] of tokens.entries()) {
    const stem = names[at] ? stemsOf(token)[0] : undefined;
    if (stem === undefined) continue;
    const next = tokens[at + 1];
    const inner = names[at + 1] === true && text.slice(token.end, next!.start).trim() === '';
    const place = at < HEAD_WORDS ? 3 : at < LEAD_WORDS ? 2 : 1;
    weights.set(stem, (weights.get(stem) ?? 0) + (inner ? INNER : 1) * place);
  }
  return [...weights]
    .map(([stem, weight]): [string, number] => [
      stem,
      Math.round(weight * Math.min(1, background.rarityOf(stem) / FULL_RARITY) * 100) / 100,
    ])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_NAMES);
}
