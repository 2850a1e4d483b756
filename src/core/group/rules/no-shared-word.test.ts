import { describe, expect, it } from 'vitest';
import type { Mode } from '../../model/attribution.ts';
import { createPairGraph, LEAST, type PairGraph } from '../../pair/pair-graph.ts';
import type { WordingProfile } from '../../pair/wording-profile.ts';
import { partStrangers } from './no-shared-word.ts';

/** A wording that holds the stems with these numbers. */
function profile(witness: string, set: readonly number[], mode: Mode = 'direct'): WordingProfile {
  return { witness, set, stems: set, wording: { mode } } as unknown as WordingProfile;
}

/** All pairs of wordings, each likely. */
function likely(profiles: readonly WordingProfile[]): PairGraph {
  const pairs = profiles.flatMap((_, b) => profiles.slice(0, b).map((__, a) => [a, b] as const));
  return createPairGraph(
    profiles.length,
    pairs,
    pairs.map(() => 1),
  );
}

describe('partStrangers', () => {
  const weights = Float64Array.from([0, 0.05, 0.05, 1, 1, 1]);

  it('takes quotations without a telling word in common apart', () => {
    const profiles = [profile('a', [1, 2, 3]), profile('b', [1, 2, 4]), profile('b', [1, 3, 5])];
    const graph = partStrangers(profiles, likely(profiles), weights);
    expect(graph.between(0, 1)).toBe(LEAST);
    expect(graph.between(0, 2)).toBe(1);
  });

  it('leaves indirect speech and the very same words', () => {
    const profiles = [profile('a', [1, 2]), profile('b', [1, 2]), profile('b', [1, 4], 'indirect')];
    const graph = partStrangers(profiles, likely(profiles), weights);
    expect(graph.between(0, 1)).toBe(1);
    expect(graph.between(0, 2)).toBe(1);
  });
});
