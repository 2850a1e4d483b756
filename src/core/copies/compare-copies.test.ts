import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDependence } from '../../models/load-models.ts';
import type { Block, Document } from '../model/document.ts';
import { compareCopies } from './compare-copies.ts';

const weights = loadDependence();

function toDocument(id: string, text: string, date: string | null = null): Document {
  const blocks = Array.from(text.matchAll(/.+/g), ({ 0: line, index }): Block => {
    return { kind: 'paragraph', span: { start: index, end: index + line.length } };
  });
  const meta = { outlet: null, date, authors: [], url: null, format: 'text' as const };
  return { id, kind: 'report', path: id, text, title: null, blocks, meta };
}

const FERRY =
  'The ferry Aldora ran aground on the northern sandbank of Brackwater Sound shortly before midnight on Tuesday. Two crew members were treated for bruises, and forty passengers spent the night in a school gymnasium. Divers will look for damage to the hull as soon as the tide allows it, the harbour office said.';
const OTHER =
  'Forty people had to sleep in a gym after the Aldora hit a sandbank late on Tuesday. Nobody was badly hurt. The company blames a broken lamp on the buoy, while the pilots point to a crew that had been on duty for sixteen hours.';
const QUOTED =
  '“We felt one long scrape, then the lights went out and nobody told us anything for an hour, which was the worst part of it,” passenger Ida Moll said.';

describe('compareCopies', () => {
  test('a text carried twice is a copy', () => {
    const found = compareCopies(
      toDocument('a', FERRY),
      toDocument('b', `${FERRY} More was not known.`),
      weights,
    );
    expect(found).toMatchObject({ relation: 'copy', dependent: true });
    expect(found.sharedSpans).toHaveLength(1);
    expect(found.sharedSpans[0]!.quoted).toBe(false);
  });

  test('two tellings of one event are independent', () => {
    const found = compareCopies(toDocument('a', FERRY), toDocument('b', OTHER), weights);
    expect(found).toMatchObject({ relation: 'independent', dependent: false, direction: null });
  });

  test('a shared quotation alone is a common source', () => {
    const found = compareCopies(
      toDocument('a', `${FERRY} ${QUOTED}`),
      toDocument('b', `${OTHER} ${QUOTED}`),
      weights,
    );
    expect(found).toMatchObject({ relation: 'common-source', dependent: false });
    expect(found.sharedSpans.some((span) => span.quoted)).toBe(true);
  });

  test('a shared note and links at the end are no dependence', () => {
    const tail =
      '\n\nMore from the coast\n\nHarbour fees rise for the third year in a row.\n\nWhy the lighthouse at Skerry Point was sold to a choir.\n\nEditor’s note: the company that owns this paper holds shares in the ferry line.';
    const found = compareCopies(toDocument('a', FERRY + tail), toDocument('b', OTHER + tail), weights);
    expect(found.dependent).toBe(false);
  });

  test('whoever puts the other’s telling in quotation marks has it from the other', () => {
    const quoting = `A reader sent us this from the Sound: “${FERRY}” We could not reach the harbour office.`;
    const found = compareCopies(toDocument('a', quoting), toDocument('b', FERRY), weights);
    expect(found).toMatchObject({ dependent: true, direction: 'a-from-b' });
  });

  test('of two dated copies the later comes from the earlier', () => {
    const first = toDocument('a', FERRY, '2031-05-06T08:00:00Z');
    const later = toDocument('b', `${FERRY} More was not known.`, '2031-05-06T11:00:00Z');
    expect(compareCopies(first, later, weights).direction).toBe('b-from-a');
    expect(compareCopies(later, first, weights).direction).toBe('a-from-b');
  });
});

const turned = { 'a-from-b': 'b-from-a', 'b-from-a': 'a-from-b' } as const;

test('the order of a pair changes nothing but the direction', () => {
  const piece = fc.constantFrom(...`${FERRY} ${OTHER} ${QUOTED} \n " ” 😀 \0`.split(' '));
  const text = fc.array(piece, { maxLength: 120 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (x, y) => {
      const [a, b] = [toDocument('a', x), toDocument('b', y)];
      const there = compareCopies(a, b, weights);
      const back = compareCopies(b, a, weights);
      expect(back).toMatchObject({
        relation: there.relation,
        dependent: there.dependent,
        score: there.score,
        direction: there.direction === null ? null : turned[there.direction],
      });
      for (const { a: inA, b: inB } of there.sharedSpans) {
        expect(inA.end).toBeLessThanOrEqual(x.length);
        expect(inB.end).toBeLessThanOrEqual(y.length);
        expect(inA.start).toBeLessThan(inA.end);
      }
    }),
    { seed: 5, numRuns: 150 },
  );
});

test('a text and itself are a copy', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(FERRY.split(' '), { minLength: 25 }), (words) => {
      const text = words.join(' ');
      expect(compareCopies(toDocument('a', text), toDocument('b', text), weights).relation).toBe('copy');
    }),
    { seed: 5, numRuns: 50 },
  );
});

test('odd texts neither throw nor hang', () => {
  const odd = [
    '',
    '\0\0',
    '“'.repeat(10_000),
    'said that '.repeat(200_000),
    '😀'.repeat(5_000),
    'x'.repeat(1_000_000),
    `Low tide.\n${' '.repeat(100_000)}\nHigh tide.`,
  ];
  for (const x of odd) {
    for (const y of odd) {
      expect(compareCopies(toDocument('a', x), toDocument('b', y), weights).score).toBeGreaterThanOrEqual(0);
    }
  }
}, 60_000);
