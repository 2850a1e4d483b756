import { describe, expect, it } from 'vitest';
import { sampleDocument, sampleWording } from '../../../../test/arbitraries/sample-collation.ts';
import type { Mode } from '../../model/attribution.ts';
import type { Speaker, SpeakerKind } from '../../model/speaker.ts';
import { type Reading, readDocument } from '../../reading/reading.ts';
import { partSpeakers } from './other-speaker.ts';

const speaker = (id: string, kind: SpeakerKind, name: string): Speaker => ({
  id,
  kind,
  name,
  aliases: [],
  roles: [],
});
const speakers = [
  speaker('s1', 'person', 'Ada Holt'),
  speaker('s2', 'person', 'Anselm Reyk'),
  speaker('s3', 'unnamed', 'an official'),
  speaker('s4', 'document', 'the inspection report'),
];

const readings = new Map<string, Reading>();

function wording(id: string, mode: Mode, text: string, by: string) {
  const report = sampleDocument(id, 'report', `Quay\n${text}`);
  readings.set(id, readDocument(report));
  return sampleWording(report, mode, [text], by);
}

const holt = wording('a', 'indirect', 'that the bridge would stay shut until spring', 's1');
const reyk = wording('b', 'direct', 'Engineers must inspect every cable before the bridge opens,', 's2');

describe('partSpeakers', () => {
  it('parts what two people tell in other words', () => {
    expect(partSpeakers([[0, 1]], [holt, reyk], speakers, readings)).toEqual([[0], [1]]);
  });

  it('keeps together what one person is said to have told in other words', () => {
    expect(
      partSpeakers([[0, 1]], [holt, { ...reyk, speaker: 's1', chain: ['s1'] }], speakers, readings),
    ).toEqual([[0, 1]]);
  });

  it('keeps together what a document and its author say in other words', () => {
    const told = { ...holt, speaker: 's4', chain: ['s4'] };
    expect(partSpeakers([[0, 1]], [told, reyk], speakers, readings)).toEqual([[0, 1]]);
  });

  it('keeps a quotation that two people are given together, though one report has more of it', () => {
    const other = wording('c', 'direct', 'We must inspect every cable,', 's1');
    expect(partSpeakers([[0, 1]], [reyk, other], speakers, readings)).toEqual([[0, 1]]);
  });

  it('parts quotations of two people that share no words', () => {
    const other = wording('c', 'direct', 'Nobody asked the ferrymen,', 's1');
    expect(partSpeakers([[0, 1]], [reyk, other], speakers, readings)).toEqual([[0], [1]]);
  });

  it('keeps the same words together though another is said to have told them', () => {
    const same = wording('d', 'indirect', 'the bridge would stay shut until the spring', 's2');
    expect(partSpeakers([[0, 1]], [holt, same], speakers, readings)).toEqual([[0, 1]]);
  });

  it('parts the same words by two people where one report has them from both', () => {
    const first = wording('f', 'indirect', 'that the bridge would stay shut until spring', 's1');
    const relayed = { ...first, speaker: 's2', chain: ['s2'] };
    const other = wording('g', 'indirect', 'the bridge would stay shut until the spring', 's2');
    expect(partSpeakers([[0, 1, 2]], [first, relayed, other], speakers, readings)).toEqual([[0], [1, 2]]);
  });

  it('keeps two people together where an unnamed source may be either', () => {
    const official = wording('e', 'indirect', 'that nobody may cross', 's3');
    expect(partSpeakers([[0, 1, 2]], [holt, reyk, official], speakers, readings)).toEqual([[0, 1, 2]]);
  });
});
