import { describe, expect, test } from 'vitest';
import type { Document } from '../../../model/document.ts';
import { sliceSpan } from '../../../model/span.ts';
import { readDocument } from '../../../reading/reading.ts';
import { extract } from '../../extract.ts';

const BODY =
  'The harbour bridge in Northport was closed on Monday after a survey of the old wall found cracks near the river and the council met in the town hall to hear how long the repairs take and who pays for them while shops along the quay lose trade each week.';

/** The readings of a headline over a body, by rules: source, cue and content. */
function readings(headline: string, body = BODY): string[][] {
  const text = `${headline}\n\n${body}`;
  const blocks: Document['blocks'] = [
    { kind: 'headline', span: { start: 0, end: headline.length } },
    { kind: 'paragraph', span: { start: headline.length + 2, end: text.length } },
  ];
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' };
  const document: Document = {
    id: 'd',
    kind: 'report',
    path: 'd.txt',
    text,
    title: headline,
    blocks,
    meta,
  };
  return extract(readDocument(document), null)
    .attributions.filter(({ content }) => content[0]!.start < headline.length)
    .map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => (spans ?? []).map((span) => sliceSpan(text, span)).join(' … ')),
    );
}

describe('headlines', () => {
  test('tell sayings by verbs other than says', () => {
    expect(readings('Northport Mayor Disputes Report on Bridge')).toEqual([
      ['Northport Mayor', 'Disputes', 'Report on Bridge'],
    ]);
    expect(readings('Harbour Unions Demand Inquiry Into Bridge')).toEqual([
      ['Harbour Unions', 'Demand', 'Inquiry Into Bridge'],
    ]);
    expect(readings('Lind Lashes Out at Bridge Critics')).toEqual([
      ['Lind', 'Lashes Out at', 'Bridge Critics'],
    ]);
  });

  test('leave verbs that need their particle, and nouns of the same form', () => {
    expect(readings('Lind Calls Meeting')).toEqual([]);
    expect(readings('Council to Demand Inquiry')).toEqual([]);
  });

  test('name the speaker before a colon without the hearer or the verb', () => {
    expect(readings('Lind to Council: We Will Not Pay for the Bridge', `Lind spoke. ${BODY}`)).toEqual([
      ['Lind', ':', 'We Will Not Pay for the Bridge'],
    ]);
  });

  test('take no label for a speaker that the text never names', () => {
    expect(readings('Diary: Repairs Begin as Cost of Bridge Grows')).toEqual([]);
    expect(readings('Council: Repairs Begin as Cost of Bridge Grows')).toHaveLength(1);
  });

  test('need space around a dash before a name', () => {
    expect(readings('Survey ‘unfair’ to South-North Trade')).toEqual([]);
  });
});

test('a message before a colon is a saying', () => {
  const text = 'Two former mayors of Northport have a message for the council: The bridge must stay.';
  const blocks: Document['blocks'] = [{ kind: 'paragraph', span: { start: 0, end: text.length } }];
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' };
  const document: Document = { id: 'd', kind: 'report', path: 'd.txt', text, title: null, blocks, meta };
  const { attributions } = extract(readDocument(document), null);
  expect(attributions.map(({ content }) => sliceSpan(text, content[0]!))).toEqual(['The bridge must stay']);
});
