import { describe, expect, it } from 'vitest';
import { createPairGraph, LEAST } from '../../pair/pair-graph.ts';
import type { WordingProfile } from '../../pair/wording-profile.ts';
import { followOrder } from './copied-order.ts';

/** Two reports of `count` wordings each, all by one speaker; wording i of the other is number count + i. */
function twoReports(count: number): WordingProfile[] {
  return Array.from({ length: 2 * count }, (_, index) => ({
    witness: index < count ? 'one' : 'other',
    headline: false,
    start: (index % count) * 100,
    wording: { speaker: 's1' },
  })) as unknown as WordingProfile[];
}

/** A graph in which wording i pairs with `partner(i)` of the other report with these log-odds. */
function graphOf(count: number, logOdds: readonly number[], partner: (i: number) => number) {
  return createPairGraph(
    2 * count,
    logOdds.map((_, i) => [i, count + partner(i)] as const),
    logOdds,
  );
}

describe('followOrder', () => {
  it('takes the doubtful pairs of two reports that tell everything in one order', () => {
    const { path } = followOrder(
      twoReports(6),
      graphOf(6, [2, 1, -2, 1, 2, -2.5], (i) => i),
    );
    expect(path).toContainEqual([2, 8]);
    expect(path).toContainEqual([5, 11]);
  });

  it('leaves out a pair that order alone speaks for', () => {
    const { path } = followOrder(
      twoReports(6),
      graphOf(6, [2, 1, -5, 1, 2, 1], (i) => i),
    );
    expect(path).toHaveLength(5);
  });

  it('leaves a copy that keeps its quotations word for word to the scores', () => {
    const kept = twoReports(6).map((profile, index) => ({
      ...profile,
      stems: [index % 6],
      wording: { ...profile.wording, mode: 'direct' as const },
    }));
    const scored = graphOf(6, [2, 1, -2, 1, 2, 1], (i) => i);
    expect(followOrder(kept, scored).path).toEqual([]);
    const altered = kept.map((profile, index) => ({ ...profile, stems: [index] }));
    expect(followOrder(altered, scored).path).toHaveLength(6);
  });

  it('makes pairs beside the path no pairs', () => {
    const scored = graphOf(6, [2, 1, 2, 1, 2, 1], (i) => i);
    const crossing = createPairGraph(12, [...scored.pairs, [0, 11]], [...scored.logOdds, 1]);
    const { graph } = followOrder(twoReports(6), crossing);
    expect(graph.between(0, 11)).toBe(LEAST);
    expect(graph.between(0, 6)).toBe(2);
  });

  it('takes nothing where the order of the reports differs', () => {
    const scored = graphOf(6, [2, 1, -2, 1, 2, 1], (i) => 5 - i);
    expect(followOrder(twoReports(6), scored)).toEqual({ graph: scored, path: [] });
  });

  it('takes nothing where the reports share only some statements', () => {
    expect(
      followOrder(
        twoReports(12),
        graphOf(12, [2, 1, 1, 2, -2], (i) => i),
      ).path,
    ).toEqual([]);
  });
});
