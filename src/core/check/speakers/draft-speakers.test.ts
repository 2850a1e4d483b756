import { describe, expect, it } from 'vitest';
import type { Speaker, SpeakerOf } from '../../model/speaker.ts';
import { draftSpeakers } from './draft-speakers.ts';

const speakers = ['Ada Holt', 'Anselm Reyk'].map(
  (name, index): Speaker => ({ id: `s${index + 1}`, name, kind: 'person', aliases: [], roles: [] }),
);
const said: SpeakerOf = { speaker: 's1', chain: ['s1', 's2'], rule: 'name', evidence: null, confidence: 0.4 };

describe('draftSpeakers', () => {
  const speakerOf = draftSpeakers('r', { speakers, of: new Map([['r#a1', said]]), scenes: [] });

  it('gives relayed words to their origin and keeps who relayed them', () => {
    expect(speakerOf('a1')?.speaker?.name).toBe('Anselm Reyk');
    expect(speakerOf('a1')?.chain.map(({ name }) => name)).toEqual(['Ada Holt', 'Anselm Reyk']);
  });

  it('tells how sure the reading is, since a guess accuses nobody', () => {
    expect(speakerOf('a1')?.confidence).toBe(0.4);
  });

  it('answers null for an attribution that was not resolved', () => {
    expect(speakerOf('a2')).toBeNull();
  });
});
