import { describe, expect, it } from 'vitest';
import { sampleDocument, sampleWording } from '../../../test/arbitraries/sample-collation.ts';
import type { Collation, Comparison, Wording } from '../../core/model/collation.ts';
import type { Document } from '../../core/model/document.ts';
import type { WordsVerdict } from '../../core/model/verdict.ts';
import { layOutStatements } from './compared-statement.ts';
import { lineVerdict } from './told-statement.ts';

const board = { id: 's1', name: 'Harbour Board', kind: 'organisation', aliases: [], roles: [] } as const;

function pairOf(a: number, b: number, words: WordsVerdict, rule = 'same-words'): Comparison {
  const bond = { rule: 'likelihood', score: 0.9, reason: 'Both tell it.' } as const;
  const axes = { speaker: 'same', chain: 'intact', atMostOneVerbatim: false } as const;
  return { a, b, bond, ...axes, words, rule, changes: [], support: 1 };
}

function laidOut(
  witnesses: readonly Document[],
  wordings: readonly Wording[],
  comparisons: readonly Comparison[],
) {
  const statement = {
    id: 'st1',
    speaker: 's1',
    chain: ['s1'],
    wordings,
    comparisons,
    missing: [],
    nearest: [],
  };
  const collation: Collation = {
    witnesses,
    speakers: [board],
    statements: [statement],
    findings: [],
    facts: [],
    oddities: [],
    engine: 'fast',
  };
  return layOutStatements(collation)[0]!;
}

function partlyQuoted(a: string, b: string, quoted: string) {
  const documents = [sampleDocument('a', 'report', a), sampleDocument('b', 'report', b)];
  const wordings = documents.map((document, at): Wording => {
    const whole = sampleWording(document, 'mixed', [[a, b][at]!], 's1');
    const start = document.text.indexOf(quoted);
    return { ...whole, quoted: [{ start, end: start + quoted.length }] };
  });
  return laidOut(documents, wordings, [pairOf(0, 1, 'verbatim')]);
}

describe('what reports say of a statement whose sides share a quoted word', () => {
  it.each([
    [
      'boats should set the switch to “low” in fog',
      'the switch “low” is what skippers ought to choose',
      'low',
    ],
    ['that the pier was a “ruin” which nobody would pay for', 'it a “ruin” after the storm of May', 'ruin'],
    [
      'the fund to be a “lifeline” for two hundred farms',
      'that many a farm had it as a “lifeline”',
      'lifeline',
    ],
  ])('is that the rest is told in other words: %s', (a, b, quoted) => {
    const entry = partlyQuoted(a, b, quoted);
    expect(entry.words).toBe('paraphrase');
    expect(entry.graver).toBeNull();
    expect(entry.wordings.map(({ comparison }) => lineVerdict(comparison, entry.findings)?.label)).toContain(
      'paraphrase',
    );
  });

  it('is verbatim where one holds all that the other has', () => {
    const entry = partlyQuoted('called it a “ruin”', 'a “ruin”', 'ruin');
    expect(entry.words).toBe('verbatim');
  });
});

describe('the pair that is shown beside a wording', () => {
  it('is the one with its own quotation, and not with what is told beside it', () => {
    const a = sampleDocument('a', 'report', 'We kept the letters. He expected that they would be kept.');
    const b = sampleDocument('b', 'report', 'We kept the letters.');
    const wordings = [
      sampleWording(a, 'direct', ['We kept the letters.'], 's1'),
      sampleWording(a, 'indirect', ['they would be kept'], 's1'),
      sampleWording(b, 'direct', ['We kept the letters.'], 's1'),
    ];
    const entry = laidOut([a, b], wordings, [
      pairOf(0, 2, 'verbatim'),
      pairOf(1, 2, 'paraphrase', 'indirect-speech'),
    ]);
    expect(entry.wordings.find(({ index }) => index === 2)!.comparison!.words).toBe('verbatim');
  });

  it('is told to be altered only where a finding tells so', () => {
    const a = sampleDocument('a', 'report', 'We kept the letters.');
    const b = sampleDocument('b', 'report', 'We held the letters.');
    const wordings = [a, b].map((document) =>
      sampleWording(document, 'direct', [document.text.split('\n').at(-1)!], 's1'),
    );
    const entry = laidOut([a, b], wordings, [pairOf(0, 1, 'reworded', 'words-differ')]);
    expect(
      lineVerdict(entry.wordings.find(({ comparison }) => comparison !== null)!.comparison, entry.findings)
        ?.label,
    ).toBe('may differ');
  });
});
