import { describe, expect, it } from 'vitest';
import { EMPTY_LEXICON } from '../../language/lexicon.ts';
import type { Side } from '../side.ts';
import { readUnits } from './units.ts';

const read = (text: string, kind: Side['kind'] = 'report') =>
  readUnits({ text, kind }, [{ start: 0, end: text.length }], EMPTY_LEXICON);
const keys = (text: string, kind?: Side['kind']) => read(text, kind).map((unit) => unit.key);

describe('what counts as one word', () => {
  it.each([
    ["We won't go", ['we', 'will', 'not', 'go']],
    ['step-by-step', ['step', 'by', 'step']],
    ['$4 million', ['4000000$']],
    ['four million dollars', ['4000000$']],
    ['two per cent', ['2%']],
    ['the U.S. and us', ['the', 'united-states', 'and', 'us']],
    ['no one came', ['nobody', 'came']],
    ['that f***ing pier', ['that', 'f***ing', 'pier']],
  ])('reads %s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('drops stage notes and turn labels of a transcript alone', () => {
    expect(keys('We go. (APPLAUSE) We stay.', 'transcript')).toEqual(['we', 'go', 'we', 'stay']);
    expect(keys('We go.\nKESTREL: We stay.', 'transcript')).toEqual(['we', 'go', 'we', 'stay']);
    expect(keys('We go. (APPLAUSE) We stay.')).toContain('applause');
  });
});

it('drops the page numbers of an opinion, and no other number behind a star', () => {
  expect(keys('of the quay. *412 A statute is *413 read', 'transcript')).toEqual(
    keys('of the quay. A statute is read'),
  );
  expect(keys('2*3 boats')).toContain('3');
});

describe('what surrounds a word', () => {
  it('reads marks as breaks', () => {
    expect(read('One, two -- three. Four … five').map((unit) => unit.before)).toEqual([
      'none',
      'comma',
      'dash',
      'sentence',
      'ellipsis',
    ]);
  });

  it('tells a gap in a transcript from an interruption in a report', () => {
    const text = 'We go now and we stay here';
    const spans = [
      { start: 0, end: 5 },
      { start: 14, end: 21 },
    ];
    const breaksOf = (kind: Side['kind']) =>
      readUnits({ text, kind }, spans, EMPTY_LEXICON).map((unit) => unit.before);
    expect(breaksOf('transcript')).toEqual(['none', 'none', 'gap', 'none']);
    expect(breaksOf('report')).toEqual(['none', 'none', 'interruption', 'none']);
  });

  it('marks bracketed words', () => {
    expect(read('mend [all] boats').map((unit) => unit.enclosed)).toEqual([null, 'brackets', null]);
  });
});

describe('names and numbers', () => {
  it('takes upper case inside a sentence for a name', () => {
    expect(read('today Kestrel met the Fenwick crew').map((unit) => unit.isName)).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('takes days for numbers and not for names', () => {
    const [, day] = read('on Monday');
    expect([day?.isNumber, day?.isName]).toEqual([true, false]);
  });
});

it('keeps offsets into the whole text', () => {
  const text = 'She said: “We won’t pay $4 million.”';
  const span = { start: 11, end: text.length - 1 };
  const words = readUnits({ text, kind: 'report' }, [span], EMPTY_LEXICON).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(words).toEqual(['We', 'wo', 'n’t', 'pay', '$4 million']);
});

it('reads a clitic that stands apart from its word as one that touches it', () => {
  const keysOf = (text: string) =>
    readUnits({ text, kind: 'report' }, [{ start: 0, end: text.length }], EMPTY_LEXICON).map(
      ({ key }) => key,
    );
  expect(keysOf('It ’ s late and we don ’ t know')).toEqual(keysOf('It’s late and we don’t know'));
});

it('lets a speaker go on after an interjection, and not after another speaker', () => {
  const text = 'KESTREL: We go.\n(APPLAUSE)\nKESTREL: We stay.\nFENWICK: No.';
  const span = { start: 9, end: text.length };
  const breaks = readUnits({ text, kind: 'transcript' }, [span], EMPTY_LEXICON).map((unit) => unit.before);
  expect(breaks).toEqual(['none', 'none', 'sentence', 'none', 'turn']);
});
