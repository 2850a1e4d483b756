import type { CopyWords } from '../copy-words.ts';
import { sharedRuns } from '../shared-runs.ts';

/** Where two texts that run alike before and behind differ in a few words; word numbers, half-open. */
export interface AlteredPlace {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** So many words between two shared runs are still one alteration. */
const LONGEST_GAP = 6;

/** The places at which one text was altered against the other, in the order of `a`. */
export function alteredPlaces(a: CopyWords, b: CopyWords): AlteredPlace[] {
  const runs = sharedRuns(a, b);
  const places: AlteredPlace[] = [];
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    if (next === undefined) break;
    const inA = [run.a + run.length, next.a] as const;
    const inB = [run.b + run.length, next.b] as const;
    const gaps = [inA[1] - inA[0], inB[1] - inB[0]];
    if (Math.min(...gaps) >= 0 && Math.max(...gaps) > 0 && Math.max(...gaps) <= LONGEST_GAP) {
      places.push({ a: inA, b: inB });
    }
  }
  return places;
}
