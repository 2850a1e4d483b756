import { describe, expect, it } from 'vitest';
import type { Speaker, SpeakerKind } from '../../model/speaker.ts';
import { compareLabel, compareLabelSurely, labelName } from './label-speaker.ts';

function speaker(name: string, kind: SpeakerKind = 'person'): Speaker {
  return { id: 's1', name, kind, aliases: [], roles: [] };
}

describe('labelName', () => {
  it('reads names in any case and without titles, roles and clips', () => {
    expect(labelName('SEN. ADA MOLL (VIDEO CLIP)')?.family).toBe('moll');
    expect(labelName('Moll, chair of the council')?.family).toBe('moll');
  });

  it('takes questioners and crowds for nobody', () => {
    for (const label of ['Q', 'MODERATOR', 'AUDIENCE MEMBER', 'UNIDENTIFIED MALE', 'Reporter 2', '']) {
      expect(labelName(label), label).toBeNull();
    }
  });
});

describe('compareLabel', () => {
  it('knows a speaker by the whole name, the family name or a title', () => {
    for (const label of ['ADA MOLL', 'MOLL', 'Ms. Moll', 'GOVERNOR MOLL']) {
      expect(compareLabel(speaker('Ada Moll'), label, null), label).toBe('same');
    }
  });

  it('says misattributed where the label names another person, given names included', () => {
    expect(compareLabel(speaker('Ada Moll'), 'TOM BREY', null)).toBe('misattributed');
    expect(compareLabel(speaker('Ada Moll'), 'Tom Moll', null)).toBe('misattributed');
  });

  it('says generalised where the draft names only a group or an unnamed source', () => {
    expect(compareLabel(speaker('officials', 'group'), 'ADA MOLL', null)).toBe('generalised');
    expect(compareLabel(speaker('a senior aide', 'unnamed'), 'ADA MOLL', null)).toBe('generalised');
  });

  it('leaves open what label or draft do not tell', () => {
    expect(compareLabel(null, 'ADA MOLL', null)).toBe('unresolved');
    expect(compareLabel(speaker('Ada Moll'), 'MODERATOR', null)).toBe('unresolved');
    expect(compareLabel(speaker('Ada Moll'), null, null)).toBe('unresolved');
  });

  it('takes a speech without labels for its title’s speaker', () => {
    expect(compareLabel(speaker('Ada Moll'), null, 'Ada Moll at the harbour, 2031.txt')).toBe('same');
    expect(compareLabel(speaker('Ada Moll'), null, 'Molly at the harbour')).toBe('unresolved');
  });

  it('accuses nobody on a guess', () => {
    const guessed = { speaker: speaker('Ada Moll'), confidence: 0.5 };
    expect(compareLabelSurely(guessed, 'TOM BREY', null)).toBe('unresolved');
    expect(compareLabelSurely({ ...guessed, confidence: 0.9 }, 'TOM BREY', null)).toBe('misattributed');
  });
});
