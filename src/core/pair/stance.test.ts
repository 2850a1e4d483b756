import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../../../test/arbitraries/sample-collation.ts';
import type { Wording } from '../model/collation.ts';
import { readDocument } from '../reading/reading.ts';
import { stanceOf } from './stance.ts';

const read = (cue: string, content: string) => {
  const text = `${cue} ${content}`;
  const span = { start: cue.length + 1, end: text.length };
  const wording: Wording = {
    witness: 'x',
    attribution: null,
    mode: 'indirect',
    act: 'said',
    content: [span],
    quoted: [],
    source: null,
    cue: [{ start: 0, end: cue.length }],
    text: content,
    speaker: 's1',
    chain: ['s1'],
  };
  return stanceOf(readDocument(sampleDocument('x', 'report', text)), wording);
};

describe('stanceOf', () => {
  it.each([
    ['said', 'the quay was not flooded', true],
    ['said', 'they didn’t see the barge', true],
    ['denied', 'seeing the barge', true],
    ['said', 'the quay was flooded', false],
  ])('reads %s %s: negated is %s', (cue, content, negated) => {
    expect(read(cue, content).negated).toBe(negated);
  });

  it.each([
    ['urged', 'the mayor to step down', true],
    ['said', 'the mayor should step down', true],
    ['promised', 'to step down', true],
    ['said', 'the mayor had stepped down', false],
  ])('reads %s %s: asked is %s', (cue, content, asked) => {
    expect(read(cue, content).asked).toBe(asked);
  });

  it('tells the first person from the third', () => {
    expect(read('said', 'I will come')).toMatchObject({ first: true, third: false });
    expect(read('said', 'she would come')).toMatchObject({ first: false, third: true });
  });
});
