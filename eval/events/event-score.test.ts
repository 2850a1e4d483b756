import { describe, expect, it } from 'vitest';
import type { GoldEvent } from '../../gold/alignments/alignment-gold.ts';
import type { Collation } from '../../src/core/model/collation.ts';
import { sampleDocument, sampleWording } from '../../test/arbitraries/sample-collation.ts';
import { kindOfError } from './event-errors.ts';
import { figuresOf, scoreEvent } from './event-score.ts';

const texts = new Map([
  ['x', 'The bridge shuts on Friday, Moll said. Reyk hopes for rain. Paint is dear.'],
  ['y', 'Ada Moll told drivers the bridge would shut on Friday. Reyk wants rain.'],
]);
const [x, y] = [...texts].map(([name, text]) => sampleDocument(name, 'report', text));
const spanOf = (report: string, words: string) => {
  const start = texts.get(report)!.indexOf(words);
  return { report, spans: [{ start, end: start + words.length }] };
};
const event: GoldEvent = {
  name: 'bridge',
  set: 'events',
  story: 'harbour',
  fold: 0,
  texts,
  speakers: ['Ada Moll', 'Anselm Reyk'],
  acts: ['speech', 'attitude'],
  members: [
    { ...spanOf('x', 'The bridge shuts on Friday'), mode: 'indirect', statement: 0 },
    { ...spanOf('y', 'the bridge would shut on Friday'), mode: 'indirect', statement: 0 },
    { ...spanOf('x', 'for rain'), mode: 'indirect', statement: 1 },
    { ...spanOf('y', 'rain'), mode: 'indirect', statement: 1 },
  ],
  pairs: [
    { a: 0, b: 1, relation: 'paraphrase' },
    { a: 2, b: 3, relation: 'paraphrase' },
  ],
  only: [],
};

/** A collation with one statement of these two wordings by Moll. */
function collationOf(inX: string, inY: string): Collation {
  const wordings = [sampleWording(x!, 'indirect', [inX], 's1'), sampleWording(y!, 'indirect', [inY], 's1')];
  return {
    speakers: [{ id: 's1', name: 'Ada Moll', kind: 'person', aliases: [], roles: [] }],
    statements: [
      { speaker: 's1', wordings, comparisons: [{ a: 0, b: 1, words: 'paraphrase', bond: { score: 0.9 } }] },
    ],
  } as unknown as Collation;
}

describe('scoreEvent', () => {
  it('takes half of the shorter side for the same wording', () => {
    const { counts } = scoreEvent(
      event,
      collationOf('bridge shuts', 'drivers the bridge would shut on Friday'),
    );
    expect(figuresOf([counts])).toMatchObject({ precision: 1, recall: 1, speaker: 1, pairF1: 1, verdict: 1 });
  });

  it('finds nobody’s words and the pairs that they make', () => {
    const score = scoreEvent(event, collationOf('Paint is dear', 'the bridge would shut on Friday'));
    expect(score.nobodys).toHaveLength(1);
    expect(score.unheard).toHaveLength(1);
    expect(score.wrong.map((pair) => kindOfError(event, pair))).toEqual(['nobody’s words']);
  });

  it('counts a pair of attitudes for nothing', () => {
    const { counts } = scoreEvent(event, collationOf('for rain', 'rain'));
    expect(counts).toMatchObject({ rightWordings: 2, labels: 2, found: 0, shownPairs: 0, pairs: 1 });
  });

  it('tells two people from one who says two things', () => {
    const { wrong } = scoreEvent(event, collationOf('for rain', 'the bridge would shut on Friday'));
    expect(wrong.map((pair) => kindOfError(event, pair))).toEqual(['two people']);
  });
});
