import { describe, expect, it } from 'vitest';
import type { Mode } from '../../model/attribution.ts';
import { createPairGraph, LEAST, type PairGraph } from '../../pair/pair-graph.ts';
import type { WordingProfile } from '../../pair/wording-profile.ts';
import { partQuotations } from './other-quotation.ts';

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

describe('partQuotations', () => {
  it('takes another quotation for another sentence where a report has the very words', () => {
    const profiles = [profile('a', [1, 2, 3]), profile('b', [1, 2, 3]), profile('b', [3, 4, 5])];
    const graph = partQuotations(profiles, likely(profiles));
    expect(graph.between(0, 1)).toBe(1);
    expect(graph.between(0, 2)).toBe(LEAST);
  });

  it('keeps a part of a quotation with the whole', () => {
    const profiles = [profile('a', [1, 2, 3]), profile('b', [1, 2, 3]), profile('b', [2, 3])];
    expect(partQuotations(profiles, likely(profiles)).between(0, 2)).toBe(1);
  });

  it('tells a part from the whole where both reports have both', () => {
    const profiles = [profile('a', [1, 2, 3]), profile('a', [3]), profile('b', [1, 2, 3]), profile('b', [3])];
    const graph = partQuotations(profiles, likely(profiles));
    expect(graph.between(0, 2)).toBe(1);
    expect(graph.between(1, 3)).toBe(1);
    expect(graph.between(0, 3)).toBe(LEAST);
    expect(graph.between(1, 2)).toBe(LEAST);
  });

  it('leaves altered quotations and indirect speech as they are', () => {
    const profiles = [
      profile('a', [1, 2, 3]),
      profile('b', [1, 4, 5]),
      profile('a', [6, 7]),
      profile('b', [6, 7]),
      profile('b', [6, 8], 'indirect'),
    ];
    const graph = partQuotations(profiles, likely(profiles));
    expect(graph.between(0, 1)).toBe(1);
    expect(graph.between(2, 4)).toBe(1);
  });
});
