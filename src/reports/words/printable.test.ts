import { describe, expect, test } from 'vitest';
import { clipMiddle, toOneLine, toPrintable } from './printable.ts';

describe('toPrintable', () => {
  test('turns control characters into pictures, so that no terminal obeys them', () => {
    expect(toPrintable('a\u001b[31mb\u0000c\u007f')).toBe('a␛[31mb␀c␡');
    expect(toPrintable('\u009b31m')).toBe('\ufffd31m');
  });

  test('drops marks that reorder or hide text and keeps letters of every script', () => {
    expect(toPrintable('pay \u202e001 now\u2066')).toBe('pay 001 now');
    expect(toPrintable('Übergröße, ελληνικά, עברית, 漢字, 𝒈, 👩‍👩‍👧')).toBe(
      'Übergröße, ελληνικά, עברית, 漢字, 𝒈, 👩‍👩‍👧',
    );
  });

  test('replaces lone halves of surrogate pairs', () => {
    expect(toPrintable('a\ud800b')).toBe('a\ufffdb');
  });
});

describe('toOneLine', () => {
  test('makes every run of white space one space', () => {
    expect(toOneLine('  a\r\n\tb\u00a0 c ')).toBe('a b c');
  });
});

describe('clipMiddle', () => {
  test('keeps both ends and tells how much is left out', () => {
    expect(clipMiddle('abcdefghij', 4)).toBe('ab [… 6 characters …] ij');
    expect(clipMiddle('abcd', 4)).toBe('abcd');
  });
});
