import { expect, test } from 'vitest';
import { likeliestChunks, logProbabilities, silence } from './label-path.ts';

const NAMES = ['O', 'B-cue', 'I-cue', 'B-content', 'I-content'];
const path = (...rows: number[][]) => likeliestChunks(Float32Array.from(rows.flat()), NAMES);

test('chunks run from a beginning to the last label inside', () => {
  const rows = [
    [0, 5, 0, 0, 0],
    [0, 0, 5, 0, 0],
    [5, 0, 0, 0, 0],
    [0, 0, 0, 5, 0],
    [0, 0, 0, 0, 5],
  ];
  expect(path(...rows)).toEqual([
    { label: 'cue', from: 0, to: 2 },
    { label: 'content', from: 3, to: 5 },
  ]);
});

test('an inside label never follows another kind, however likely', () => {
  expect(path([0, 4, 0, 0, 0], [0, 0, 1, 0, 9])).toEqual([{ label: 'content', from: 0, to: 2 }]);
  expect(path([0, 9, 0, 0, 0], [0, 0, 1, 0, 4])).toEqual([{ label: 'cue', from: 0, to: 2 }]);
});

test('a second beginning ends the first chunk', () => {
  expect(path([0, 0, 0, 5, 0], [0, 0, 0, 5, 0])).toEqual([
    { label: 'content', from: 0, to: 1 },
    { label: 'content', from: 1, to: 2 },
  ]);
});

test('log-probabilities of a row sum to one, and a silenced row is outside', () => {
  const scores = logProbabilities(Float32Array.from([1, 2, 3, 4, 5, 900, 0, 0, 0, 0]), 5);
  const sum = (row: number) => scores.subarray(row * 5, row * 5 + 5).reduce((a, x) => a + Math.exp(x), 0);
  expect(sum(0)).toBeCloseTo(1, 5);
  expect(sum(1)).toBeCloseTo(1, 5);
  silence(scores, 5, 0);
  expect(likeliestChunks(scores, NAMES)).toEqual([]);
});
