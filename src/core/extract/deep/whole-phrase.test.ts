import { expect, test } from 'vitest';
import type { Saying } from '../saying.ts';
import { withWholePhrases } from './whole-phrase.ts';

/** What a content, read up to `part`'s end, reads with the rest of its phrase. */
function wholeOf(text: string, part: string, cue = 'said'): string {
  const start = text.indexOf(part);
  const at = text.indexOf(cue);
  const saying: Saying = {
    source: null,
    cue: [{ start: at, end: at + cue.length }],
    content: [{ start, end: start + part.length }],
    rule: 'deep-network',
    confidence: 0.8,
  };
  return withWholePhrases(text, saying)
    .map((span) => text.slice(span.start, span.end))
    .join(' … ');
}

test('a content does not end before the noun of its last phrase', () => {
  expect(wholeOf('Lind said he had no plans for the wall of the old port.', 'he had no plans for the')).toBe(
    'he had no plans for the wall of the old port',
  );
  expect(wholeOf('Lind said it would serve other ports in May.', 'it would serve other')).toBe(
    'it would serve other ports',
  );
});

test('a content does not end a word before its clause does', () => {
  expect(
    wholeOf('Lind said the wall had moved by inches towards land.', 'the wall had moved by inches towards'),
  ).toBe('the wall had moved by inches towards land');
  expect(wholeOf('Lind said he was warned by the U.S. Harbour Office.', 'he was warned by the')).toBe(
    'he was warned by the U.S. Harbour Office',
  );
  expect(wholeOf('Lind said the wall moved Sunday.', 'the wall moved')).toBe('the wall moved');
  expect(wholeOf('Lind said he feared for the crew -- most.', 'he feared for the crew')).toBe(
    'he feared for the crew',
  );
  expect(wholeOf('Lind said the wall moved Mr. Venn to tears.', 'the wall moved')).toBe('the wall moved');
});

test('a content stays where its phrase is whole, where it is quoted, and before its cue', () => {
  expect(wholeOf('Lind said he had sold the boat in May.', 'he had sold the boat')).toBe(
    'he had sold the boat',
  );
  expect(wholeOf('Lind said “he sold the” boat.', '“he sold the')).toBe('“he sold the');
  expect(wholeOf('He knew of this, Lind said on Monday.', 'He knew of this')).toBe('He knew of this');
  expect(wholeOf('He knew of this Lind said', 'He knew of this', 'Lind')).toBe('He knew of this');
});
