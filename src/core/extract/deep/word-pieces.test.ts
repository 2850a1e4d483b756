import { expect, test } from 'vitest';
import { readWordPieces } from './word-pieces.ts';

const WORDS = [
  '[UNK]',
  'ferry',
  'sail',
  '##s',
  '##ing',
  'cafe',
  '“',
  '”',
  ',',
  '$',
  "'",
  'don',
  't',
  '12',
  'naive',
];
const vocabulary = new Map(WORDS.map((word, i) => [word, i]));

function read(text: string): [piece: string, covered: string][] {
  const { ids, starts, ends } = readWordPieces(text, 0, text.length, vocabulary);
  return ids.map((id, i) => [WORDS[id]!, text.slice(starts[i], ends[i])]);
}

test('words are divided into the longest known pieces', () => {
  expect(read('Ferry sailing')).toEqual([
    ['ferry', 'Ferry'],
    ['sail', 'sail'],
    ['##ing', 'ing'],
  ]);
});

test('a word with an unknown part is unknown as a whole', () => {
  expect(read('sailq ferry')).toEqual([
    ['[UNK]', 'sailq'],
    ['ferry', 'ferry'],
  ]);
});

test('accents and joined letters are folded, and offsets stay those of the text', () => {
  expect(read('CAFÉ cafe\u0301s naïve')).toEqual([
    ['cafe', 'CAFÉ'],
    ['cafe', 'cafe\u0301'],
    ['##s', 's'],
    ['naive', 'naïve'],
  ]);
});

test('marks stand alone', () => {
  expect(read('“don’t,” $12').map(([piece]) => piece)).toEqual([
    '“',
    'don',
    '[UNK]',
    't',
    ',',
    '”',
    '$',
    '12',
  ]);
});

test('invisible characters are passed over, and glyphs beyond the basic plane count two units', () => {
  expect(read('fer\u200Bry 😀 sail')).toEqual([
    ['ferry', 'fer\u200Bry'],
    ['[UNK]', '😀'],
    ['sail', 'sail'],
  ]);
});

test('a part of a text is read with offsets into the whole', () => {
  const { starts, ends } = readWordPieces('ferry sails', 6, 11, vocabulary);
  expect([starts, ends]).toEqual([
    [6, 10],
    [10, 11],
  ]);
});
