import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromColumn, toColumn, toColumnJson } from './column-text.ts';

const units = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
const strings = fc.oneof(
  units,
  fc.string({ unit: fc.constantFrom('\0', '\ufdd0', '\ud800', '\udc00', 'a', '0') }),
);

it('brings every string back from a column', () => {
  fc.assert(
    fc.property(strings, (text) => {
      expect(fromColumn(toColumn(text))).toBe(text);
    }),
    { seed: 3 },
  );
});

it('gives columns no NUL and no lone surrogate, and different texts different columns', () => {
  fc.assert(
    fc.property(strings, strings, (a, b) => {
      expect(toColumn(a)).not.toMatch(/\0|\p{Cs}/u);
      expect(toColumn(a) === toColumn(b)).toBe(a === b);
    }),
    { seed: 4 },
  );
});

it('leaves usual texts as they are', () => {
  expect(toColumn('Señor 船 🚢 \n\t"\\')).toBe('Señor 船 🚢 \n\t"\\');
});

it('writes rows as JSON that reads back as columns, without a mark in the JSON itself', () => {
  fc.assert(
    fc.property(strings, (text) => {
      const json = toColumnJson([{ a: text, b: 1, c: null }]);
      expect(json).not.toContain('\ufdd0');
      expect(JSON.parse(json)).toEqual([{ a: toColumn(text), b: 1, c: null }]);
    }),
    { seed: 5 },
  );
});
