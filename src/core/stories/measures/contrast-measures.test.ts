import { describe, expect, test } from 'vitest';
import { loadStoryModel } from '../../../models/load-story-model.ts';
import { type StoryProfile, storyProfile } from '../story-profile.ts';
import { CONTRASTS, contrastMeasures, quantityMeasures } from './contrast-measures.ts';

const { background } = loadStoryModel();

function profileOf(text: string): StoryProfile {
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  return storyProfile(
    { id: 'r', kind: 'report', path: 'r', text, title: null, blocks: [], meta },
    background,
  );
}

function contrastsOf(text: string, other: string): Record<string, number> {
  const values = contrastMeasures(profileOf(text), [profileOf(other)]);
  return Object.fromEntries(
    ['salient', 'fullNames'].flatMap((respect, part) =>
      CONTRASTS.map((name, at) => [`${respect}:${name}`, values[part * CONTRASTS.length + at]!]),
    ),
  );
}

const AGROUND =
  'The ferry Aldora ran aground in Brackwater Sound. Captain Tove Harkin, 52, said the 40 passengers of the Aldora were safe.';
const LOOK_ALIKE =
  'The ferry Mirabel ran aground in Brackwater Sound. Skipper Jon Ostrey, 38, said the 90 passengers of the Mirabel were safe.';

describe('contrastMeasures', () => {
  test('a text beside itself lacks nothing', () => {
    const own = contrastsOf(AGROUND, AGROUND);
    for (const respect of ['salient', 'fullNames']) {
      expect(own[`${respect}:carried`]).toBeCloseTo(1);
      expect(own[`${respect}:core`]).toBeCloseTo(1);
      expect(own[`${respect}:absent`]).toBeCloseTo(0);
      expect(own[`${respect}:bothMissing`]).toBeCloseTo(0);
    }
  });

  test('a look-alike of other people lacks the full names on both sides', () => {
    expect(contrastsOf(AGROUND, LOOK_ALIKE)['fullNames:bothMissing']).toBeLessThan(-0.5);
    expect(contrastsOf(AGROUND, LOOK_ALIKE)['salient:bothAbsent']).toBeLessThan(0);
  });

  test('empty texts have finite measures', () => {
    for (const value of contrastMeasures(profileOf(''), [profileOf('')])) expect(value).toBeTypeOf('number');
    expect(contrastMeasures(profileOf(''), [profileOf(AGROUND)]).every(Number.isFinite)).toBe(true);
  });
});

describe('quantityMeasures', () => {
  test('the same number of a thing agrees, in words and digits', () => {
    const words = profileOf('Captain Harkin said twenty passengers of the Aldora were safe.');
    const digits = profileOf('On the Aldora were 20 passengers.');
    expect(quantityMeasures(words, [digits])).toEqual([1, -0, 1]);
  });

  test('other numbers of the same things contradict', () => {
    const [agreed, contradicted, share] = quantityMeasures(profileOf('The 40 passengers were safe.'), [
      profileOf('The 90 passengers were safe.'),
    ]);
    expect(agreed).toBe(0);
    expect(contradicted).toBe(-1);
    expect(share).toBe(0);
  });

  test('without a thing in common nothing is known', () => {
    const [agreed, contradicted, share] = quantityMeasures(profileOf(AGROUND), [
      profileOf('The bus was late.'),
    ]);
    expect([agreed, contradicted === 0, share]).toEqual([0, true, 0.4]);
  });
});
