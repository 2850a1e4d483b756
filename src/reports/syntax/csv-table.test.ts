import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from './csv-table.ts';

/** A reader of RFC 4180, for the test alone. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  for (let at = 0; at < csv.length; ) {
    field.lastIndex = at;
    const match = field.exec(csv)!;
    rows.at(-1)!.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    at = field.lastIndex;
    if (csv.startsWith('\r\n', at)) {
      rows.push([]);
      at += 2;
    } else at += 1;
  }
  return rows.slice(0, -1);
}

describe('toCsv', () => {
  test('quotes commas, quotation marks and line breaks, and ends lines with CRLF', () => {
    expect(toCsv([['a', 'b,c', 'd"e', 'f\ng', 7]])).toBe('a,"b,c","d""e","f\ng",7\r\n');
  });

  test('never lets a field begin as a formula', () => {
    const formulas = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200b=1', '＝1'];
    for (const [field] of parse(toCsv(formulas.map((formula) => [formula])))) expect(field).toMatch(/^'/u);
    expect(toCsv([[-2.5]])).toBe('-2.5\r\n');
  });

  test('gives back what was put in, apart from the guard', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter(
        (text) => !/^[\s\u200b-\u200f\ufeff]*[=+\-@\t\r＝＋－＠]/u.test(text) && !text.includes('\u0000'),
      );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          expect(parse(toCsv(rows))).toEqual(rows);
        },
      ),
      { seed: 7 },
    );
  });
});
