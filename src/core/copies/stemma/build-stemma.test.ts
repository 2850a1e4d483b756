import { describe, expect, it } from 'vitest';
import { SPUN_REPORTS } from '../../../../test/arbitraries/spun-reports.ts';
import { loadDependence } from '../../../models/load-models.ts';
import { isOneWitness } from '../../model/copies/stemma.ts';
import type { Block, Document } from '../../model/document.ts';
import { toCopyText } from '../copy-text.ts';
import { buildStemma } from './build-stemma.ts';
import { candidatePairs } from './candidate-pairs.ts';

const weights = loadDependence();

function toDocument(
  id: string,
  text: string,
  date: string | null = null,
  kind: Document['kind'] = 'report',
): Document {
  const blocks = Array.from(text.matchAll(/.+/g), ({ 0: line, index }): Block => {
    return { kind: 'paragraph', span: { start: index, end: index + line.length } };
  });
  const meta = { outlet: null, date, authors: [], url: null, format: 'text' as const };
  return { id, kind, path: id, text, title: null, blocks, meta };
}

const QUAY =
  'The harbour wall at Tarn Point gave way shortly before dawn on Monday, sending two empty barges into the shallows of the bay. Nobody was hurt, but eleven families were asked to leave their houses while engineers looked for further cracks along the quay.';
const ALTERED = QUAY.replace('two empty barges', 'three laden barges').replace(
  'eleven families',
  'seventeen households',
);
const OTHER =
  'A wall fell into the sea at Tarn Point. People living next to it spent the morning in a church hall.';
const SAID =
  'We had asked for new piles in the spring and in the summer, and each time we were told to wait for the budget';

describe('buildStemma', () => {
  it('hangs a copy on the earlier text and leaves an independent report alone', () => {
    const { witnesses, edges, others } = buildStemma(
      [
        toDocument('later', QUAY, '2031-02-03'),
        toDocument('first', QUAY, '2031-02-02'),
        toDocument('own', OTHER),
      ],
      weights,
    );
    expect(witnesses).toEqual(['later', 'first', 'own']);
    expect(edges).toMatchObject([
      { from: 'first', to: 'later', relation: 'copy', directed: true, level: 'certain' },
    ]);
    expect(edges[0]!.evidence.map(({ sign }) => sign)).toEqual(['shared', 'time']);
    expect(others).toEqual([]);
  });

  it('takes a text whose readings stand in no other report for the one that altered the words', () => {
    const more = ' Divers are to be sent down.';
    const { edges } = buildStemma(
      [toDocument('altered', ALTERED), toDocument('plain', QUAY), toDocument('third', QUAY + more)],
      weights,
    );
    const edge = edges.find(({ from, to }) => [from, to].includes('altered'))!;
    expect(edge).toMatchObject({ to: 'altered', directed: true });
    const errors = edge.evidence.find(({ sign }) => sign === 'errors')!;
    const words = errors.passages.map(({ witness, span }) =>
      witness === 'altered' ? ALTERED.slice(span.start, span.end) : '',
    );
    expect(words).toContain('sending three laden barges');
  });

  it('makes no circle of texts that are all alike', () => {
    const texts = ['a', 'b', 'c', 'd'].map((id) => toDocument(id, QUAY));
    const { edges, others } = buildStemma(texts, weights);
    expect(edges).toHaveLength(3);
    expect(others).toHaveLength(3);
    expect(edges.every(({ directed }) => !directed)).toBe(true);
  });

  it('names a transcript as the source of what a report quotes from it', () => {
    const { edges } = buildStemma(
      [
        toDocument('report', `${OTHER} “${SAID},” the harbour master said.`),
        toDocument('hearing', `MS. ASH: ${SAID}, and then the wall fell.`, null, 'transcript'),
      ],
      weights,
    );
    expect(edges).toMatchObject([
      { from: 'hearing', to: 'report', relation: 'common-source', directed: true },
    ]);
  });

  it('names none as the source of words that the report itself tells', () => {
    const { edges } = buildStemma(
      [
        toDocument('report', `${OTHER} ${SAID}.`),
        toDocument('hearing', `MS. ASH: ${SAID}, and then the wall fell.`, null, 'transcript'),
      ],
      weights,
    );
    expect(edges).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(buildStemma([], weights)).toEqual({ witnesses: [], edges: [], others: [] });
  });

  it.each(SPUN_REPORTS)('hangs a spun copy on its report, by the order of what both tell', (told) => {
    const { edges, others } = buildStemma(
      [
        toDocument('spun', told.spun, '2031-02-03'),
        toDocument('own', told.independent, '2031-02-03'),
        toDocument('report', told.report, '2031-02-02'),
      ],
      weights,
    );
    expect(others).toEqual([]);
    expect(edges).toMatchObject([{ from: 'report', to: 'spun', relation: 'derived', directed: true }]);
    const [order, time] = edges[0]!.evidence;
    expect(order).toMatchObject({ sign: 'order' });
    expect(order!.passages.map(({ witness }) => witness)).toEqual(Array(3).fill(['spun', 'report']).flat());
    expect(time).toMatchObject({ sign: 'time' });
    expect(isOneWitness(edges[0]!)).toBe(true);
  });

  it('takes what may be a spun copy for a witness of its own', () => {
    const edge = buildStemma(
      SPUN_REPORTS.slice(0, 1).flatMap(({ report, spun }) => [
        toDocument('a', report),
        toDocument('b', spun),
      ]),
      weights,
    ).edges[0]!;
    expect(isOneWitness({ ...edge, level: 'likely' })).toBe(true);
    expect(isOneWitness({ ...edge, level: 'possible' })).toBe(false);
    expect(isOneWitness({ ...edge, level: 'possible', evidence: [] })).toBe(true);
  });

  it('finds a spun copy among many reports, without comparing every two', () => {
    const others = Array.from({ length: 50 }, (_, n) => {
      const place = `Tarn${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10)]}`;
      return toDocument(
        `o${n}`,
        SPUN_REPORTS[0]!.independent.replaceAll(
          /\b(?!The|For|In|Her|What|Their)\p{Lu}\w+/gu,
          (name) => `${place}${name}`,
        ),
      );
    });
    const { report, spun } = SPUN_REPORTS[1]!;
    const documents = [toDocument('spun', spun), ...others, toDocument('report', report)];
    expect(candidatePairs(documents.map((document) => toCopyText(document, weights))).length).toBeLessThan(
      5200,
    );
    const { edges } = buildStemma(documents, weights);
    expect(edges.some(({ from, to }) => [from, to].sort().join() === 'report,spun')).toBe(true);
  });
});
