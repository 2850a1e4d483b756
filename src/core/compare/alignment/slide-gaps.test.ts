import { expect, it } from 'vitest';
import { EMPTY_LEXICON } from '../../english/lexicon.ts';
import type { Pair } from '../pair.ts';
import { readUnits } from '../units/units.ts';
import { slideGaps } from './slide-gaps.ts';

const units = (text: string) =>
  readUnits({ text, kind: 'report' }, [{ start: 0, end: text.length }], EMPTY_LEXICON);
const pair = (a: number, b: number): Pair => ({ a, b, lengthA: 1, lengthB: 1, relation: 'same' });

it('moves a run to the ellipsis that stands for it', () => {
  const a = units('build and mend and paint');
  const b = units('build and … paint');
  const slid = slideGaps(a, b, [pair(0, 0), pair(3, 1), pair(4, 2)]);
  expect(slid.map(({ a, b }) => [a, b])).toEqual([
    [0, 0],
    [1, 1],
    [4, 2],
  ]);
});

it('moves a run to where a sentence begins', () => {
  const a = units('it is so. We left. We went home');
  const b = units('it is so. We went home');
  const slid = slideGaps(a, b, [pair(0, 0), pair(1, 1), pair(2, 2), pair(3, 3), pair(6, 4), pair(7, 5)]);
  expect(slid.map(({ a }) => a)).toEqual([0, 1, 2, 5, 6, 7]);
});

it('leaves a run alone that equal words do not continue', () => {
  const a = units('we really went home');
  const b = units('we went home');
  const pairs = [pair(0, 0), pair(2, 1), pair(3, 2)];
  expect(slideGaps(a, b, pairs)).toEqual(pairs);
});
