import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLexicon, EMPTY_LEXICON } from './lexicon.ts';

const small = createLexicon(
  'hearsay-lexicon 1\nbig commit commitment large little small\n0 3,4 5\n0 4\n1 2\n',
);

describe('a small table', () => {
  it('tells synonyms, families and antonyms apart', () => {
    expect(small.relationOf('big', 'large')).toBe('synonym');
    expect(small.relationOf('commitment', 'commit')).toBe('family');
    expect(small.relationOf('little', 'big')).toBe('antonym');
  });

  it('knows nothing of a word and itself, of strangers, of missing words', () => {
    expect(small.relationOf('big', 'big')).toBeNull();
    expect(small.relationOf('large', 'small')).toBeNull();
    expect(small.relationOf('big', 'huge')).toBeNull();
    expect(small.idOf('huge')).toBe(-1);
  });
});

it('refuses another file and a number beyond its words', () => {
  expect(() => createLexicon('hello')).toThrow(RangeError);
  expect(() => createLexicon('hearsay-lexicon 1\nbig large\n0 7\n\n\n')).toThrow(/no word 7/);
});

it('answers without any table', () => {
  expect(EMPTY_LEXICON.relationOf('big', 'large')).toBeNull();
});

describe('the table of the package', () => {
  const lexicon = createLexicon(
    readFileSync(new URL('../../../models/synonyms.txt', import.meta.url), 'utf8'),
  );

  it.each([
    ['completely', 'fully', 'synonym'],
    ['genuinely', 'truly', 'synonym'],
    ['increase', 'decrease', 'antonym'],
    ['win', 'lose', 'antonym'],
    ['decide', 'decision', 'family'],
  ])('relates %s and %s as %s', (a, b, relation) => {
    expect(lexicon.relationOf(a, b)).toBe(relation);
    expect(lexicon.relationOf(b, a)).toBe(relation);
  });

  it('holds no names', () => {
    expect(lexicon.has('london')).toBe(false);
  });
});
