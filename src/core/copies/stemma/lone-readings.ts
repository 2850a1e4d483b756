import type { CopyWords } from '../copy-words.ts';
import { mayHold } from '../shared-runs.ts';
import { type AlteredPlace, alteredPlaces } from './altered-places.ts';

/** Where two texts differ, and a third has the words of one of them: the other altered them. */
export interface LoneReadings {
  /** Places where the third texts go with `a`, so that `b` alone has other words. */
  readonly loneInB: readonly AlteredPlace[];
  readonly loneInA: readonly AlteredPlace[];
}

/** Whether a text beside the two compared has a reading: words in a row. */
export type IsElsewhere = (reading: readonly string[]) => boolean;

/** Of so many holders of a reading one at least is none of the two compared. */
const ENOUGH = 3;
/** Words on either side by which a place is known in a third text. */
const BESIDE = 3;

/**
 * Shared errors, after Lachmann: a reading that one text has against two others was made by that text, so that neither
 * of the others was taken from it. `isElsewhere` tells whether a third text has a reading.
 */
export function loneReadings(a: CopyWords, b: CopyWords, isElsewhere: IsElsewhere): LoneReadings {
  const loneInA: AlteredPlace[] = [];
  const loneInB: AlteredPlace[] = [];
  for (const place of alteredPlaces(a, b)) {
    const [readingA, readingB] = [readingAt(a, place.a), readingAt(b, place.b)];
    const [isWithA, isWithB] = [readingA, readingB].map(isElsewhere);
    if (isWithA && !isWithB) loneInB.push(place);
    if (isWithB && !isWithA) loneInA.push(place);
  }
  return { loneInA, loneInB };
}

/** What tells of two texts, by their numbers, whether any other has a reading; each reading is looked for once. */
export function readingsIn(texts: readonly CopyWords[]): (a: number, b: number) => IsElsewhere {
  const rows = texts.map(({ words }) => inARow(words));
  const known = new Map<string, readonly number[]>();
  const holdersOf = (reading: readonly string[]): readonly number[] => {
    const row = inARow(reading);
    const before = known.get(row);
    if (before !== undefined) return before;
    const holders: number[] = [];
    for (let at = 0; at < rows.length && holders.length < ENOUGH; at++) {
      if (mayHold(texts[at]!.words, reading) && rows[at]!.includes(row)) holders.push(at);
    }
    known.set(row, holders);
    return holders;
  };
  return (a, b) => (reading) => holdersOf(reading).some((at) => at !== a && at !== b);
}

function readingAt({ words }: CopyWords, [start, end]: readonly [number, number]): readonly string[] {
  return words.slice(Math.max(0, start - BESIDE), end + BESIDE);
}

function inARow(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
