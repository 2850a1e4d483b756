import type { WordingProfile } from './wording-profile.ts';

/** Two wordings that may render one statement, as indexes, the lower first. */
export type Pair = readonly [number, number];

/** Up to this many wordings every pair is a candidate, so that rewritten copies without a shared word are seen. */
export const EVERY_PAIR_UP_TO = 400;
/** A stem carried by more wordings than this proposes no pair by itself. */
const COMMON = 48;
/** Weight that two wordings must share to be compared, as a share of the lighter one's weight. */
const LEAST_SHARE = 0.2;

/**
 * The pairs of wordings worth comparing, in order. Among many wordings only those that share telling stems are: an
 * inverted index from stem to wordings proposes them, so the cost follows the number of pairs, not the square of the
 * wordings.
 */
export function candidatePairs(profiles: readonly WordingProfile[], weights: Float64Array): Pair[] {
  if (profiles.length <= EVERY_PAIR_UP_TO) return everyPair(profiles.length);
  const holders = new Map<number, number[]>();
  const pairs: Pair[] = [];
  const shared = new Float64Array(profiles.length);
  for (const [index, profile] of profiles.entries()) {
    const met: number[] = [];
    for (const stem of profile.set) {
      const others = holders.get(stem);
      if (others === undefined) {
        holders.set(stem, [index]);
        continue;
      }
      if (others.length <= COMMON) {
        for (const other of others) {
          if (shared[other] === 0) met.push(other);
          shared[other]! += weights[stem]! + 1e-9;
        }
      }
      others.push(index);
    }
    for (const other of met.sort((a, b) => a - b)) {
      const least = Math.min(profile.mass, profiles[other]!.mass);
      if (shared[other]! >= LEAST_SHARE * least) pairs.push([other, index]);
      shared[other] = 0;
    }
  }
  return pairs;
}

function everyPair(count: number): Pair[] {
  const pairs: Pair[] = [];
  for (let b = 1; b < count; b++) for (let a = 0; a < b; a++) pairs.push([a, b]);
  return pairs;
}
