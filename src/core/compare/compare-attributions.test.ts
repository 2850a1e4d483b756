import { describe, expect, it } from 'vitest';
import type { Speaker, SpeakerKind, SpeakerOf } from '../model/speaker.ts';
import type { WordsVerdict } from '../model/verdict.ts';
import { atMostOneVerbatim, compareAttributions } from './compare-attributions.ts';
import type { Side } from './side.ts';

const speaker = (id: string, kind: SpeakerKind, name: string, more: Partial<Speaker> = {}): Speaker => ({
  id,
  name,
  kind,
  aliases: [],
  roles: [],
  ...more,
});
const speakers = [
  speaker('s1', 'person', 'Anna Kestrel', { roles: ['Harbour Council chair'] }),
  speaker('s2', 'person', 'Jonas Fenwick', { speaksFor: 's4' }),
  speaker('s3', 'unnamed', 'a senior official'),
  speaker('s4', 'organisation', 'Harbour Council'),
  speaker('s5', 'unresolved', 'he'),
  speaker('s6', 'organisation', 'Ferry Union'),
];
const of = (...chain: string[]): SpeakerOf => ({
  speaker: chain[0]!,
  chain,
  rule: 'name',
  evidence: null,
  confidence: 1,
});

describe('the speaker axis', () => {
  it.each([
    ['the same person', 's1', 's1', 'same'],
    ['two persons', 's1', 's2', 'misattributed'],
    ['a person and an unnamed source', 's1', 's3', 'generalised'],
    ['a person and the organisation of the role', 's1', 's4', 'generalised'],
    ['a spokesperson and the organisation', 's2', 's4', 'generalised'],
    ['a person and a strange organisation', 's1', 's6', 'misattributed'],
    ['somebody unresolved', 's1', 's5', 'unresolved'],
  ])('of %s', (_, a, b, verdict) => {
    expect(compareAttributions(of(a), of(b), speakers).speaker).toBe(verdict);
    expect(compareAttributions(of(b), of(a), speakers).speaker).toBe(verdict);
  });

  it('does not call relayed words misattributed', () => {
    expect(compareAttributions(of('s1', 's2'), of('s2'), speakers)).toEqual({
      speaker: 'same',
      chain: 'collapsed',
    });
  });
});

describe('the chain axis', () => {
  it('is intact where nobody drops out', () => {
    expect(compareAttributions(of('s1'), of('s1'), speakers).chain).toBe('intact');
    expect(compareAttributions(of('s1', 's2'), of('s1', 's2'), speakers).chain).toBe('intact');
  });

  it('is collapsed where a relaying speaker drops out, in both orders', () => {
    expect(compareAttributions(of('s1', 's2'), of('s1'), speakers).chain).toBe('collapsed');
    expect(compareAttributions(of('s1'), of('s1', 's2'), speakers).chain).toBe('collapsed');
  });
});

it('refuses a speaker that it was not given', () => {
  expect(() => compareAttributions(of('s9'), of('s1'), speakers)).toThrow(/s9/);
});

describe('at most one verbatim', () => {
  const side = (kind: Side['kind'], mode: Side['mode']): Side => ({
    text: '',
    content: [],
    quoted: [],
    mode,
    kind,
  });
  const report = side('report', 'direct');
  const found = (words: WordsVerdict, rule = '') => ({ words, rule, changes: [], support: 1 });

  it('is said of two quotations whose words differ inside', () => {
    expect(atMostOneVerbatim(report, report, found('reworded'))).toBe(true);
    expect(atMostOneVerbatim(report, report, found('trimmed', 'words-left-out'))).toBe(true);
  });

  it('is not said where both may be right', () => {
    expect(atMostOneVerbatim(report, report, found('verbatim'))).toBe(false);
    expect(atMostOneVerbatim(report, report, found('trimmed', 'begins-later-or-ends-earlier'))).toBe(false);
    expect(atMostOneVerbatim(report, report, found('bracketed'))).toBe(false);
    expect(atMostOneVerbatim(report, side('report', 'indirect'), found('paraphrase'))).toBe(false);
    expect(atMostOneVerbatim(report, side('transcript', 'direct'), found('changed'))).toBe(false);
  });
});
