import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../model/document.ts';
import { extractByRules } from './extract-by-rules.ts';

function documentOf(text: string): Document {
  const blocks = Array.from(text.matchAll(/[^\n]+/gu), (match) => ({
    kind: 'paragraph' as const,
    span: { start: match.index, end: match.index + match[0].length },
  }));
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  return { id: 'd', kind: 'report', path: 'd.txt', text, title: null, blocks, meta };
}

describe('attributions by rules', () => {
  test('are numbered in text order and keep the quoted parts apart', () => {
    const text = 'Doyle said the plan was “a disaster” for all. “We were told nothing,” said Okafor.';
    const found = extractByRules(documentOf(text));
    expect(
      found.map(({ id, mode, quoted }) => [id, mode, quoted.map(({ start, end }) => text.slice(start, end))]),
    ).toEqual([
      ['a1', 'mixed', ['a disaster']],
      ['a2', 'direct', ['We were told nothing,']],
    ]);
  });

  test('have disjoint spans in order and in bounds, whatever the text', () => {
    const word = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      ',',
      '.',
      ':',
      '—',
      '(',
      ')',
      '\n',
      'said',
      'says',
      'Smith',
      'he',
      'that',
      'told',
      'according',
      'to',
      'the',
      'mayor',
      'adding',
      'who',
      'and',
      'but',
      'Q:',
      'not',
      '😀',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        for (const { content, quoted, source, cue } of extractByRules(documentOf(text))) {
          expect(content.length).toBeGreaterThan(0);
          for (const spans of [content, quoted, source ?? [], cue ?? []]) {
            for (const [i, { start, end }] of spans.entries()) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
            }
          }
        }
      }),
      { seed: 11, numRuns: 3000 },
    );
  });

  test('of a text without any saying are none', () => {
    expect(extractByRules(documentOf('The bridge is long. It is old.'))).toEqual([]);
  });
});
