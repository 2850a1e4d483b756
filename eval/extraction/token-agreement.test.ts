import { expect, test } from 'vitest';
import { krippendorffAlpha, tokenF1 } from './token-agreement.ts';

test('alpha is 1 for full agreement and about 0 for agreement by chance', () => {
  expect(
    krippendorffAlpha([
      [5, 0],
      [0, 7],
    ]),
  ).toBe(1);
  expect(
    krippendorffAlpha([
      [250, 250],
      [250, 250],
    ]),
  ).toBeCloseTo(0, 2);
});

test('alpha agrees with the worked example of two coders and ten nominal units', () => {
  // Krippendorff's own example (2011, section B): a has labels 0 and 1 with 0.095.
  expect(
    krippendorffAlpha([
      [5, 3],
      [1, 1],
    ]),
  ).toBeCloseTo(0.095, 3);
});

test('token F1 weighs hits against all uses of the label on both sides', () => {
  expect(
    tokenF1(
      [
        [0, 1],
        [2, 3],
      ],
      1,
    ),
  ).toBeCloseTo(6 / 9);
  expect(
    tokenF1(
      [
        [4, 0],
        [0, 0],
      ],
      1,
    ),
  ).toBe(1);
});
