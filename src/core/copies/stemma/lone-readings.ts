import { remember } from '../../model/lists/remember.ts';
import type { CopyWords } from '../copy-words.ts';
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
 * of the others was taken from it. The third texts are handed over as their words.
 */
export function loneReadings(
  a: CopyWords,
  b: CopyWords,
  thirds: readonly (readonly string[])[],
): LoneReadings {
  const loneInA: AlteredPlace[] = [];
  const loneInB: AlteredPlace[] = [];
  const isInThird = (reading: string) => thirds.some((words) => textOf(words).includes(reading));
  for (const place of alteredPlaces(a, b)) {
    const [readingA, readingB] = [readingAt(a, place.a), readingAt(b, place.b)];
    const withA = isInThird(readingA);
    const withB = isInThird(readingB);
    if (withA && !withB) loneInB.push(place);
    if (withB && !withA) loneInA.push(place);
  }
  return { loneInA, loneInB };
}

/** Words as one text; remembered, since a text is the third of many pairs. */
const textOf = remember((words: readonly string[]): string => ` ${words.join(' ')} `);

function readingAt({ words }: CopyWords, [start, end]: readonly [number, number]): string {
  return ` ${words.slice(Math.max(0, start - BESIDE), end + BESIDE).join(' ')} `;
}
