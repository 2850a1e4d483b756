import { describe, expect, it } from 'vitest';
import { inventDocument } from '../../../../../test/arbitraries/invented-body.ts';
import { chains } from '../../../../../test/arbitraries/marked-report.ts';
import type { Attribution } from '../../../model/attribution.ts';
import { sliceSpan } from '../../../model/span.ts';
import { readDocument } from '../../../reading/reading.ts';
import { extract } from '../../extract.ts';
import { nestedSayings } from './nested-sayings.ts';

/** What a text tells that somebody says inside somebody else's words: source, content and mode. */
function nested(text: string): string[][] {
  const { attributions } = extract(readDocument(inventDocument('a', text)), null);
  return attributions
    .filter(({ rule }) => rule === 'nested-saying')
    .map(({ source, content, mode }) => [
      sliceSpan(text, source![0]!),
      content.map((span) => sliceSpan(text, span)).join(' … '),
      mode,
    ]);
}

describe('sayings inside somebody’s words', () => {
  it.each([
    [
      'Ada Lind said witnesses told police that the van was red.',
      ['witnesses', 'that the van was red', 'indirect'],
    ],
    [
      '“I asked the council. They said they will look at it,” Ada Lind said.',
      ['They', 'they will look at it', 'indirect'],
    ],
    ['“She told me, ‘I will not go’, and she did not,” Ada Lind said.', ['She', 'I will not go', 'direct']],
    [
      '“The warden told me last night that ‘the east road is shut’,” Ada Lind said.',
      ['The warden', 'the east road is shut', 'direct'],
    ],
    [
      'Ada Lind said her counterpart, Tom Moss, had told her that the van was red.',
      ['her counterpart, Tom Moss', 'that the van was red', 'indirect'],
    ],
    [
      'Ada Lind said the harbour board threatened to close the east pier.',
      ['the harbour board', 'to close the east pier', 'indirect'],
    ],
    ['“I heard one man screaming, ‘Run now.’ We ran,” Ada Lind said.', ['one man', 'Run now.', 'direct']],
    [
      'Ada Lind said police told the crew to stay on the quay until noon.',
      ['police', 'to stay on the quay until noon', 'indirect'],
    ],
    [
      'Ada Lind said that the harbour guards had ordered the drivers not to leave their lorries.',
      ['the harbour guards', 'to leave their lorries', 'indirect'],
    ],
    [
      'Ada Lind accused Tom Moss of telling her that the east pier was safe.',
      ['Tom Moss', 'the east pier was safe', 'indirect'],
    ],
    [
      'Ada Lind said Tom Moss’s promise to pay for the new pier had come too late.',
      ['Tom Moss', 'to pay for the new pier', 'indirect'],
    ],
    ['Ada Lind said: “The captain shouted ‘Run’ and we ran.”', ['The captain', 'Run', 'direct']],
    [
      '“I asked the mayor, and he answered: ‘Ask the owners.’ So I did,” Ada Lind said.',
      ['he', 'Ask the owners.', 'direct'],
    ],
  ])('are theirs who are told of: %s', (text, found) => {
    expect(nested(text)).toEqual([found]);
  });

  it.each([
    'Ada Lind said the council would say that the van was red.',
    'Ada Lind said if witnesses told police that the van was red, it was.',
    'Ada Lind said the new rules called the port a place of work.',
    'Ada Lind said I told police that the van was red.',
    '“They call it ‘the long walk’ here,” Ada Lind said.',
    '“You cannot tell people ‘I do not know’ every day,” Ada Lind said.',
    '“The engineers had warned the ministry twice about that fender, and that the repair was funded,” Ada Lind said.',
  ])('are none where nobody said it: %s', (text) => {
    expect(nested(text)).toEqual([]);
  });

  it('name the one who tells in front of the one who spoke', () => {
    const text = 'Ada Lind said Tom Moss told police that the van was red.';
    const document = inventDocument('a', text);
    const reading = readDocument(document);
    const found = extract(reading, null);
    expect(chains({ document, reading, attributions: found.attributions })).toContain('Ada Lind < Tom Moss');
  });

  it.each([
    ['Witnesses said | Moss died on Monday|, Ada Lind said.', 'Moss died on Monday'],
    ['Witnesses told| police |that the van came twice|, Ada Lind said.', 'that the van came twice'],
    ['Witnesses said| he sold the boat in May|, Ada Lind said.', 'he sold the boat in May'],
  ])('are found where the content was read in pieces: %s', (marked, told) => {
    const parts = marked.split('|');
    const reading = readDocument(inventDocument('a', parts.join('')));
    const offsets = parts.map((_, i) => parts.slice(0, i).join('').length);
    const content = parts.flatMap((part, i) => {
      const lead = part.length - part.trimStart().length;
      const isContent = i < parts.length - 1 && part.trim() !== 'police';
      return isContent ? [{ start: offsets[i]! + lead, end: offsets[i]! + part.trimEnd().length }] : [];
    });
    const at = reading.document.text.indexOf('Ada Lind');
    const outer: Attribution = {
      id: 'a1',
      mode: 'indirect',
      act: 'said',
      source: [{ start: at, end: at + 8 }],
      cue: [{ start: at + 9, end: at + 13 }],
      content,
      quoted: [],
      confidence: 1,
      rule: 'test',
    };
    const found = nestedSayings(reading, [outer], []);
    expect(found.map((one) => sliceSpan(reading.document.text, one.content[0]!))).toEqual([told]);
    expect(sliceSpan(reading.document.text, found[0]!.source![0]!)).toBe('Witnesses');
  });
});
