import { remember } from '../model/lists/remember.ts';
import type { CopyWords } from './copy-words.ts';

/** Words that stand in both texts in one order without a gap; word numbers. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Shorter runs are the chance of the language. */
const SHORTEST_RUN = 5;
/** How many places of one opening are tried: a text that repeats itself stays linear. */
const MOST_PLACES = 12;

/**
 * The runs of words that two texts share, longest first as they are met in `a`, none overlapping (greedy string tiling
 * after Wise, 1993, in one pass over `a`).
 */
export function sharedRuns(a: CopyWords, b: CopyWords): SharedRun[] {
  const keys = keysOf(a.words);
  const places = openings(b.words);
  const taken = new Uint8Array(b.words.length);
  const runs: SharedRun[] = [];
  let at = 0;
  while (at + SHORTEST_RUN <= a.words.length) {
    const run = longestAt(a.words, b.words, at, places.get(keys[at]!) ?? [], taken);
    if (run === null) at++;
    else {
      runs.push(run);
      taken.fill(1, run.b, run.b + run.length);
      at += run.length;
    }
  }
  return runs;
}

/** The words with which a run may begin, by the number of the first; remembered, since a text is laid beside many. */
const keysOf = remember((words: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(0, words.length - SHORTEST_RUN + 1) }, (_, at) =>
    words.slice(at, at + SHORTEST_RUN).join(' '),
  ),
);

/** Where runs may begin, by their first words. */
const openings = remember((words: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [at, key] of keysOf(words).entries()) {
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else if (list.length < MOST_PLACES) list.push(at);
  }
  return places;
});

/** Whether a text may hold some words in a row, told by the first of them; without them it cannot. */
export function mayHold(words: readonly string[], row: readonly string[]): boolean {
  return row.length < SHORTEST_RUN || openings(words).has(row.slice(0, SHORTEST_RUN).join(' '));
}

function longestAt(
  a: readonly string[],
  b: readonly string[],
  at: number,
  places: readonly number[],
  taken: Uint8Array,
): SharedRun | null {
  let best: SharedRun | null = null;
  for (const place of places) {
    let length = 0;
    while (
      at + length < a.length &&
      place + length < b.length &&
      taken[place + length] === 0 &&
      a[at + length] === b[place + length]
    ) {
      length++;
    }
    if (length >= SHORTEST_RUN && length > (best?.length ?? 0)) best = { a: at, b: place, length };
  }
  return best;
}
