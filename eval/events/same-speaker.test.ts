import { describe, expect, it } from 'vitest';
import type { Speaker, SpeakerKind } from '../../src/core/model/speaker.ts';
import { isSameSpeaker } from './same-speaker.ts';

const source = { start: 10, end: 20 };
const same = (label: string, told: string, kind: SpeakerKind = 'unnamed', at = source, isOwn = true) => {
  const speaker: Speaker = { id: 's1', name: told, kind, aliases: [], roles: [] };
  return isSameSpeaker({ name: label, source }, { speaker, isOwn, source: [at] });
};
const elsewhere = { start: 30, end: 40 };

describe('isSameSpeaker', () => {
  it.each([
    ['Ada Lind', 'Warden A. Lind'],
    ['Lena Wolff', 'Lena Wolfe'],
    ['HPB', 'Harbour Pilots Board'],
    ['Harbour Pilots Board (Dorn)', 'HPB'],
  ])('takes %s and %s for one name', (label, told) => {
    expect(same(label, told, 'person', elsewhere)).toBe(true);
  });

  it.each([
    ['Ada Lind', 'Tom Moss'],
    ['Lena Wolff', 'Lea Wolfe'],
    ['aides of Ada Lind', 'Ada Lind'],
    ['a young man', 'Tom Moss'],
  ])('keeps %s and %s apart, whatever words stand there', (label, told) => {
    expect(same(label, told, 'person')).toBe(false);
  });

  it.each([
    ['opponents of the toll', 'Opponents'],
    ['a co-pilot of the ferry', 'co - pilot'],
    ['some witnesses', 'Witnesses'],
  ])('asks a description for the same noun: %s, %s', (label, told) => {
    expect(same(label, told, 'unnamed', elsewhere)).toBe(true);
  });

  it('takes the words that the label takes for the source, of whoever has no name', () => {
    expect(same('the indictment', 'charges', 'document')).toBe(true);
    expect(same('the indictment', 'charges', 'document', elsewhere)).toBe(false);
    expect(same('the indictment', 'charges', 'document', source, false)).toBe(false);
    expect(same('the indictment', 'unresolved', 'unresolved')).toBe(false);
  });

  it('takes who speaks for a body for the body, and what somebody owns for nobody', () => {
    expect(same('Dorn Police', 'Dorn Police spokeswoman')).toBe(true);
    expect(same('Ada Lind', 'Ada Lind’s office', 'organisation')).toBe(false);
  });
});
