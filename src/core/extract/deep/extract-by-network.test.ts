import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attribution } from '../../model/attribution.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { readDocument } from '../../reading/reading.ts';
import { extract } from '../extract.ts';
import { ACTS, CUE_TAGS, type DeepNetwork, TAGS } from './deep-network.ts';
import { deepSayings } from './deep-sayings.ts';

/** What the invented network takes each word for: a tag, a tag given a cue, and an act where the word is a cue. */
const WORDS: Readonly<Record<string, readonly [string, string?, string?]>> = {
  brandt: ['B-source', 'B-source'],
  said: ['B-cue', 'O', 'said'],
  wrote: ['B-cue', 'O', 'written'],
  planned: ['B-cue', 'O', 'none'],
  the: ['B-content', 'B-content'],
  ferry: ['I-content', 'I-content'],
  sails: ['I-content', 'I-content'],
  noon: ['I-content', 'I-content'],
  ',': ['I-content', 'I-content'],
};

function inventNetwork(): DeepNetwork {
  const vocabulary = new Map(['[UNK]', '[CLS]', '[SEP]', ...Object.keys(WORDS)].map((word, i) => [word, i]));
  const names = [...vocabulary.keys()];
  const stride = TAGS.length + 4 * CUE_TAGS.length + 3 * ACTS.length;
  const identity = (size: number): Float32Array =>
    Float32Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
  const run = (ids: readonly number[]): Float32Array => {
    const out = new Float32Array(ids.length * stride);
    for (const [row, id] of ids.entries()) {
      const [tag, cueTag = 'O', act] = WORDS[names[id]!] ?? ['O'];
      const at = row * stride;
      out[at + TAGS.indexOf(tag as 'O')] = 9;
      out[at + TAGS.length + CUE_TAGS.indexOf(cueTag as 'O')] = 9;
      if (act !== undefined) out[at + TAGS.length + 4 * CUE_TAGS.length + ACTS.indexOf(act as 'said')] = 9;
    }
    return out;
  };
  const heads = {
    pair: CUE_TAGS.length,
    act: ACTS.length,
    distance: new Float32Array(64 * CUE_TAGS.length),
    pairWeight: identity(CUE_TAGS.length),
    pairBias: new Float32Array(CUE_TAGS.length),
    actWeight: identity(ACTS.length),
    actBias: new Float32Array(ACTS.length),
  };
  return {
    vocabulary,
    window: 9,
    stride,
    heads,
    calibration: { words: [0, 0, 0, 1, 0, 0, 0, 0, 0, -1], source: [1, 0, 0], ends: [1, 0] },
    speech: 0.5,
    known: new Map(),
    run,
  };
}

function read(text: string, network = inventNetwork()): { text: string; found: readonly Attribution[] } {
  const blocks = Array.from(text.matchAll(/.+/g), ({ 0: line, index }) => {
    return { kind: 'paragraph' as const, span: { start: index, end: index + line.length } };
  });
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const document: Document = { id: 'd', kind: 'report', path: '-', text, title: null, blocks, meta };
  return { text, found: extract(readDocument(document), network).attributions };
}

function words(text: string, spans: readonly Span[] | null | undefined): string | null {
  return spans ? spans.map(({ start, end }) => text.slice(start, end)).join(' … ') : null;
}

test('a text that was read before is not read again', () => {
  const line = 'Brandt wrote the ferry sails.';
  const network = inventNetwork();
  const idle = { ...network, known: new Map([[line, deepSayings(line, network)]]), run: () => expect.fail() };
  expect(read(line, idle)).toEqual(read(line));
});

test('source, cue, content and act are the network’s', () => {
  const { text, found } = read('Brandt wrote the ferry sails.');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ mode: 'indirect', act: 'wrote', rule: 'deep-network' });
  expect([found[0]!.source, found[0]!.cue, found[0]!.content].map((spans) => words(text, spans))).toEqual([
    'Brandt',
    'wrote',
    'the ferry sails',
  ]);
  expect(found[0]!.confidence).toBeGreaterThan(0.9);
});

test('a deed is kept apart from speech', () => {
  expect(read('Brandt planned the ferry sails.').found.map(({ act }) => act)).toEqual(['thought']);
});

test('a content without a cue stays, without source', () => {
  const { text, found } = read('Yesterday the ferry sails.');
  expect(found.map(({ cue, source, content }) => [cue, source, words(text, content)])).toEqual([
    [null, null, 'the ferry sails'],
  ]);
});

test('each line of a long text has its own attribution', () => {
  const { found } = read('Brandt said the ferry sails noon.\n'.repeat(40));
  expect(found).toHaveLength(40);
  expect(new Set(found.map(({ id }) => id)).size).toBe(40);
});

test('what stands in quotation marks is a direct quotation without its marks', () => {
  const { text, found } = read('“the ferry sails,” Brandt said.');
  expect(found.map(({ mode, content }) => [mode, words(text, content)])).toEqual([
    ['direct', 'the ferry sails,'],
  ]);
});

test('a comma behind a content is none of its words', () => {
  const { text, found } = read('Brandt said the ferry sails, he knew.');
  expect(found.map(({ content }) => words(text, content))).toEqual(['the ferry sails']);
});

test('whom the words beside a cue name, a sure network tells better than the rules', () => {
  const { text, found } = read('Mayor Brandt said “the ferry”');
  expect(found.map(({ mode, source }) => [mode, words(text, source)])).toEqual([['direct', 'Brandt']]);
});

test('by another cue even a sure network does not change who said a quotation', () => {
  const { text, found } = read('Brandt wrote. Ada Lind added: “the ferry sails.”', {
    ...inventNetwork(),
    window: 20,
  });
  expect(found.map(({ mode, source }) => [mode, words(text, source)])).toEqual([['direct', 'Ada Lind']]);
});

test('every span lies inside the text, in order, and is not empty, whatever is read', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    ' said',
    ' Brandt',
    ', ',
    '. ',
    '\n',
    ' the ferry',
    ' sails',
    '\0',
    '😀',
    "'",
    ' 12',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
      const { text, found } = read(parts.join(''));
      for (const { source, cue, content, confidence } of found) {
        expect(content.length).toBeGreaterThan(0);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { start, end } of [...(source ?? []), ...(cue ?? []), ...content]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (let i = 1; i < content.length; i++)
          expect(content[i]!.start).toBeGreaterThanOrEqual(content[i - 1]!.end);
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('a line without end and marks without number do not hang or throw', () => {
  expect(() => read('Brandt said the ferry sails and '.repeat(5000))).not.toThrow();
  expect(() => read('“No, '.repeat(10_000))).not.toThrow();
  expect(() => read('x'.repeat(200_000))).not.toThrow();
});
