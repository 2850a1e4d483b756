import { describe, expect, it } from 'vitest';
import { inventDocument } from '../../../../../test/arbitraries/invented-body.ts';
import { sliceSpan } from '../../../model/span.ts';
import { readDocument } from '../../../reading/reading.ts';
import { extract } from '../../extract.ts';

/** Who is given words in a text by its form alone. */
function turns(paragraphs: readonly string[]): string[] {
  const text = paragraphs.join('\n\n');
  const { attributions } = extract(readDocument(inventDocument('a', text)), null);
  return attributions.filter(({ rule }) => rule === 'turn').map(({ source }) => sliceSpan(text, source![0]!));
}

describe('a place in front of a report', () => {
  it.each([
    'NORTHPORT: Nine piers were shut on Sunday as the river rose.',
    'PORT ANSEL, June 3: Nine piers were shut on Sunday as the river rose.',
  ])('says nothing: %s', (first) => {
    expect(turns([first, '“Stay at home,” Ada Lind said.', 'Schools are shut.'])).toEqual([]);
  });

  it('is a label where it comes again, or beside others', () => {
    expect(turns(['LIND: The pier is shut.', 'The mayor rose.', 'LIND: We will mend it.'])).toEqual([
      'LIND',
      'LIND',
    ]);
    expect(turns(['LIND: The pier is shut.', 'MOSS: Who says so?'])).toEqual(['LIND', 'MOSS']);
    expect(turns(['The council met.', 'LIND: The pier is shut.', 'It adjourned.'])).toEqual(['LIND']);
  });
});
