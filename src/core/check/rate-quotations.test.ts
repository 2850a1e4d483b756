import { describe, expect, it } from 'vitest';
import { sampleCheck } from '../../../test/arbitraries/sample-check.ts';
import type { LookedUpQuotation } from '../model/checked-draft.ts';
import { CHECK_MEASURES, measureCheck } from './check-measures.ts';
import { rateQuotations } from './rate-quotations.ts';

const [CHANGED, , MISATTRIBUTED, UNFOUND] = sampleCheck().quotations;

function idOf(quotation: LookedUpQuotation): string {
  return rateQuotations([{ ...quotation, passages: [] }], { features: [], weights: [], bias: 0 } as never)[0]!
    .findingId;
}

describe('the id of what was found of a quotation', () => {
  it('is the same wherever in a draft it stands and however it is typed', () => {
    const moved = { ...CHANGED!, id: 'q9', span: { start: 7, end: 27 }, text: 'is  safe for traffic' };
    expect(idOf(moved)).toBe(idOf(CHANGED!));
    expect(idOf(CHANGED!)).toMatch(/^f-[0-9a-f]{16}$/u);
  });

  it('is another with other words or another verdict', () => {
    const ids = [
      CHANGED!,
      UNFOUND!,
      { ...CHANGED!, text: 'is safe' },
      { ...CHANGED!, words: 'reworded' as const },
    ];
    expect(new Set(ids.map(idOf)).size).toBe(ids.length);
  });

  it('counts the speaker where the speaker is what was found', () => {
    expect(idOf({ ...MISATTRIBUTED!, speaker: 'Tom Brey' })).not.toBe(idOf(MISATTRIBUTED!));
    expect(idOf({ ...CHANGED!, speaker: 'Marrow' })).toBe(idOf(CHANGED!));
  });
});

describe('what the sureness of a splice is reckoned from', () => {
  it('is not that each passage has a part of the words alone', () => {
    const [passage] = CHANGED!.passages;
    const passages = [
      { ...passage!, coverage: 1 },
      { ...passage!, coverage: 0.4 },
    ];
    const marginOf = (words: 'spliced' | 'reworded') =>
      measureCheck({ ...CHANGED!, words, passages })[CHECK_MEASURES.indexOf('margin')]!;
    expect(marginOf('spliced')).toBeGreaterThan(marginOf('reworded'));
  });
});

it('weighs what differs from the words of a program twice, and what a person wrote once', () => {
  const differingFrom = (transcription: 'machine' | 'edited' | 'official') => {
    const passages = CHANGED!.passages.map((passage) => ({ ...passage, transcription }));
    const text =
      'the bridge over the sound is safe for boats in every month of the year but one, said the guard';
    const changes = [
      { kind: 'omission' as const, a: [], b: [], from: 'not really', to: '', reason: '' },
      { kind: 'substitution' as const, a: [], b: [], from: 'traffic', to: 'boats', reason: '' },
    ];
    return measureCheck({ ...CHANGED!, text, passages, changes, suspects: [] })[
      CHECK_MEASURES.indexOf('differing')
    ]!;
  };
  expect(differingFrom('edited')).toBeGreaterThan(0);
  expect(differingFrom('machine')).toBeCloseTo(2 * differingFrom('edited'));
  expect(differingFrom('official')).toBe(differingFrom('edited'));
});
