import { countBy } from '../model/lists/count-by.ts';

/** A list of word lists, asked how much a bag of words has in common with each; a word tells more as it is rarer. */
export interface SharedWords {
  /** The weight of the words that a bag shares with each list, each as often as both have it; lists without any left out. */
  readonly with: (words: readonly string[]) => ReadonlyMap<number, number>;
}

/** Weighs a word by how rare it is in some texts. */
export type WordWeight = (word: string) => number;

export function weighWords(texts: readonly (readonly string[])[]): WordWeight {
  const words = texts.flat();
  const counts = countBy(words, (word) => word);
  return (word) => Math.log2(1 + words.length / (counts.get(word) ?? 1));
}

/** The weight of all of a bag's words. */
export function weightOf(words: readonly string[], weight: WordWeight): number {
  return words.reduce((sum, word) => sum + weight(word), 0);
}

/** Makes some lists ready to be asked; each question takes time by its words and how often these stand in the lists. */
export function indexWords(lists: readonly (readonly string[])[], weight: WordWeight): SharedWords {
  const places = new Map<string, Map<number, number>>();
  for (const [at, words] of lists.entries())
    for (const word of words) {
      const counts = places.get(word) ?? new Map<number, number>();
      places.set(word, counts.set(at, (counts.get(at) ?? 0) + 1));
    }
  return {
    with: (words) => {
      const shared = new Map<number, number>();
      for (const [word, own] of countBy(words, (word) => word))
        for (const [at, count] of places.get(word) ?? [])
          shared.set(at, (shared.get(at) ?? 0) + weight(word) * Math.min(own, count));
      return shared;
    },
  };
}
