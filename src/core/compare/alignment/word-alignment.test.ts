import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LEXICON } from '../../english/lexicon.ts';
import { readUnits } from '../units/units.ts';
import { alignWords } from './word-alignment.ts';

const units = (text: string) =>
  readUnits({ text, kind: 'report' }, [{ start: 0, end: text.length }], EMPTY_LEXICON);
const align = (a: string, b: string) =>
  alignWords(units(a), units(b), EMPTY_LEXICON).map((pair) => `${pair.a}-${pair.b} ${pair.relation}`);

describe('alignment of words', () => {
  it('puts a wording where it stands whole', () => {
    expect(align('the pier and the pier is closed', 'the pier is closed')).toEqual([
      '3-0 same',
      '4-1 same',
      '5-2 same',
      '6-3 same',
    ]);
  });

  it('prefers one run to scattered copies of its words', () => {
    expect(align('the man said that the old pier is safe', 'the pier is safe')).toEqual([
      '4-0 same',
      '6-1 same',
      '7-2 same',
      '8-3 same',
    ]);
  });

  it('joins two words that spell one', () => {
    const pairs = alignWords(units('a home made boat'), units('a homemade boat'), EMPTY_LEXICON);
    expect(pairs[1]).toMatchObject({ a: 1, b: 1, lengthA: 2, lengthB: 1, relation: 'join' });
  });

  it('finds its way in long texts with words changed', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${(i * 7919) % 997}x`);
    const changed = words.map((word, i) => (i % 40 === 20 ? 'other' : word));
    const pairs = alignWords(units(words.join(' ')), units(changed.join(' ')), EMPTY_LEXICON);
    expect(pairs.filter((pair) => pair.relation === 'same' && pair.a === pair.b).length).toBeGreaterThan(
      2900,
    );
  });
});

const word = fc.constantFrom('the', 'pier', 'not', 'will', 'close', 'Kestrel', '5', 'a', 'sailed', 'sail');
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

describe('properties', () => {
  it('pairs ascend on both sides and stay in bounds', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [unitsA, unitsB] = [units(a), units(b)];
        let [endA, endB] = [0, 0];
        for (const pair of alignWords(unitsA, unitsB, EMPTY_LEXICON)) {
          expect(pair.a).toBeGreaterThanOrEqual(endA);
          expect(pair.b).toBeGreaterThanOrEqual(endB);
          endA = pair.a + pair.lengthA;
          endB = pair.b + pair.lengthB;
        }
        expect(endA).toBeLessThanOrEqual(unitsA.length);
        expect(endB).toBeLessThanOrEqual(unitsB.length);
      }),
      { seed: 7 },
    );
  });
});
