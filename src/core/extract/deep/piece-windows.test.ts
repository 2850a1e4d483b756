import { expect, test } from 'vitest';
import { shapesOf } from './piece-shapes.ts';
import { readWindows } from './piece-windows.ts';

const vocabulary = new Map(['[UNK]', 'a', 'b', '.', '"'].map((word, i) => [word, i]));

test('whole lines share a window as long as there is room', () => {
  const { windows } = readWindows('a a a\n\na a\nb b b b', vocabulary, 5);
  expect(windows).toEqual([
    { from: 0, to: 5 },
    { from: 5, to: 9 },
  ]);
});

test('a line that is too long is cut behind its last sentence that fits', () => {
  const { windows } = readWindows('a a. b b. a a a a', vocabulary, 7);
  expect(windows).toEqual([
    { from: 0, to: 6 },
    { from: 6, to: 10 },
  ]);
});

test('a sentence that is too long is cut where the room ends', () => {
  const { windows } = readWindows('a '.repeat(11), vocabulary, 4);
  expect(windows.map(({ to }) => to)).toEqual([4, 8, 11]);
});

test('a text without words has no window', () => {
  expect(readWindows(' \n\n', vocabulary, 4).windows).toEqual([]);
});

test('shapes tell case, digits and marks, inside and outside quotation marks', () => {
  const text = 'Ab AB ab 12 . "Ab" “b\nb';
  const pieces = {
    ids: [],
    starts: [0, 3, 6, 9, 12, 14, 15, 17, 19, 20, 22],
    ends: [2, 5, 8, 11, 13, 15, 17, 18, 20, 21, 23],
  };
  expect(shapesOf(text, pieces)).toEqual([2, 3, 1, 4, 0, 5, 7, 5, 5, 6, 1]);
});
