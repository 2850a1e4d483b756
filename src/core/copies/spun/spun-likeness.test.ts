import { describe, expect, it } from 'vitest';
import { paragraphDocument } from '../../../../gold/paragraph-document.ts';
import { SPUN_REPORTS } from '../../../../test/arbitraries/spun-reports.ts';
import { loadDependence } from '../../../models/load-models.ts';
import { compareCopies } from '../compare-copies.ts';

const model = loadDependence();

describe('a spun copy', () => {
  it.each(SPUN_REPORTS)('is derived, though hardly a word of it is the report’s', ({ report, spun }) => {
    const [a, b] = [paragraphDocument('a', report), paragraphDocument('b', spun)];
    const found = compareCopies(a, b, model);
    expect(found).toMatchObject({ relation: 'derived', dependent: true, direction: null });
    expect(found.byWords).toBeLessThan(0.5);
    expect(found.reasons[0]).toMatch(/^\d of the \d+ sentences of the shorter text have partners/u);
    const { sentences } = found.spun!;
    expect(sentences.length).toBeGreaterThan(5);
    for (const pair of sentences) {
      expect(pair.a.end).toBeGreaterThan(pair.a.start);
      expect(report.slice(pair.a.start, pair.a.end)).toMatch(/^\S.*\S$/su);
      expect(spun.slice(pair.b.start, pair.b.end)).toMatch(/^\S.*\S$/su);
    }
    expect(compareCopies(b, a, model).spun?.sentences.map(({ a, b }) => ({ a: b, b: a }))).toEqual(
      sentences.map(({ a, b }) => ({ a, b })),
    );
  });

  it.each(SPUN_REPORTS)('is no copy of what somebody else reports of the event', ({ spun, independent }) => {
    const found = compareCopies(paragraphDocument('a', spun), paragraphDocument('b', independent), model);
    expect(found).toMatchObject({ relation: 'independent', dependent: false, spun: null });
  });

  it.each(SPUN_REPORTS)('is none where the sentences stand in another order', ({ report, spun }) => {
    const lines = spun.split('\n');
    const shuffled = [5, 2, 7, 0, 4, 1, 6, 3].map((at) => lines[at]).join('\n');
    const found = compareCopies(paragraphDocument('a', report), paragraphDocument('b', shuffled), model);
    expect(found.dependent).toBe(false);
  });

  it('is none where another language is read, or hardly a sentence', () => {
    const short = SPUN_REPORTS.map(({ report, spun }) => [report, spun].map((text) => text.split('\n')[0]!));
    for (const [a, b] of short) {
      const found = compareCopies(paragraphDocument('a', a!), paragraphDocument('b', b!), model);
      expect(found.spun).toBeNull();
    }
    const german =
      'Der Rat von Brackwater hat am Dienstag mit 14 zu 9 Stimmen die Fähre eingestellt. '.repeat(9);
    const found = compareCopies(
      paragraphDocument('a', german),
      paragraphDocument('b', SPUN_REPORTS[0]!.report),
      model,
    );
    expect(found.spun).toBeNull();
  });
});
