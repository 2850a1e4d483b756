import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../core/extract/extract.ts';
import { TAG_FEATURES } from '../core/extract/learned/features/tag-features.ts';
import { TRANSITION_CLASSES } from '../core/extract/learned/features/transition-class.ts';
import { LINK_FEATURES } from '../core/extract/learned/link-stage.ts';
import { decodeModel } from '../core/extract/learned/model/decode-model.ts';
import type { Block, Document } from '../core/model/document.ts';
import { readDocument } from '../core/reading/reading.ts';
import { loadExtractionModel } from './load-extraction-model.ts';

const model = loadExtractionModel();

function toDocument(text: string): Document {
  const blocks = Array.from(text.matchAll(/.+/g), ({ 0: line, index }): Block => {
    return { kind: 'paragraph', span: { start: index, end: index + line.length } };
  });
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' };
  return { id: 'd', kind: 'report', path: '-', text, title: null, blocks, meta };
}

test('the shipped model fits the features of this version', () => {
  expect(model.spans).toMatchObject({
    features: TAG_FEATURES.length,
    classes: TRANSITION_CLASSES,
    labels: 7,
  });
  expect(model.links).toMatchObject({
    features: LINK_FEATURES.length,
    classes: TRANSITION_CLASSES,
    labels: 5,
  });
});

test('a file that is no model is refused', () => {
  expect(() => decodeModel(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow(RangeError);
});

test('indirect speech has source, cue and content', () => {
  const text = 'Harbour master Olga Brandt said the ferry would not sail before Monday.';
  const [first] = extract(readDocument(toDocument(text)), model).attributions;
  const words = (spans: readonly { start: number; end: number }[] | null | undefined): string =>
    (spans ?? []).map(({ start, end }) => text.slice(start, end)).join(' … ');
  expect(first?.mode).toBe('indirect');
  expect(words(first?.source)).toBe('Harbour master Olga Brandt');
  expect(words(first?.cue)).toBe('said');
  expect(words(first?.content)).toBe('the ferry would not sail before Monday');
});

test('the same text gives the same attributions, whatever was read in between', () => {
  const document = toDocument(
    '“We sail at noon,” said Ana Bell. She believes the pier is safe.\nPolice denied that.',
  );
  const before = extract(readDocument(document), model);
  extract(
    readDocument(toDocument('The union warned of strikes, according to two officials. '.repeat(50))),
    model,
  );
  expect(extract(readDocument(document), model)).toEqual(before);
});

test('every span lies inside the text, in order, and is not empty', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    ' said',
    ' Bell',
    ', ',
    '. ',
    '\n',
    ' that',
    ' the pier',
    '\0',
    '😀',
    ' according to',
    ' officials',
    '—',
    "'",
    ' 12',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      for (const { source, cue, content } of extract(readDocument(toDocument(text)), model).attributions) {
        expect(content.length).toBeGreaterThan(0);
        for (const span of [...(source ?? []), ...(cue ?? []), ...content]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThan(span.end);
        }
        for (let i = 1; i < content.length; i++)
          expect(content[i]!.start).toBeGreaterThanOrEqual(content[i - 1]!.end);
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('ten thousand open marks and a very long line do not hang or throw', () => {
  expect(() => extract(readDocument(toDocument('“No, '.repeat(10_000))), model)).not.toThrow();
  expect(() =>
    extract(readDocument(toDocument('officials said that the pier will close and '.repeat(5000))), model),
  ).not.toThrow();
});
