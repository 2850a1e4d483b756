import { describe, expect, it } from 'vitest';
import { readAll } from '../../../../test/arbitraries/read-all.ts';
import { sampleDocument, sampleWording } from '../../../../test/arbitraries/sample-collation.ts';
import type { LocatedWording } from '../../transcripts/locate-wordings.ts';
import { dropNoise } from './noise.ts';

const report = sampleDocument(
  'r',
  'report',
  'Quay\nHolt said she would not agree to close the bridge. Reyk praised the plan.',
);
const whole = sampleWording(report, 'indirect', ['she would not agree to close the bridge'], 's1');
const part = sampleWording(report, 'indirect', ['to close the bridge'], 's1');
const name = sampleWording(report, 'indirect', ['the plan'], 's2');
const readings = readAll([report]);

describe('dropNoise', () => {
  it('drops a wording inside a longer one of the same speaker, and a bare noun', () => {
    expect(dropNoise([[0], [1], [2]], [whole, part, name], new Map(), readings)).toEqual([[0]]);
  });

  it('keeps what lies inside the wording of another speaker', () => {
    const relayed = { ...part, speaker: 's3', chain: ['s3'] };
    expect(dropNoise([[0], [1]], [whole, relayed], new Map(), readings)).toEqual([[0], [1]]);
  });

  it('keeps what other wordings render', () => {
    const groups = [[0], [1, 2]];
    expect(dropNoise(groups, [whole, part, name], new Map(), readings)).toEqual(groups);
  });

  it('keeps what a transcript carries', () => {
    const passage = { ...part, witness: 't' };
    const found: LocatedWording = {
      transcript: 't',
      passage,
      nearMiss: false,
      speakerInSource: true,
      provesNothing: false,
      coverage: 1,
      reason: '',
    };
    const located = new Map([[part, [found]]]);
    expect(dropNoise([[0], [1]], [whole, part], located, readings)).toEqual([[0], [1]]);
  });
});
