import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  sampleComparison,
  sampleDocument,
  sampleWording,
} from '../../../test/arbitraries/sample-collation.ts';
import type { Wording } from '../../core/model/collation.ts';
import type { Span } from '../../core/model/span.ts';
import type { Change } from '../../core/model/verdict.ts';
import { changesFor } from '../collation/compared-statement.ts';
import { joinChanged, markWording, type Segment } from './marked-wording.ts';
import { changeSeenFrom } from './side-change.ts';

const a = sampleDocument('a', 'report', '“We are not going to sell it before May,” she said.');
const b = sampleDocument('b', 'report', '“We are going to sell it before June,” she said.');
const wordings = [
  sampleWording(a, 'direct', ['We are not going to sell it before May'], 's1'),
  sampleWording(b, 'direct', ['We are going to sell it before June'], 's1'),
] as const;
const comparison = sampleComparison([a, b], wordings, 0, 1, 'changed', [
  ['negation', 'not', ''],
  ['name', 'May', 'June'],
]);

function inline(segments: readonly Segment[]): string {
  return segments
    .map((segment) => {
      if (segment.type === 'interruption') return ' … ';
      if (segment.type === 'left-out') return `‸${segment.change.wordsThere}‸`;
      return segment.changes.length > 0 ? `[${segment.text}]` : segment.text;
    })
    .join('');
}

describe('markWording', () => {
  test('marks changed words on both sides, and on either side the place of words that only the other has', () => {
    const changesA = changesFor(0, comparison);
    const changesB = changesFor(1, comparison);
    const sideA = markWording(a.text, wordings[0], changesA, {
      text: b.text,
      wording: wordings[1],
      changes: changesA,
    });
    const sideB = markWording(b.text, wordings[1], changesB, {
      text: a.text,
      wording: wordings[0],
      changes: changesB,
    });
    expect(inline(sideA)).toBe('We are [not] going to sell it before [May]');
    expect(inline(sideB)).toBe('We are‸not‸ going to sell it before [June]');
  });

  test('does not guess a place where the unchanged letters of the two sides disagree', () => {
    const unlisted = sampleComparison([a, b], wordings, 0, 1, 'changed', [['negation', 'not', '']]);
    const changes = changesFor(1, unlisted);
    const segments = markWording(b.text, wordings[1], changes, {
      text: a.text,
      wording: wordings[0],
      changes,
    });
    expect(inline(segments)).toBe('We are going to sell it before June');
  });

  test('parts an interrupted wording at its interruption, and cuts a change that spans it', () => {
    const document = sampleDocument('c', 'report', '“The best crew,” he said, “on this coast.”');
    const wording = sampleWording(document, 'direct', ['The best crew', 'on this coast'], 's1');
    const whole: Change = {
      kind: 'order',
      a: [{ start: document.text.indexOf('crew'), end: document.text.indexOf(' this') }],
      b: [],
      from: 'crew on',
      to: '',
      reason: '',
    };
    expect(inline(markWording(document.text, wording, [changeSeenFrom('a', whole)]))).toBe(
      'The best [crew] … [on] this coast',
    );
  });

  test('keeps every character of the content, whatever the changes', () => {
    const text = 'abc déf 𝒈hi, jkl “mno” pqr';
    const spans = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([x, y]): Span => ({ start: Math.min(x, y), end: Math.max(x, y) }));
    const change = fc.record({
      here: fc.array(spans, { maxLength: 3 }),
      there: fc.array(spans, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(text.length - 1), (given, cut) => {
        const content = [
          { start: 0, end: cut },
          { start: cut, end: text.length },
        ].filter((span) => span.end > span.start);
        const wording: Wording = { ...wordings[0], content };
        const changes = given.map(({ here, there }) =>
          changeSeenFrom('a', { kind: 'substitution', a: here, b: there, from: 'x', to: 'y', reason: '' }),
        );
        const segments = markWording(text, wording, changes, { text, wording, changes });
        const words = (list: readonly Segment[]) =>
          list.map((segment) => (segment.type === 'words' ? segment.text : '')).join('');
        expect(words(segments)).toBe(text);
        expect(words(joinChanged(segments))).toBe(text);
      }),
      { seed: 11 },
    );
  });

  test('takes ten thousand changes in one wording in well under a second of work', () => {
    const text = 'word '.repeat(10_000);
    const wording: Wording = { ...wordings[0], content: [{ start: 0, end: text.length }] };
    const changes = Array.from({ length: 10_000 }, (_, index) =>
      changeSeenFrom('a', {
        kind: 'synonym',
        a: [{ start: index * 5, end: index * 5 + 4 }],
        b: [],
        from: 'word',
        to: '',
        reason: '',
      }),
    );
    const segments = markWording(text, wording, changes);
    expect(segments).toHaveLength(20_000);
  });
});

describe('changeSeenFrom', () => {
  test('calls what one side left out an insertion of the other', () => {
    const change: Change = {
      kind: 'insertion',
      a: [],
      b: [{ start: 0, end: 2 }],
      from: '',
      to: 'um',
      reason: '',
    };
    expect(changeSeenFrom('b', change)).toMatchObject({ kind: 'insertion', wordsHere: 'um', wordsThere: '' });
    expect(changeSeenFrom('a', change)).toMatchObject({ kind: 'omission', wordsHere: '', wordsThere: 'um' });
  });
});

describe('joinChanged', () => {
  test('joins touching marks of one weight and keeps marks of different weight apart', () => {
    const text = 'will stay closed until then';
    const wording: Wording = { ...wordings[0], content: [{ start: 0, end: text.length }] };
    const mark = (kind: Change['kind'], words: string) => {
      const start = text.indexOf(words);
      return changeSeenFrom('a', {
        kind,
        a: [{ start, end: start + words.length }],
        b: [],
        from: words,
        to: '',
        reason: '',
      });
    };
    const segments = markWording(text, wording, [
      mark('modality', 'will'),
      mark('synonym', 'stay'),
      mark('synonym', 'closed'),
    ]);
    expect(inline(joinChanged(segments))).toBe('[will] [stay closed] until then');
  });
});
