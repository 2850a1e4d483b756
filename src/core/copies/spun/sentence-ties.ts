import type { Tie } from './heaviest-chain.ts';
import type { TellingText } from './telling-text.ts';

/** Two sentences of few telling words are no likelier one statement than their few words make them. */
const FEW = 6;
/** A word that stands in more sentences of the other text ties none of them. */
const MOST_SENTENCES = 12;

/**
 * Of each sentence of `b` the sentences of `a` that have telling words of it, with how much of the lighter one they have,
 * 0 to 1; a word that many sentences of `a` have counts less.
 */
export function sentenceTies(a: TellingText, b: TellingText): Tie[][] {
  const [bagsA, bagsB] = [bagsOf(a), bagsOf(b)];
  const [weightsA, weightsB] = [bagsA, bagsB].map((bags) => bags.map(weightOf));
  const holders = new Map<string, number[]>();
  for (const [at, bag] of bagsA.entries()) {
    for (const key of bag.keys()) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [at]);
      else list.push(at);
    }
  }
  return bagsB.map((bag, row) => {
    const shared = new Map<number, number>();
    for (const [key, weight] of bag) {
      const list = holders.get(key) ?? [];
      if (list.length > MOST_SENTENCES) continue;
      for (const at of list) shared.set(at, (shared.get(at) ?? 0) + weight / Math.sqrt(list.length));
    }
    return [...shared]
      .map(([at, weight]) => ({ at, weight: weight / (Math.min(weightsA![at]!, weightsB![row]!) + FEW) }))
      .sort((x, y) => x.at - y.at);
  });
}

/** Of each sentence of a text its telling words, each once, with their weights. */
export function bagsOf({ words, sentences }: TellingText): Map<string, number>[] {
  const bags = sentences.map(() => new Map<string, number>());
  for (const { key, weight, sentence } of words) bags[sentence]!.set(key, weight);
  return bags;
}

/** The weight of the words of a sentence together. */
export function weightOf(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, weight) => sum + weight, 0);
}
