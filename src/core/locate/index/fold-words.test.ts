import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from './fold-words.ts';

function fold(text: string): string[] {
  const words: string[] = [];
  foldWords(text, { start: 0, end: text.length }, (word) => words.push(word));
  return words;
}

describe('foldWords', () => {
  it('reads the sign of a fraction as its figures', () => {
    expect(fold('1½ cups, ⅔ full')).toEqual(fold('1 1/2 cups, 2/3 full'));
  });

  it('folds case, accents, curly apostrophes and punctuation away', () => {
    expect(fold('“Café’s OPEN,” she said—twice.')).toEqual(['cafe', 's', 'open', 'she', 'said', 'twice']);
  });

  it('opens contractions so that both ways of writing agree', () => {
    expect(fold("I've won't can't don’t we're")).toEqual(fold('I have will not can not do not we are'));
    expect(fold('We are gonna')).toEqual(fold('we are going to'));
  });

  it('writes small numbers as digits and drops thousands separators', () => {
    expect(fold('Twelve of 1,250 ferries, 3.5 percent')).toEqual([
      '12',
      'of',
      '1250',
      'ferries',
      '3.5',
      'percent',
    ]);
    expect(fold('5%')).toEqual(['5', 'percent']);
  });

  it('parts compounds at hyphens but joins a prefix to its word', () => {
    expect(fold('up-to-date')).toEqual(['up', 'to', 'date']);
    expect(fold('non-negotiable co-signed')).toEqual(['nonnegotiable', 'cosigned']);
  });

  it('keeps every word inside the span it was asked for, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(80), fc.nat(80), (text, a, b) => {
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        let last = span.start;
        foldWords(text, span, (word, start, end) => {
          expect(word.length).toBeGreaterThan(0);
          expect(start).toBeGreaterThanOrEqual(span.start);
          expect(start).toBeGreaterThanOrEqual(last - 64);
          expect(end).toBeLessThanOrEqual(span.end);
          expect(end).toBeGreaterThan(start);
          last = start;
        });
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('takes ten million letters on one line and lone surrogates in linear time', () => {
    const begin = process.threadCpuUsage();
    let count = 0;
    foldWords('x'.repeat(10_000_000), { start: 0, end: 10_000_000 }, () => count++);
    foldWords('\ud83d\ud83d \u0000 \udc00', { start: 0, end: 6 }, () => count++);
    expect(count).toBeGreaterThan(100_000);
    expect(process.threadCpuUsage(begin).user).toBeLessThan(20_000_000);
  });
});
