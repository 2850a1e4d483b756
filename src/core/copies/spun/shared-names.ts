import { remember } from '../../model/lists/remember.ts';
import type { TellingText, TellingWord } from './telling-text.ts';

/** Of the shorter of two texts the weight of its words of a kind, and of those that the longer one has as well. */
export interface Told {
  readonly all: number;
  readonly shared: number;
}

/** What two texts tell of one kind of word, each word once. */
export function told(longer: TellingText, shorter: TellingText, kind: TellingWord['kind']): Told {
  const keys = keysOf(longer);
  let all = 0;
  let shared = 0;
  for (const [key, weight] of weightsOf(shorter)[kind]) {
    all += weight;
    if (keys.has(key)) shared += weight;
  }
  return { all, shared };
}

/** How much of the names of the shorter text the longer one has, 0 to 1. */
export function sharedNames(longer: TellingText, shorter: TellingText): number {
  const { all, shared } = told(longer, shorter, 'name');
  return shared / (all + 1);
}

const keysOf = remember(
  ({ words }: TellingText): ReadonlySet<string> => new Set(words.map(({ key }) => key)),
);

const weightsOf = remember(({ words }: TellingText): Record<TellingWord['kind'], Map<string, number>> => {
  const weights = { name: new Map(), number: new Map(), word: new Map() };
  for (const { kind, key, weight } of words) weights[kind].set(key, weight);
  return weights;
});
