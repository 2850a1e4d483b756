import { describe, expect, it } from 'vitest';
import { closeGroups } from './united.ts';

describe('closeGroups', () => {
  it('makes one group of three that pair the same wordings two by two', () => {
    expect(
      closeGroups([
        [0, 1],
        [0, 2],
        [1, 2],
      ]),
    ).toEqual([[0, 1, 2]]);
  });

  it('keeps apart two groups that share a wording where the others are not paired', () => {
    const groups = [[0, 1], [1, 2], [3]];
    expect(closeGroups(groups)).toEqual(groups);
  });
});
