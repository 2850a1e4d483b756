import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';

test('a gallery in one long paragraph and a credit behind its switch are captions', () => {
  const picture = (n: number): string =>
    `Photos: The pier ${'A ferry lies off the pier. '.repeat(20)}Hide Caption ${n} of 9`;
  const text = [
    'Pier stays closed',
    'The pier stays closed, the mayor said on Friday.',
    [1, 2, 3].map(picture).join(' '),
    'toggle caption Ada Roe/The Fenwick Ledger',
    'They hide captions of nine pictures behind a switch, she said on Monday.',
  ].join('\n');
  const kinds = blocksOf(text).blocks.map(({ kind }) => kind);
  expect(kinds).toEqual(['headline', 'paragraph', 'caption', 'caption', 'paragraph']);
});
