import { describe, expect, it } from 'vitest';
import { sampleDocument, sampleWording } from '../../../test/arbitraries/sample-collation.ts';
import type { Mode } from '../model/attribution.ts';
import type { Speaker, SpeakerKind } from '../model/speaker.ts';
import { partSpeakers } from './part-speakers.ts';

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
];

function wording(id: string, mode: Mode, text: string, by: string) {
  return sampleWording(sampleDocument(id, 'report', `Quay\n${text}`), mode, [text], by);
}

const holt = wording('a', 'indirect', 'that the bridge would stay shut until spring', 's1');
const reyk = wording('b', 'direct', 'Engineers must inspect every cable before the bridge opens,', 's2');

describe('partSpeakers', () => {
  it('parts what two people tell in other words', () => {
    expect(partSpeakers([[0, 1]], [holt, reyk], speakers)).toEqual([[0], [1]]);
  });

  it('keeps together what one person is said to have told in other words', () => {
    expect(partSpeakers([[0, 1]], [holt, { ...reyk, speaker: 's1', chain: ['s1'] }], speakers)).toEqual([
      [0, 1],
    ]);
  });

  it('keeps quotations given to two people together', () => {
    const other = wording('b', 'direct', 'The bridge is safe,', 's1');
    expect(partSpeakers([[0, 1]], [reyk, other], speakers)).toEqual([[0, 1]]);
  });

  it('keeps the same words together though another is said to have told them', () => {
    const same = wording('b', 'indirect', 'the bridge would stay shut until the spring', 's2');
    expect(partSpeakers([[0, 1]], [holt, same], speakers)).toEqual([[0, 1]]);
  });

  it('keeps two people together where an unnamed source may be either', () => {
    const official = wording('c', 'indirect', 'that nobody may cross', 's3');
    expect(partSpeakers([[0, 1, 2]], [holt, reyk, official], speakers)).toEqual([[0, 1, 2]]);
  });
});
