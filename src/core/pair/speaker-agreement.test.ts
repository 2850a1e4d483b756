import { describe, expect, it } from 'vitest';
import { sampleDocument, sampleWording } from '../../../test/arbitraries/sample-collation.ts';
import type { Speaker } from '../model/speaker.ts';
import { createAgreement } from './speaker-agreement.ts';

const report = sampleDocument('r', 'report', 'Quay\nThe bridge stays shut, Holt said.');
const speakers: Speaker[] = [
  { id: 'holt', name: 'Ada Holt', kind: 'person', aliases: [], roles: ['Harbour Board spokeswoman'] },
  { id: 'reyk', name: 'Anselm Reyk', kind: 'person', aliases: [], roles: [] },
  { id: 'board', name: 'Harbour Board', kind: 'organisation', aliases: [], roles: [] },
  { id: 'officials', name: 'officials', kind: 'unnamed', aliases: [], roles: [] },
  { id: 'he', name: 'he', kind: 'unresolved', aliases: [], roles: [] },
  { id: 'study', name: 'the study', kind: 'document', aliases: [], roles: [] },
];
const agreementOf = createAgreement(speakers);
const by = (speaker: string, chain = [speaker]) => ({
  ...sampleWording(report, 'indirect', ['The bridge stays shut'], speaker),
  chain,
});

describe('createAgreement', () => {
  it.each([
    ['holt', 'holt', 'same'],
    ['officials', 'officials', 'alike'],
    ['holt', 'officials', 'compatible'],
    ['holt', 'board', 'compatible'],
    ['holt', 'reyk', 'different'],
    ['reyk', 'board', 'different'],
    ['holt', 'he', 'unknown'],
    ['holt', 'study', 'unknown'],
    ['holt', 'nobody listed', 'unknown'],
  ])('finds %s and %s %s', (one, other, agreement) => {
    expect(agreementOf(by(one), by(other))).toBe(agreement);
    expect(agreementOf(by(other), by(one))).toBe(agreement);
  });

  it('takes one who relays the other for compatible', () => {
    expect(agreementOf(by('reyk', ['reyk', 'holt']), by('holt'))).toBe('compatible');
  });
});
