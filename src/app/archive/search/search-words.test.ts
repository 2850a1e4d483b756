import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findHits, indexedWords, searchWords } from './search-words.ts';

it('folds case, accents and apostrophes, and splits at everything else', () => {
  expect(indexedWords('It’s the CAFÉ-owner, no. 12½!')).toEqual([
    'its',
    'the',
    'cafe',
    'owner',
    'no',
    '121',
    '2',
  ]);
});

it('takes every sign of an unspaced script for a word', () => {
  expect(indexedWords('渡し船 3')).toEqual(['渡', 'し', '船', '3']);
});

it('reads words and phrases, and no operators', () => {
  expect(searchWords('ferry OR "cold  wet" -tide NEAR(x')).toEqual([
    ['ferry'],
    ['or'],
    ['cold', 'wet'],
    ['tide'],
    ['near', 'x'],
  ]);
  expect(searchWords('"unclosed phrase')).toEqual([['unclosed', 'phrase']]);
  expect(searchWords('!!! "" \0')).toEqual([]);
});

it('gives words of letters and digits only, bounded in length and number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const word of searchWords(text).flat()) expect(word).toMatch(/^[\p{L}\p{N}\ufffd]{1,48}$/u);
    }),
    { seed: 6 },
  );
  expect(searchWords('word '.repeat(50_000))).toHaveLength(24);
  expect(indexedWords('x'.repeat(1_000_000))[0]).toHaveLength(48);
});

it('finds the words where they stand, phrases as wholes and apostrophes and accents inside', () => {
  const text = 'The Café’s owner said the cafe is “cold, wet” and cold.';
  const hits = (query: string) =>
    findHits(text, searchWords(query)).map(({ start, end }) => text.slice(start, end));
  expect(hits('cafe')).toEqual(['cafe']);
  expect(hits('cafes owner')).toEqual(['Café’s', 'owner']);
  expect(hits('"cold wet"')).toEqual(['cold, wet']);
  expect(hits('cold "cold wet"')).toEqual(['cold, wet', 'cold']);
  expect(findHits('渡し船が出る', searchWords('し船'))).toEqual([{ start: 1, end: 3 }]);
});
