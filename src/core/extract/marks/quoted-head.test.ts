import { expect, test } from 'vitest';
import type { Block, Document } from '../../model/document.ts';
import { isQuotedHead } from './quoted-head.ts';

/** The paragraphs that are heads. */
function headsIn(...paragraphs: string[]): string[] {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const span = { start: at, end: at + paragraph.length };
    at = span.end + 2;
    return { kind: 'paragraph', span };
  });
  const document = { text, blocks } as unknown as Document;
  return paragraphs.filter((_, index) => isQuotedHead(document, index));
}

const BEFORE = '"The quay will hold," Lind said.';
const AFTER = 'The council meets again in May.';

test('a few words alone in marks that end as no sentence does are a head', () => {
  expect(headsIn(BEFORE, '"A wall of our own"', AFTER)).toEqual(['"A wall of our own"']);
  expect(headsIn(BEFORE, '‘Tides of Doubt’', AFTER)).toEqual(['‘Tides of Doubt’']);
});

test('a title in single marks is a head though it ends in a full stop', () => {
  expect(headsIn(BEFORE, "'Stone Isn't the Trouble.'", AFTER)).toEqual(["'Stone Isn't the Trouble.'"]);
});

test('a question alone in marks is a head where it is quoted again nearby', () => {
  const told = '"And what kind of wall is that?" asked Lind.';
  expect(headsIn(BEFORE, '"What kind of wall is that?"', AFTER, told)).toEqual([
    '"What kind of wall is that?"',
  ]);
  expect(headsIn(BEFORE, '"What kind of wall is that?"', AFTER)).toEqual([]);
});

test('a quoted sentence, what a colon introduces and cries one after another are speech', () => {
  expect(headsIn(BEFORE, '"It moved."', AFTER)).toEqual([]);
  expect(headsIn('The banner read:', '"A wall of our own"', AFTER)).toEqual([]);
  expect(headsIn(BEFORE, '"Save the quay"', '"No new wall"', AFTER)).toEqual([]);
});
