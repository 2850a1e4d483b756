import { describe, expect, it } from 'vitest';
import { followOrder } from './follow-order.ts';
import { createPairGraph } from './pair-graph.ts';
import type { WordingProfile } from './wording-profile.ts';

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

const ALONE = Array.from({ length: 12 }, (_, index) => [index]);

describe('followOrder', () => {
  it('joins the doubtful pairs of two reports that tell everything in one order', () => {
    const graph = graphOf(6, [2, 1, -2, 1, 2, -2.5], (i) => i);
    const groups = followOrder(ALONE, twoReports(6), graph);
    expect(groups).toContainEqual([2, 8]);
    expect(groups).toContainEqual([5, 11]);
  });

  it('leaves a pair apart that order alone speaks for', () => {
    const graph = graphOf(6, [2, 1, -5, 1, 2, 1], (i) => i);
    expect(followOrder(ALONE, twoReports(6), graph)).toContainEqual([2]);
  });

  it('adds nothing where the order of the reports differs', () => {
    const graph = graphOf(6, [2, 1, -2, 1, 2, 1], (i) => 5 - i);
    expect(followOrder(ALONE, twoReports(6), graph)).toEqual(ALONE);
  });

  it('adds nothing where the reports share only some statements', () => {
    const graph = graphOf(12, [2, 1, 1, 2, -2], (i) => i);
    const alone = Array.from({ length: 24 }, (_, index) => [index]);
    expect(followOrder(alone, twoReports(12), graph)).toEqual(alone);
  });
});
