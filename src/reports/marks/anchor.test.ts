import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleDocument } from '../../../test/arbitraries/sample-collation.ts';
import { excerptOf } from '../collation/context-excerpt.ts';
import { createAnchor } from './anchor.ts';

const texts = fc.string({ unit: 'grapheme', maxLength: 400 });

describe('createAnchor', () => {
  test('holds the passage and its surroundings as they stand in the text, whole characters only', () => {
    fc.assert(
      fc.property(texts, fc.nat(400), fc.nat(400), (text, x, y) => {
        const boundaries = [0, ...[...text].map((_, index, all) => all.slice(0, index + 1).join('').length)];
        const [start, end] = [x, y]
          .map((value) => boundaries[value % boundaries.length]!)
          .sort((p, q) => p - q);
        const anchor = createAnchor(sampleDocument('d', 'report', text), { start: start!, end: end! });
        expect(anchor.exact).toBe(text.slice(start, end));
        expect(text.slice(0, start).endsWith(anchor.prefix)).toBe(true);
        expect(text.slice(end).startsWith(anchor.suffix)).toBe(true);
        expect(anchor.prefix.length).toBeLessThanOrEqual(32);
        expect(/\p{Cs}/u.test(anchor.prefix + anchor.suffix)).toBe(false);
      }),
      { seed: 5 },
    );
  });

  test('clips a span that reaches over the text', () => {
    const anchor = createAnchor(sampleDocument('d', 'report', 'short'), { start: 2, end: 99 });
    expect(anchor).toMatchObject({ span: { start: 2, end: 5 }, exact: 'ort', prefix: 'sh', suffix: '' });
  });
});

describe('excerptOf', () => {
  test('joined pieces are the text of its span, with the passage marked', () => {
    fc.assert(
      fc.property(texts, fc.nat(400), fc.nat(400), fc.nat(60), (text, x, y, reach) => {
        const [start, end] = [x % (text.length + 1), y % (text.length + 1)].sort((p, q) => p - q);
        const excerpt = excerptOf(text, [{ start: start!, end: end! }], reach);
        expect(excerpt.pieces.map((piece) => piece.text).join('')).toBe(
          text.slice(excerpt.span.start, excerpt.span.end),
        );
        const marked = excerpt.pieces.filter((piece) => piece.marked).map((piece) => piece.text);
        expect(marked.join('')).toBe(text.slice(start, end));
      }),
      { seed: 6 },
    );
  });

  test('begins and ends at the edge of a word', () => {
    const excerpt = excerptOf('one two three four five six seven', [{ start: 14, end: 18 }], 7);
    expect(excerpt.pieces.map((piece) => piece.text)).toEqual(['three ', 'four', ' five']);
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
  });

  test('shows an endless passage by its beginning and end', () => {
    const excerpt = excerptOf('x'.repeat(1_000_000), [{ start: 0, end: 1_000_000 }]);
    expect(excerpt.pieces.map((piece) => piece.text.length).reduce((sum, size) => sum + size)).toBeLessThan(
      10_000,
    );
  });
});
