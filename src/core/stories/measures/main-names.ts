import { stemsOf } from '../../reading/content-stems.ts';
import type { Token } from '../../reading/tokens.ts';
import type { StoryBackground } from '../story-background.ts';

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
    weights.set(stem, (weights.get(stem) ?? 0) + (inner ? INNER : 1) * placeWeight(at));
  }
  return heaviest(
    [...weights].map(([stem, weight]): [string, number] => [
      stem,
      Math.round(weight * Math.min(1, background.rarityOf(stem) / FULL_RARITY) * 100) / 100,
    ]),
  );
}

/** The names of two words and more that a report is about, by the stems of their first and last word. */
export function fullNames(
  text: string,
  tokens: readonly Token[],
  names: readonly boolean[],
): [string, number][] {
  const weights = new Map<string, number>();
  let last = -1;
  for (let at = 0; at < tokens.length; at = last + 1) {
    last = at;
    if (!names[at]) continue;
    while (names[last + 1] && text.slice(tokens[last]!.end, tokens[last + 1]!.start).trim() === '') last++;
    const from = stemsOf(tokens[at]!)[0];
    const to = stemsOf(tokens[last]!).at(-1);
    if (last === at || from === undefined || to === undefined || from === to) continue;
    const key = `${from} ${to}`;
    weights.set(key, (weights.get(key) ?? 0) + placeWeight(at));
  }
  return heaviest([...weights]);
}

function placeWeight(at: number): number {
  return at < HEAD_WORDS ? 3 : at < LEAD_WORDS ? 2 : 1;
}

function heaviest(weighed: [string, number][]): [string, number][] {
  return weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_NAMES);
}
