import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../model/document.ts';
import { sliceSpan } from '../../model/span.ts';
import { findQuotations } from './quotations.ts';

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    blocks.push({ kind: 'paragraph', span: { start: match.index, end: match.index + match[0].length } });
  }
  return blocks;
}

/** Each quotation as depth, text of its parts, and a mark where it never closed. */
function read(text: string): string[] {
  const { quotations } = findQuotations(text, blocksOf(text));
  return quotations.map(
    ({ depth, inner, closed }) =>
      `${depth} ${inner.map((span) => sliceSpan(text, span)).join(' / ')}${closed ? '' : ' (open)'}`,
  );
}

describe('pairs of marks', () => {
  test.each([
    ['“A,” she said. “B.”', ['0 A,', '0 B.']],
    ['"A," she said. "B."', ['0 A,', '0 B.']],
    ['—"Yes," he said—"no"—', ['0 Yes,', '0 no']],
    ['("Yes")', ['0 Yes']],
    ['He said „Ich gehe“ and «Je vais» and 「はい」.', ['0 Ich gehe', '0 Je vais', '0 はい']],
    ["``The proof took nine years,'' she said.", ['0 The proof took nine years,']],
    ['Joe "Tiny" Malone said "we \'love\' it."', ["0 we 'love' it.", '1 love']],
    ['"They call me "Skip" here," she said.', ['0 They call me "Skip" here,', '1 Skip']],
    ['“I said, ‘No.’”', ['0 I said, ‘No.’', '1 No.']],
    ['“ A, ” she said. “ B. “ C, ” he said.', ['0  A, ', '0  B.  (open)', '0  C, ']],
    ['She wrote ” … in that case,” and left.', ['0  … in that case,']],
    ['"It went well, "said Ada Lind. "We go on, "he added. So be it.', ['0 It went well, ', '0 We go on, ']],
    ['"Is it late? "asked Ada Lind.', ['0 Is it late? ']],
    ['Then, "said the clerk" was struck out.', ['0 said the clerk']],
    ['“They see that. “ Then they left.', ['0 They see that. ']],
  ])('are found in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a possessive inside British marks closes nothing', () => {
    expect(read("'The players' bus didn't leave,' he said. 'It's late.'")).toEqual([
      "0 The players' bus didn't leave,",
      "0 It's late.",
    ]);
  });

  test.each([
    "rock 'n' roll in the '90s",
    "the dogs' bowl and the cats' home",
    "'Twas late",
    'a 6\'2" fence and a 5\' 11" gate',
  ])('are none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('paragraphs', () => {
  test('that each open again are one quotation until one closes', () => {
    expect(read('“One.\n“Two.\n“Three,” he said.')).toEqual(['0 One. / Two. / Three,']);
  });

  test('without marks between an opening and a closing one belong to the quotation', () => {
    expect(read('He said: “One.\ntwo\nthree.” Then he left.')).toEqual(['0 One. / two / three.']);
  });

  test('bound a quotation that never closes, which is reported', () => {
    const text = '“One and on.\nNothing here.';
    const { quotations, oddities } = findQuotations(text, blocksOf(text));
    expect(quotations.map(({ closed, inner }) => [closed, sliceSpan(text, inner[0]!)])).toEqual([
      [false, 'One and on.'],
    ]);
    expect(oddities.map(({ code }) => code)).toEqual(['unclosed-quotation']);
  });

  test('an unclosed quotation ends before a cue inside it', () => {
    expect(read('“It is late, said Ida Krog and left.')).toEqual(['0 It is late, (open)']);
  });

  test('an unclosed quotation ends where the next one opens', () => {
    expect(read('“I will go. “We stay.”')).toEqual(['0 I will go.  (open)', '0 We stay.']);
  });
});

test('a quote block is a quotation without marks', () => {
  const text = 'Before.\nThe words themselves.';
  const blocks = blocksOf(text).map((block, i) => (i === 1 ? { ...block, kind: 'quote' as const } : block));
  const { quotations } = findQuotations(text, blocks);
  expect(quotations.map(({ kind, inner }) => [kind, sliceSpan(text, inner[0]!)])).toEqual([
    ['block', 'The words themselves.'],
  ]);
});

test('any text gives spans in bounds, inner within outer, parents before children', () => {
  const character = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '«',
    '»',
    '„',
    ' ',
    '\n',
    'a',
    'B',
    '.',
    ',',
    '7',
    '\0',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
      const text = characters.join('');
      for (const { outer, inner, parent, index } of findQuotations(text, blocksOf(text)).quotations) {
        expect(parent === null || parent < index).toBe(true);
        for (const [i, span] of inner.entries()) {
          expect(outer[i]!.start).toBeLessThanOrEqual(span.start);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(outer[i]!.end);
          expect(outer[i]!.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('ten thousand openings are ten thousand bounded quotations', () => {
  const text = '“a '.repeat(10_000);
  const { quotations, oddities } = findQuotations(text, blocksOf(text));
  expect(quotations).toHaveLength(10_000);
  expect(Math.max(...quotations.map(({ inner }) => inner[0]!.end - inner[0]!.start))).toBeLessThanOrEqual(2);
  expect(oddities).toHaveLength(1);
});
