import type {
  CheckedQuotation,
  GradedDraft,
  GradedQuotation,
  SourcePassage,
  Trace,
} from '../../src/core/model/checked-draft.ts';
import { inventDocument } from './invented-body.ts';

const TEXT = `Night work

The bridge “is safe for traffic,” Commissioner Ilse Marrow said.

“Eleven people were hurt,” she said. “That is not enough.”

“Nobody told the crews,” a report had it.`;

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new RangeError(`the sample draft does not hold ${words}`);
  return { start, end: start + words.length };
}

/** A passage with every field filled. */
export function samplePassage(over: Partial<SourcePassage> = {}): SourcePassage {
  return {
    source: 'briefing.vtt',
    path: 'briefing.vtt',
    title: null,
    date: '2031-05-13',
    span: { start: 40, end: 63 },
    text: 'is not safe for traffic',
    speaker: 'Ilse Marrow',
    time: 872_000,
    before: 'And the bridge ',
    after: '. We will see.',
    score: 42.5,
    coverage: 0.9,
    ...over,
  };
}

function quotation(id: string, words: string, over: Partial<GradedQuotation>): GradedQuotation {
  const span = spanOf(words);
  const base: CheckedQuotation = {
    id,
    span,
    spans: [span],
    mode: 'direct',
    text: words,
    speaker: 'Ilse Marrow',
    words: 'verbatim',
    speakerVerdict: 'same',
    speakerInSource: true,
    nearMiss: false,
    chain: 'intact',
    passages: [samplePassage({ text: words, span: { start: 10, end: 10 + words.length } })],
    changes: [],
    runnerUp: null,
    copies: [],
    suspects: [],
    rule: 'same-words',
    reason: 'Stands word for word in this transcript.',
    confidence: 0.99,
    level: 'certain',
    findingId: `f-000000000000000${id.slice(1)}`,
  };
  return { ...base, severity: 'none', houseRule: '', ...over };
}

/** A draft with one quotation of each kind of finding. */
export function sampleCheck(): GradedDraft {
  return {
    engine: 'deep',
    draft: inventDocument('draft', TEXT),
    profile: 'default',
    searched: { documents: 2, words: 5120 },
    unavailable: [{ path: 'lost.txt', message: 'lost.txt: no such file' }],
    oddities: [],
    quotations: [
      quotation('q1', 'is safe for traffic,', {
        words: 'changed',
        severity: 'error',
        houseRule: 'A change of this kind alters what the speaker said.',
        passages: [samplePassage()],
        changes: [
          {
            kind: 'negation',
            a: [{ start: 43, end: 46 }],
            b: [],
            from: 'not',
            to: '',
            reason: 'A negation is gone.',
          },
        ],
        suspects: [
          {
            source: 'briefing.vtt',
            span: { start: 43, end: 46 },
            text: 'not',
            reason: '“not” is easily misheard.',
          },
        ],
      }),
      quotation('q2', 'Eleven people were hurt,', {
        copies: [{ source: 'other.txt', span: { start: 1, end: 5 } }],
      }),
      quotation('q3', 'That is not enough.', {
        speakerVerdict: 'misattributed',
        severity: 'error',
        houseRule: 'Credit the words to the one who spoke.',
        passages: [samplePassage({ text: 'That is not enough', speaker: 'Tom Brey', time: null })],
        runnerUp: samplePassage({ text: 'this is not enough' }),
      }),
      quotation('q4', 'Nobody told the crews,', {
        words: 'not-found',
        speaker: null,
        speakerVerdict: 'unresolved',
        severity: 'warning',
        houseRule: 'No source at hand carries this quotation.',
        passages: [],
        reason: 'Only 2 of the 4 words stand in the nearest passage.',
      }),
    ],
  };
}

/** A trace with two places. */
export function sampleTrace(): Trace {
  return {
    engine: 'deep',
    words: 'is safe for traffic',
    order: 'earliest',
    places: [
      {
        passage: samplePassage(),
        words: 'changed',
        changes: [
          {
            kind: 'negation',
            a: [{ start: 43, end: 46 }],
            b: [],
            from: 'not',
            to: '',
            reason: 'A negation is gone.',
          },
        ],
      },
      {
        passage: samplePassage({ text: 'is safe for traffic', date: null, time: null, speaker: null }),
        words: 'verbatim',
        changes: [],
      },
    ],
    refused: null,
    searched: { documents: 2, words: 5120 },
    unavailable: [],
  };
}
