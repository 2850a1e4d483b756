import { expect, test } from 'vitest';
import type { Document } from '../../model/document.ts';
import { readDocument } from '../../reading/reading.ts';
import { findQuotations } from '../marks/quotations.ts';
import { readSayings } from '../rules/read-sayings.ts';
import type { Saying } from '../saying.ts';
import { joinReadings } from './extract-by-model.ts';

/** The contents of a paragraph in which a model reads `content` as what Lind said. */
function contentsOf(text: string, content: string): string[] {
  const blocks = [{ kind: 'paragraph' as const, span: { start: 0, end: text.length } }];
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const document: Document = { id: 'd', kind: 'report', path: '-', text, title: null, blocks, meta };
  const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const learned: Saying = {
    source: [spanOf('Lind')],
    cue: [spanOf('said')],
    content: [spanOf(content)],
    rule: 'sequence-model',
    confidence: 0.8,
  };
  const reading = readDocument(document);
  const { quotations } = findQuotations(text, blocks);
  return joinReadings(reading, [learned], quotations, readSayings(reading, quotations)).flatMap((found) =>
    found.content.map(({ start, end }) => text.slice(start, end)),
  );
}

test('a quotation that ends a sentence told in other words too is not cut out of it', () => {
  const text = 'The quay of the old port had "been given up for good by the council," Lind said on Monday.';
  const whole = 'The quay of the old port had "been given up for good by the council,"';
  expect(contentsOf(text, whole)).toEqual([whole]);
});

test('a whole quotation is the rule’s, whatever the model made of its ends', () => {
  const text = '"The quay of the old port is given up for good," Lind said on Monday.';
  expect(contentsOf(text, 'quay of the old port')).toEqual([
    'The quay of the old port is given up for good,',
  ]);
});
