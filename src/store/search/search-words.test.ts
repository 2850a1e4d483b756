import fc from 'fast-check';
import { expect, it } from 'vitest';
import { facetWord, indexedWords, searchWords } from './search-words.ts';

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

it('makes a word of a facet that differs for different facets', () => {
  expect(facetWord('speaker:a')).toMatch(/^[a-z0-9]+$/);
  expect(facetWord('speaker:a')).not.toBe(facetWord('speaker:b'));
});
