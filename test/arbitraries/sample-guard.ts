import type { GradedGuard, GuardReport } from '../../src/core/model/guarded-text.ts';
import { inventDocument } from './invented-body.ts';

const OLD = `Night work

The bridge “is not safe for traffic,” Commissioner Ilse Marrow said. “Eleven people were hurt.”

“The road is dry,” Tom Brey said. For her two boats are enough. “Nobody told the crews.”`;

const NEW = `Night work

The bridge “is safe for traffic,” Commissioner Ilse Marrow said. “Eleven people were hurt.”

“The road is dry,” Lena Osei said. For her “two boats are enough”.`;

function placeIn(text: string, words: string, speaker: string | null = null) {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`the sample does not hold ${words}`);
  return { spans: [{ start, end: start + words.length }], text: words, speaker };
}

function entry(id: string, was: string | null, is: string | null, over: Partial<GradedGuard>): GradedGuard {
  return {
    id,
    outcome: 'kept',
    words: 'verbatim',
    speakerVerdict: 'unresolved',
    changes: [],
    before: was === null ? null : placeIn(OLD, was),
    after: is === null ? null : placeIn(NEW, is),
    rule: 'same-words',
    reason: 'The words in quotation marks are the same.',
    findingId: `f-000000000000000${id.slice(1)}`,
    severity: 'none',
    houseRule: '',
    ...over,
  };
}

/** Two versions of a text with a finding of each kind. */
export function sampleGuard(): GuardReport {
  const not = placeIn(OLD, 'not').spans;
  const quotations = [
    entry('q1', 'is not safe for traffic', 'is safe for traffic,', {
      outcome: 'altered',
      words: 'changed',
      severity: 'error',
      houseRule: 'A change of this kind alters what the speaker said.',
      changes: [{ kind: 'negation', a: not, b: [], from: 'not', to: '', reason: 'A negation is gone.' }],
    }),
    entry('q2', 'Eleven people were hurt.', 'Eleven people were hurt.', {}),
    entry('q3', 'The road is dry,', 'The road is dry,', {
      speakerVerdict: 'misattributed',
      severity: 'error',
      houseRule: 'Credit the words to the one who spoke.',
      before: placeIn(OLD, 'The road is dry,', 'Tom Brey'),
      after: placeIn(NEW, 'The road is dry,', 'Lena Osei'),
    }),
    entry('q4', 'two boats are enough', 'two boats are enough', {
      outcome: 'newly-quoted',
      severity: 'error',
      houseRule: 'Words outside quotation marks became words inside them.',
    }),
    entry('q5', 'Nobody told the crews.', null, {
      outcome: 'lost',
      words: 'not-found',
      severity: 'warning',
      houseRule: 'A quotation is gone.',
    }),
  ];
  return {
    engine: 'deep',
    profile: 'default',
    between: { before: 'old', after: 'new' },
    texts: [
      {
        path: 'bridge.md',
        before: inventDocument('old', OLD),
        after: inventDocument('new', NEW),
        quotations,
      },
    ],
    onlyBefore: ['lost.md'],
    onlyAfter: [],
    unavailable: [{ path: 'scan.pdf', message: 'scan.pdf: holds no text' }],
    oddities: [],
  };
}
