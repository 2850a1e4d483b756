import { describe, expect, test } from 'vitest';
import { parseBrat } from '../../gold/polnear/brat.ts';
import type { Span } from '../../src/core/model/span.ts';
import { type Scored, scoreExtraction } from './extraction-score.ts';

const TEXT = 'Mayor Olga Brandt said the ferry will sail. “No one drowned,” Olga Brandt said.';

function spans(...pieces: string[]): Span[] {
  return pieces.map((piece) => {
    const start = TEXT.indexOf(piece);
    return { start, end: start + piece.length };
  });
}

const FERRY: Scored = {
  source: spans('Mayor Olga Brandt'),
  cue: spans('said'),
  content: spans('the ferry will sail'),
};
const DROWNED: Scored = {
  source: [{ start: TEXT.lastIndexOf('Olga'), end: TEXT.lastIndexOf('Brandt') + 6 }],
  cue: [{ start: TEXT.lastIndexOf('said'), end: TEXT.lastIndexOf('said') + 4 }],
  content: spans('“No one drowned,”'),
};

function score(predicted: readonly Scored[], gold: readonly Scored[] = [FERRY, DROWNED]) {
  return scoreExtraction([{ name: 'ferry', text: TEXT, gold, predicted }]);
}

describe('scoreExtraction', () => {
  test('gives 1 everywhere and no errors to gold scored against itself', () => {
    const self = score([FERRY, DROWNED]);
    expect(self.alpha).toBe(1);
    expect(self.tokenF1).toEqual({ source: 1, cue: 1, content: 1 });
    expect(self.exact.f1).toBe(1);
    expect(self.overlap.f1).toBe(1);
    expect(self.endToEnd.all).toEqual({ hit: 2, of: 2 });
    expect(self.errors).toEqual([]);
  });

  test('tells the modes of the gold apart', () => {
    const self = score([FERRY, DROWNED]);
    expect(self.endToEnd.direct.of).toBe(1);
    expect(self.endToEnd.indirect.of).toBe(1);
    expect(self.endToEnd.mixed.of).toBe(0);
  });

  test('counts a missing attribution against recall alone', () => {
    const half = score([FERRY]);
    expect(half.exact).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(half.endToEnd.all).toEqual({ hit: 1, of: 2 });
    expect(half.errors.map((error) => error.kind)).toEqual(['missed']);
  });

  test('counts an invented attribution against precision alone', () => {
    const more = score([FERRY, DROWNED], [FERRY]);
    expect(more.overlap.precision).toBe(0.5);
    expect(more.overlap.recall).toBe(1);
    expect(more.errors.map((error) => error.kind)).toEqual(['spurious']);
  });

  test('measures overlap as the share of tokens inside the best partner', () => {
    const long = { ...FERRY, content: spans('said the ferry will sail.') };
    const { overlap, exact } = score([long], [FERRY]);
    expect(overlap.recall).toBe(1);
    expect(overlap.precision).toBeCloseTo(4 / 6);
    expect(exact.f1).toBe(0);
  });

  test('takes an attribution with half of its content and a touching source as right', () => {
    const part = { ...FERRY, source: spans('Brandt'), content: spans('ferry will') };
    expect(score([part], [FERRY]).endToEnd.all).toEqual({ hit: 1, of: 1 });
    const third = { ...FERRY, content: spans('sail') };
    expect(score([third], [FERRY]).endToEnd.all).toEqual({ hit: 0, of: 1 });
  });

  test('tells a wrong source from an absent one', () => {
    expect(score([{ ...FERRY, source: spans('No one') }], [FERRY]).errors[0]?.kind).toBe('source wrong');
    expect(score([{ ...FERRY, source: [] }], [FERRY]).errors[0]?.kind).toBe('source absent');
  });

  test('asks nothing of the source where the gold names none', () => {
    const open = { ...FERRY, source: [] };
    expect(score([FERRY], [open]).source).toEqual({ hit: 1, of: 1 });
  });

  test('survives articles without any attribution', () => {
    const empty = score([], []);
    expect(empty.alpha).toBe(1);
    expect(empty.exact.f1).toBe(0);
  });
});

describe('parseBrat', () => {
  test('joins spans by their events and sorts discontinuous ones', () => {
    const file = [
      'T1\tSource 6 17\tOlga Brandt',
      'T2\tCue 18 22\tsaid',
      'T3\tContent 30 40;2 5\tone two',
      'T4\tAttribution 18 22\tsaid',
      'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
    ].join('\n');
    expect(parseBrat(file)).toEqual([
      {
        source: [{ start: 6, end: 17 }],
        cue: [{ start: 18, end: 22 }],
        content: [
          { start: 2, end: 5 },
          { start: 30, end: 40 },
        ],
      },
    ]);
  });

  test('joins several contents of one event and leaves out events without content', () => {
    const file = [
      'T1\tCue 0 4\tsaid',
      'T2\tContent 5 9\tmore',
      'T3\tContent 10 14\tless',
      'E1\tAttribution:T1 Cue:T1 Content:T2 Content2:T3',
      'E2\tAttribution:T1 Cue:T1',
    ].join('\n');
    expect(parseBrat(file).map((attribution) => attribution.content.length)).toEqual([2]);
  });
});
