import { expect, it } from 'vitest';
import { findInRow } from './word-row.ts';

it('finds words in a row, first place first, and nothing where one of them is missing or stands elsewhere', () => {
  const find = findInRow('we will not sell the harbour and we will not close'.split(' '));
  expect(find(['we', 'will', 'not'])).toBe(0);
  expect(find(['will', 'not', 'close'])).toBe(8);
  expect(find(['not', 'close', 'the'])).toBe(-1);
  expect(find(['harbour', 'sell'])).toBe(-1);
  expect(find(['school'])).toBe(-1);
  expect(find([])).toBe(-1);
});
