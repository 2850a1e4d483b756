import { describe, expect, it } from 'vitest';
import { inventTranscript } from '../../../test/arbitraries/invented-body.ts';
import { EMPTY_LEXICON } from '../language/lexicon.ts';
import { createPassageIndex } from '../locate/index/create-passage-index.ts';
import { locate } from '../locate/locate.ts';
import type { Change } from '../model/verdict.ts';
import { findSuspectWords, soundOf } from './suspect-words.ts';

const KNOWN = new Set(
  'the ferry was delayed by heavy weather and whether we sail in spring is open'.split(' '),
);
const lexicon = { ...EMPTY_LEXICON, has: (word: string) => KNOWN.has(word) };
const index = createPassageIndex([
  inventTranscript('a', [
    { text: 'The ferry was delaied by heavy whether and spring gales out of the west.' },
  ]),
]);
const passage = locate(index, 'ferry was delaied by heavy whether').passages[0]!;

function suspects(from: string, to: string): string[] {
  const start = passage.text.indexOf(from);
  const span = { start, end: start + from.length };
  const change: Change = { kind: 'substitution', a: [span], b: [], from, to, reason: '' };
  return findSuspectWords(index, passage, [change], lexicon).map(({ reason }) => reason);
}

describe('findSuspectWords', () => {
  it('suspects a word of the source that is none, where the draft has one spelt nearly so', () => {
    expect(suspects('delaied', 'delayed')[0]).toMatch(/no known word/);
  });

  it('suspects a word that sounds like the draft’s, and unstressed words easily misheard', () => {
    expect(suspects('whether', 'weather')[0]).toMatch(/sounds like/);
    expect(suspects('and', 'in')[0]).toMatch(/misheard/);
  });

  it('suspects no ordinary difference: another word, another form', () => {
    expect(suspects('heavy', 'light')).toEqual([]);
    expect(suspects('ferry', 'ferrys')).toEqual([]);
    expect(suspects('spring gales', 'spring')).toEqual([]);
  });

  it('gives words with one sound one key', () => {
    expect(soundOf('knight')).toBe(soundOf('night'));
    expect(soundOf('phase')).toBe(soundOf('faze'));
    expect(soundOf('boat')).not.toBe(soundOf('coat'));
  });
});
