import type { CopyWords } from '../copy-words.ts';
import { standsIn } from '../shared-runs.ts';
import { type AlteredPlace, alteredPlaces } from './altered-places.ts';

/** Where two texts differ, and a third has the words of one of them: the other altered them. */
export interface LoneReadings {
  /** Places where the third texts go with `a`, so that `b` alone has other words. */
  readonly loneInB: readonly AlteredPlace[];
  readonly loneInA: readonly AlteredPlace[];
}

/** Words on either side by which a place is known in a third text. */
const BESIDE = 3;

/**
 * Shared errors, after Lachmann: a reading that one text has against two others was made by that text, so that neither
 * of the others was taken from it.
 */
export function loneReadings(a: CopyWords, b: CopyWords, thirds: readonly CopyWords[]): LoneReadings {
  const loneInA: AlteredPlace[] = [];
  const loneInB: AlteredPlace[] = [];
  for (const place of alteredPlaces(a, b)) {
    const [readingA, readingB] = [readingAt(a, place.a), readingAt(b, place.b)];
    const [isWithA, isWithB] = [readingA, readingB].map((reading) =>
      thirds.some((text) => standsIn(text.words, reading)),
    );
    if (isWithA && !isWithB) loneInB.push(place);
    if (isWithB && !isWithA) loneInA.push(place);
  }
  return { loneInA, loneInB };
}

function readingAt({ words }: CopyWords, [start, end]: readonly [number, number]): readonly string[] {
  return words.slice(Math.max(0, start - BESIDE), end + BESIDE);
}
