import { countBy } from '../model/lists/count-by.ts';
import { lowerBound } from '../model/lists/lower-bound.ts';

/** Some word lists, asked which of them have much in common with a bag of words; a word tells more as it is rarer. */
export interface SharedWords {
  /**
   * By its place, each list that shares at least LEAST_SHARED of the weight of the lighter of both, with the weight that
   * is shared; a word counts as often as both have it. In the order of the lists. Where more than MOST_LISTS have no word
   * that tells them apart, those that stand nearest to `near`.
   */
  readonly with: (words: readonly string[], near?: number) => ReadonlyMap<number, number>;
}

/** Of the lighter side's weight, what two lists must share to be told of one another. */
const LEAST_SHARED = 0.4;
/** So many are looked at, those with the rarest words first: of a text that says one thing over and over. */
const MOST_LISTS = 100;

/** Weighs a word by how rare it is in some texts. */
export type WordWeight = (word: string) => number;

export function weighWords(texts: readonly (readonly string[])[]): WordWeight {
  const words = texts.flat();
  const counts = countBy(words, (word) => word);
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log2(1 + words.length / count)]));
  const most = Math.log2(1 + words.length);
  return (word) => weights.get(word) ?? most;
}

/** The weight of all of a bag's words. */
export function weightOf(words: readonly string[], weight: WordWeight): number {
  return words.reduce((sum, word) => sum + weight(word), 0);
}

/**
 * Makes some lists ready to be asked. Whoever shares that much of a list has one of its rarest words, those without which
 * too little weight is left: only lists with such a word are looked at, and words that stand everywhere cost nothing.
 */
export function indexWords(lists: readonly (readonly string[])[], weight: WordWeight): SharedWords {
  const bags = lists.map((words) => countBy(words, (word) => word));
  const weights = lists.map((words) => weightOf(words, weight));
  const holding = placesOf(bags.map((bag) => [...bag.keys()]));
  const telling = placesOf(lists.map((words) => tellingWords(words, weight)));
  return {
    with: (words, near = 0) => {
      const bag = countBy(words, (word) => word);
      const whole = weightOf(words, weight);
      const places = new Set<number>();
      const add = (own: readonly number[]): void => {
        for (const at of nearest(own, near)) if (places.size < MOST_LISTS) places.add(at);
      };
      for (const word of tellingWords(words, weight)) add(holding.get(word) ?? []);
      for (const word of rarestFirst([...bag.keys()], weight)) add(telling.get(word) ?? []);
      return new Map(
        [...places]
          .sort((x, y) => x - y)
          .map((at) => [at, sharedWeight(bag, bags[at]!, weight)] as const)
          .filter(([at, share]) => share >= LEAST_SHARED * Math.min(whole, weights[at]!)),
      );
    },
  };
}

function placesOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, words] of lists.entries())
    for (const word of words) {
      const own = places.get(word);
      if (own === undefined) places.set(word, [at]);
      else own.push(at);
    }
  return places;
}

/** The places of a sorted list, at most MOST_LISTS of them, that are nearest to one. */
function nearest(places: readonly number[], near: number): readonly number[] {
  if (places.length <= MOST_LISTS) return places;
  const middle = lowerBound(places.length, (at) => places[at]! >= near);
  const from = Math.min(Math.max(0, middle - MOST_LISTS / 2), places.length - MOST_LISTS);
  return places.slice(from, from + MOST_LISTS);
}

function rarestFirst(words: readonly string[], weight: WordWeight): string[] {
  return [...words].sort((x, y) => weight(y) - weight(x));
}

/** The rarest words of a list, so many that the others weigh less than what must be shared. */
function tellingWords(words: readonly string[], weight: WordWeight): string[] {
  const rarest = rarestFirst(words, weight);
  let left = weightOf(words, weight);
  const least = LEAST_SHARED * left * (1 - 1e-9);
  const end = rarest.findIndex((word) => {
    left -= weight(word);
    return left < least;
  });
  return [...new Set(rarest.slice(0, end + 1))];
}

function sharedWeight(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  weight: WordWeight,
): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few) shared += weight(word) * Math.min(count, many.get(word) ?? 0);
  // What is the same in two lists weighs the same, in whatever order it is added up.
  return Math.round(shared * 1e6) / 1e6;
}
