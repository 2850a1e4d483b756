import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { Unit } from '../units/unit.ts';

/** A run of equal units: `length` of them from `a` and from `b`. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

const SHINGLE = 3;

/**
 * Runs of units that occur once on each side, in an order that both sides share: the longest increasing chain of
 * unique common shingles (patience difference, Cohen), each run grown as far as its words are equal.
 */
export function findAnchors(a: readonly Unit[], b: readonly Unit[]): Anchor[] {
  const placesA = uniqueShingles(a);
  const placesB = uniqueShingles(b);
  const common: { a: number; b: number }[] = [];
  for (const [shingle, place] of placesA) {
    const other = placesB.get(shingle);
    if (place >= 0 && other !== undefined && other >= 0) common.push({ a: place, b: other });
  }
  return growRuns(longestChain(common), a, b);
}

/** Where each shingle stands; -1 where it stands more than once. In text order. */
function uniqueShingles(units: readonly Unit[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i + SHINGLE <= units.length; i++) {
    const shingle = `${units[i]!.key} ${units[i + 1]!.key} ${units[i + 2]!.key}`;
    places.set(shingle, places.has(shingle) ? -1 : i);
  }
  return places;
}

/** The longest chain of places, ascending in `a` already, that ascends in `b` too; n log n. */
function longestChain(places: readonly { a: number; b: number }[]): { a: number; b: number }[] {
  const tails: number[] = [];
  const previous = new Int32Array(places.length).fill(-1);
  for (let i = 0; i < places.length; i++) {
    const at = lowerBound(tails.length, (tail) => places[tails[tail]!]!.b >= places[i]!.b);
    if (at > 0) previous[i] = tails[at - 1]!;
    tails[at] = i;
  }
  const chain: { a: number; b: number }[] = [];
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = previous[i]!) chain.push(places[i]!);
  return chain.reverse();
}

function growRuns(
  chain: readonly { a: number; b: number }[],
  a: readonly Unit[],
  b: readonly Unit[],
): Anchor[] {
  const runs: Anchor[] = [];
  let endA = 0;
  let endB = 0;
  for (const place of chain) {
    if (place.a < endA || place.b < endB) continue;
    let startA = place.a;
    let startB = place.b;
    while (startA > endA && startB > endB && a[startA - 1]!.key === b[startB - 1]!.key) {
      startA--;
      startB--;
    }
    let length = place.a - startA + SHINGLE;
    while (
      startA + length < a.length &&
      startB + length < b.length &&
      a[startA + length]!.key === b[startB + length]!.key
    ) {
      length++;
    }
    runs.push({ a: startA, b: startB, length });
    endA = startA + length;
    endB = startB + length;
  }
  return runs;
}
