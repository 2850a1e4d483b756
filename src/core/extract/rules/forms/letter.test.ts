import { describe, expect, it } from 'vitest';
import { inventDocument } from '../../../../../test/arbitraries/invented-body.ts';
import { sliceSpan } from '../../../model/span.ts';
import { readDocument } from '../../../reading/reading.ts';
import { extract } from '../../extract.ts';

/** Writer and words of each paragraph that is a letter's. */
function letter(paragraphs: readonly string[]): string[][] {
  const text = paragraphs.join('\n\n');
  const { attributions } = extract(readDocument(inventDocument('a', text)), null);
  return attributions
    .filter(({ rule }) => rule === 'letter')
    .map(({ source, content }) => [source, content].map((spans) => sliceSpan(text, spans![0]!)));
}

const FIRST = 'The pier is shut. We asked the county twice to mend it.';
const SECOND = 'I will not sign another lease.';

describe('a letter without marks', () => {
  it.each([
    ['From the desk of Ada Lind', 'Ada Lind'],
    ['FROM THE DESK OF MAYOR ADA LIND', 'MAYOR ADA LIND'],
    ['An open letter from Ada Lind', 'Ada Lind'],
    ['From the office of Ada Lind:', 'Ada Lind'],
  ])('is its writer’s who is named above it: %s', (head, writer) => {
    const found = letter([head, 'Dear neighbours,', FIRST, SECOND, 'Yours truly,', 'Ada Lind']);
    expect(found).toEqual([
      [writer, FIRST],
      [writer, SECOND],
    ]);
  });

  it.each([
    ['A letter from our chief executive', 'To our customers:', 'Yours,', 'Ada Lind\nChief executive'],
    ['A MESSAGE FROM THE HEAD TEACHER', 'To all parents:', 'With best wishes,', 'Dr. Ada Lind'],
  ])('is signed below where an office alone stands above it: %s', (head, hail, close, name) => {
    const found = letter([head, hail, FIRST, close, name]);
    expect(found).toEqual([[expect.stringMatching(/^(?:Dr\. )?Ada Lind$/u), FIRST]]);
  });

  it.each([
    [['Ada Lind writes', FIRST]],
    [['From the desk of Ada Lind', 'The pier is shut, and the county knows it.']],
  ])('is none without its head or its “I”: %s', (paragraphs) => {
    expect(letter(paragraphs)).toEqual([]);
  });
});
