import { describe, expect, it } from 'vitest';
import type { GoldEvent } from '../../gold/alignments/alignment-gold.ts';
import { type FoundWording, scoreAlignment } from './alignment-score.ts';

const texts = new Map([
  ['x', 'The bridge will close on Friday. Nobody asked the drivers. Paint is dear.'],
  ['y', 'He said that the bridge would close on Friday and nobody asked drivers.'],
]);
const inX = (start: number, end: number, speaker = 's1'): FoundWording => ({
  witness: 'x',
  content: [{ start, end }],
  speaker,
});
const inY = (start: number, end: number, speaker = 's1'): FoundWording => ({
  witness: 'y',
  content: [{ start, end }],
  speaker,
});
const event: GoldEvent = {
  name: 'bridge',
  set: 'alignments',
  story: 'harbour',
  fold: 0,
  texts,
  speakers: ['Ada Moll', 'Ada Moll'],
  acts: ['speech', 'speech'],
  members: [
    { report: 'x', mode: 'direct', spans: [{ start: 0, end: 31 }], statement: 0 },
    { report: 'y', mode: 'indirect', spans: [{ start: 13, end: 45 }], statement: 0 },
    { report: 'x', mode: 'direct', spans: [{ start: 33, end: 58 }], statement: 1 },
    { report: 'y', mode: 'indirect', spans: [{ start: 50, end: 70 }], statement: 1 },
  ],
  pairs: [
    { a: 0, b: 1, relation: 'paraphrase' },
    { a: 2, b: 3, relation: 'paraphrase' },
  ],
  only: [{ report: 'x', spans: [{ start: 59, end: 73 }] }],
};
const pair = (a: number, b: number) => ({ a, b, words: 'paraphrase', oneSpeaker: true }) as const;

describe('scoreAlignment', () => {
  it('counts a pair whose sides share half of their words with the gold', () => {
    const wordings = [inX(0, 32), inY(17, 45), inX(33, 58), inY(46, 71)];
    const score = scoreAlignment(event, wordings, [pair(0, 1), pair(2, 3)]);
    expect(score).toMatchObject({
      found: 2,
      right: 2,
      recalled: 2,
      verdicts: 2,
      speakers: 2,
      missed: [],
      wrong: [],
    });
  });

  it('tells why a pair was missed', () => {
    const wordings = [inX(0, 32), inX(33, 58), inY(50, 70, 's2')];
    const score = scoreAlignment(event, wordings, []);
    expect(score.missed).toEqual([
      { pair: 0, cause: 'not extracted' },
      { pair: 1, cause: 'other speaker' },
    ]);
    const touching = scoreAlignment(event, [inX(0, 32), inY(38, 45)], []);
    expect(touching.missed[0]).toEqual({ pair: 0, cause: 'other span' });
  });

  it('counts a wrong pair against precision, and apart where it uses a passage of one report only', () => {
    const wordings = [inX(0, 32), inY(13, 45), inX(59, 73)];
    const score = scoreAlignment(event, wordings, [pair(0, 1), pair(1, 2)]);
    expect(score).toMatchObject({ found: 2, right: 1, judged: 2, onlyAligned: 1 });
  });

  it('holds a verdict of another class and a stray speaker apart from the alignment', () => {
    const wordings = [inX(0, 32), inY(13, 45), inX(33, 58), inY(50, 70, 's9')];
    const score = scoreAlignment(event, wordings, [{ ...pair(0, 1), words: 'trimmed' }, pair(2, 3)]);
    expect(score).toMatchObject({ recalled: 2, verdicts: 1, speakers: 1 });
  });
});
