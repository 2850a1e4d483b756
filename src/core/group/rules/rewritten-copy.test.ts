import { describe, expect, it } from 'vitest';
import { addPath } from './rewritten-copy.ts';

describe('addPath', () => {
  it('adds a pair that no group holds and drops the wordings that stood alone', () => {
    expect(
      addPath(
        [[0], [1, 4], [3]],
        [
          [0, 3],
          [1, 4],
        ],
      ),
    ).toEqual([
      [1, 4],
      [0, 3],
    ]);
  });

  it('adds no pair of two wordings that stand with others already', () => {
    const path = [
      [0, 3],
      [2, 5],
    ] as const;
    expect(addPath([[0, 1], [2], [3, 4], [5, 6]], path)).toEqual([
      [0, 1],
      [3, 4],
      [5, 6],
      [2, 5],
    ]);
  });
});
