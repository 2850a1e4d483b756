import { describe, expect, it } from 'vitest';
import type { Pair } from '../../pair/candidate-pairs.ts';
import { createPairGraph } from '../../pair/pair-graph.ts';
import { groupByGain } from '../group-by-gain.ts';

const group = (reports: readonly string[], scored: readonly (readonly [number, number, number])[]) => {
  const pairs = scored.map(([a, b]): Pair => [a, b]);
  const probabilities = scored.map(([, , probability]) => Math.log(probability / (1 - probability)));
  return groupByGain(createPairGraph(reports.length, pairs, probabilities), reports, 0.2);
};

describe('groupByGain', () => {
  it('joins wordings of two reports from the given probability on', () => {
    expect(
      group(
        ['a', 'b', 'a', 'b'],
        [
          [0, 1, 0.3],
          [2, 3, 0.15],
        ],
      ),
    ).toEqual([0, 0, 2, 3]);
  });

  it('never joins wordings of one report by themselves', () => {
    expect(group(['a', 'a'], [[0, 1, 0.9]])).toEqual([0, 1]);
  });

  it('joins two wordings of one report over a wording of another that both are likely to render', () => {
    expect(
      group(
        ['a', 'a', 'b'],
        [
          [0, 2, 0.6],
          [1, 2, 0.5],
        ],
      ),
    ).toEqual([0, 0, 0]);
  });

  it('keeps apart two statements of which each report has both, however near all four are', () => {
    const near = (own: number): number[] =>
      group(
        ['a', 'a', 'b', 'b'],
        [
          [0, 1, own],
          [2, 3, own],
          [0, 2, 0.9],
          [1, 3, 0.9],
          [0, 3, 0.25],
          [1, 2, 0.25],
        ],
      );
    expect(near(0.02)).toEqual([0, 1, 0, 1]);
    expect(near(0.6)).toEqual([0, 0, 0, 0]);
  });

  it('keeps apart what a likely pair alone would chain together', () => {
    const chained = group(
      ['a', 'b', 'c', 'd'],
      [
        [0, 1, 0.9],
        [2, 3, 0.9],
        [1, 2, 0.3],
        [0, 2, 0.05],
      ],
    );
    expect(chained).toEqual([0, 0, 2, 2]);
  });

  it('takes a less likely pair along where the others of its group make up for it', () => {
    expect(
      group(
        ['a', 'b', 'c'],
        [
          [0, 1, 0.9],
          [1, 2, 0.8],
          [0, 2, 0.1],
        ],
      ),
    ).toEqual([0, 0, 0]);
  });
});
