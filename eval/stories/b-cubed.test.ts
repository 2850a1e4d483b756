import { expect, test } from 'vitest';
import { bCubed } from './b-cubed.ts';

test('right groups score one', () => {
  expect(bCubed(['a', 'a', 'b'], ['1', '1', '2'])).toEqual({ precision: 1, recall: 1, f1: 1 });
});

test('one group for all has full recall and the share of each class as precision', () => {
  const { precision, recall } = bCubed(['a', 'a', 'b'], ['1', '1', '1']);
  expect(recall).toBe(1);
  expect(precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3);
});

test('a group for each report has full precision', () => {
  const { precision, recall } = bCubed(['a', 'a', 'b'], ['1', '2', '3']);
  expect(precision).toBe(1);
  expect(recall).toBeCloseTo((0.5 + 0.5 + 1) / 3);
});
