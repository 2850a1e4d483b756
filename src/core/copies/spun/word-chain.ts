import { remember } from '../../model/lists/remember.ts';
import { heaviestWeight, type Tie } from './heaviest-chain.ts';
import { massOf, type TellingWord } from './telling-text.ts';

/** What chains through two texts weigh. */
export interface Ordered {
  /** As the texts stand. */
  readonly forth: number;
  /** With the sentences of one turned round, each as it stands: what chance has. */
  readonly back: number;
  /** What a chain through everything would weigh. */
  readonly most: number;
}

/** A word that stands oftener in the longer text ties no place of it. */
const MOST_PLACES = 12;
const NONE: readonly Tie[] = [];

/** The heaviest chains of equal words of two texts. */
export function wordChain(longer: readonly TellingWord[], shorter: readonly TellingWord[]): Ordered {
  const ties = tiesInto(longer);
  const rowOf = ({ key }: TellingWord) => ties.get(key) ?? NONE;
  return {
    forth: heaviestWeight(shorter.map(rowOf), longer.length),
    back: heaviestWeight(turned(shorter).map(rowOf), longer.length),
    most: massOf(shorter) + 1,
  };
}

/** How much of the words of the shorter text a chain as they stand has, 0 to 1. */
export function chainedShare(longer: readonly TellingWord[], shorter: readonly TellingWord[]): number {
  const ties = tiesInto(longer);
  const rows = shorter.map(({ key }) => ties.get(key) ?? NONE);
  return heaviestWeight(rows, longer.length) / (massOf(shorter) + 1);
}

/** The places of each word; remembered, since a text is laid beside many. A stem weighs the same in every text. */
const tiesInto = remember((words: readonly TellingWord[]): ReadonlyMap<string, readonly Tie[]> => {
  const places = new Map<string, Tie[]>();
  for (const [at, { key, weight }] of words.entries()) {
    const list = places.get(key);
    if (list === undefined) places.set(key, [{ at, weight }]);
    else list.push({ at, weight });
  }
  for (const [key, list] of places) if (list.length > MOST_PLACES) places.delete(key);
  return places;
});

const turned = remember((words: readonly TellingWord[]): readonly TellingWord[] =>
  [...words].sort((x, y) => y.sentence - x.sentence),
);
