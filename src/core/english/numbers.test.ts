import { expect, it } from 'vitest';
import { isQuantityWord, numberPart, readNumber } from './numbers.ts';

it.each([
  ['two', 2, 1],
  ['twenty five', 25, 2],
  ['two hundred and six', 206, 4],
  ['a hundred', 100, 2],
  ['4 million', 4e6, 2],
  ['1,200', 1200, 1],
  ['3.5', 3.5, 1],
  ['5bn', 5e9, 1],
  ['two thousand three hundred', 2300, 4],
  ['2 1/4', 2.25, 2],
  ['two thirds', 0.666667, 2],
  ['two and a half', 2.5, 4],
  ['2 1/2 million', 2.5e6, 3],
  ['a third of', 0.333333, 2],
])('reads "%s" as %d', (text, value, length) => {
  expect(readNumber(text.split(' '), 0)).toMatchObject({ value, length, ordinal: false });
});

it('keeps numbers that only follow each other apart', () => {
  expect(readNumber(['two', 'three'], 0)).toMatchObject({ value: 2, length: 1 });
});

it('reads an ordinal as one', () => {
  expect(readNumber(['twenty', 'first'], 0)).toEqual({ value: 21, ordinal: true, length: 2 });
  expect(numberPart('3rd')).toEqual({ value: 3, type: 'ordinal' });
});

it('finds no number in other words', () => {
  expect(readNumber(['a', 'third', 'man'], 0)).toBeNull();
  expect(readNumber(['9/11'], 0)).toBeNull();
  expect(readNumber(['million'], 0)).toBeNull();
  expect(readNumber(['harbour'], 0)).toBeNull();
  expect(numberPart('12ab')).toBeNull();
});

it('knows words of quantity that are no numerals', () => {
  expect(isQuantityWord('dozens')).toBe(true);
  expect(isQuantityWord('boats')).toBe(false);
});
