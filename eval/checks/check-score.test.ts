import { describe, expect, it } from 'vitest';
import type { GoldQuotation } from '../../gold/checks/check-data.ts';
import { coarseKind } from '../../gold/checks/coarse-kind.ts';
import { matchQuotation, outcomeOf } from '../../gold/checks/match-quotation.ts';
import { sampleCheck, samplePassage } from '../../test/arbitraries/sample-check.ts';
import { f1, tallyKinds } from './check-score.ts';

const [first] = sampleCheck().quotations;
const gold: GoldQuotation = {
  article: 'a.txt',
  start: first!.span.start,
  end: first!.span.end,
  transcript: 'briefing.vtt',
  transcriptStart: 40,
  transcriptEnd: 63,
  words: 'changed',
  speakerMatches: true,
  transcriptSuspect: false,
  quote: first!.text,
  passage: 'is not safe for traffic',
  changes: [],
  note: '',
};

describe('matchQuotation', () => {
  it('takes the checked quotation that shares half of the gold one, or none', () => {
    const { quotations } = sampleCheck();
    expect(matchQuotation(gold, quotations)?.id).toBe('q1');
    expect(matchQuotation({ ...gold, end: gold.end + 60 }, quotations)).toBeNull();
  });
});

describe('outcomeOf', () => {
  it('tells the right passage, a copy with the same words, a wrong one, a refusal and a miss apart', () => {
    expect(outcomeOf(gold, first!)).toBe('found');
    expect(outcomeOf({ ...gold, transcript: 'other' }, first!)).toBe('copy');
    const elsewhere = {
      ...first!,
      passages: [samplePassage({ span: { start: 500, end: 523 }, text: 'something else' })],
    };
    expect(outcomeOf(gold, elsewhere)).toBe('wrong');
    const wide = {
      ...first!,
      passages: [samplePassage({ span: { start: 0, end: 400 }, text: 'far too much' })],
    };
    expect(outcomeOf(gold, wide)).toBe('wrong');
    expect(outcomeOf(gold, { ...first!, passages: [] })).toBe('refused');
    expect(outcomeOf(gold, null)).toBe('not-checked');
  });
});

describe('the score of change kinds', () => {
  it('counts kinds as multisets in the terms of the hand-read pairs', () => {
    const tallies = new Map();
    const changes = (['ellipsis', 'synonym', 'qualifier'] as const).map((kind) => ({
      kind,
      a: [],
      b: [],
      from: 'x',
      to: kind === 'qualifier' ? '' : 'y',
      reason: '',
    }));
    const kinds = changes.map(coarseKind);
    expect(kinds).toEqual(['bracket', 'substitution', 'omission']);
    tallyKinds(tallies, kinds, ['bracket', 'bracket', 'omission']);
    expect(tallies.get('bracket')).toEqual({ hit: 1, found: 1, gold: 2 });
    expect(f1(tallies.get('bracket'))).toBeCloseTo(2 / 3);
    expect(f1({ hit: 0, found: 0, gold: 0 })).toBe(1);
  });
});
