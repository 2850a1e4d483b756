import type { Document } from '../../src/core/model/document.ts';
import type { Fact, FactSide, FactVerdict } from '../../src/core/model/fact.ts';
import { levelOf } from '../../src/core/model/finding.ts';
import type { ToldFacts } from '../../src/reports/facts/told-facts.ts';
import { sampleDocument, spanOf } from './sample-collation.ts';

const COURIER = `Ferry runs aground off Marrow Bay
The ferry Solveig ran aground off Marrow Bay on Tuesday, injuring 14 of the 230 people on board.
Harbour Minister Karin Lindqvist said the owners would pay about $2 million for the damage.
Three tugs were sent, and the captain, Aron Dahl, 52, was questioned.
`;

const WIRE = `Ferry aground at Marrow Bay
MARROW BAY (Northern Wire) - Nineteen people were injured when the ferry Solveig ran aground on Tuesday with 230 people on board.
Senator Karin Lindqvist said the owners would pay $2.1 million for the damage.
`;

/** What one report tells, by its words and its sentence. */
export function sampleSide(
  document: Document,
  words: string,
  sentence: string,
  low: number | null,
): FactSide {
  const passage = spanOf(document.text, sentence);
  return {
    witness: document.id,
    value: {
      text: words,
      low,
      high: low,
      exactness: words.startsWith('about') ? 'about' : 'exact',
      unit: '',
    },
    span: spanOf(document.text, words, passage.start),
    passage,
  };
}

/** A fact of some sides, its verdict resting on the first two. */
export function sampleFact(
  id: string,
  [kind, about, verdict]: readonly [Fact['kind'], string, FactVerdict],
  sides: readonly FactSide[],
  confidence: number,
): Fact {
  const isLone = sides.length === 1;
  return {
    id,
    kind,
    about,
    verdict,
    a: 0,
    b: isLone ? 0 : 1,
    sides,
    without: isLone ? ['wire'] : [],
    confidence,
    level: levelOf(confidence),
    reason: 'One plain sentence.',
  };
}

/** Two reports of a ferry that ran aground, with a fact of every verdict. */
export function sampleFacts(): ToldFacts {
  const courier = sampleDocument('courier', 'report', COURIER, {
    outlet: 'The Bay Courier',
    date: '2031-02-11',
  });
  const wire = sampleDocument('wire', 'report', WIRE, { outlet: 'Northern Wire', date: '2031-02-12' });
  const [aground, minister, tugs] = [2, 3, 4].map((line) => COURIER.split('\n')[line - 1]!) as [
    string,
    string,
    string,
  ];
  const [hurt, senator] = [2, 3].map((line) => WIRE.split('\n')[line - 1]!) as [string, string];
  const facts = [
    sampleFact(
      'f1',
      ['title', 'Karin Lindqvist', 'differs'],
      [sampleSide(courier, 'Harbour Minister', minister, null), sampleSide(wire, 'Senator', senator, null)],
      0.91,
    ),
    sampleFact(
      'f2',
      ['count', 'people', 'updates'],
      [sampleSide(courier, '14', aground, 14), sampleSide(wire, 'Nineteen', hurt, 19)],
      0.93,
    ),
    sampleFact(
      'f3',
      ['date', '', 'differs'],
      [sampleSide(courier, 'Tuesday', aground, null), sampleSide(wire, 'Tuesday', hurt, null)],
      0.6,
    ),
    sampleFact(
      'f4',
      ['money', 'damage', 'rounds'],
      [
        sampleSide(courier, 'about $2 million', minister, 2e6),
        sampleSide(wire, '$2.1 million', senator, 2.1e6),
      ],
      0.95,
    ),
    sampleFact(
      'f5',
      ['count', 'people', 'agrees'],
      [sampleSide(courier, '230', aground, 230), sampleSide(wire, '230', hurt, 230)],
      0.99,
    ),
    sampleFact('f6', ['age', 'Aron Dahl', 'only-in'], [sampleSide(courier, '52', tugs, 52)], 0.77),
  ];
  return { witnesses: [courier, wire], facts };
}
