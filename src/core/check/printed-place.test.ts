import { expect, it } from 'vitest';
import { printedPlace } from './printed-place.ts';

const lines = [
  { at: 0, page: 41, line: 24 },
  { at: 10, page: 41, line: 25 },
  { at: 20, page: 42, line: 1 },
  { at: 30, page: 42, line: 2 },
];
const unpaged = lines.slice(2).map((line) => ({ ...line, page: null }));

it.each([
  [{ start: 12, end: 18 }, '41:25'],
  [{ start: 22, end: 34 }, '42:1–2'],
  [{ start: 5, end: 25 }, '41:24–42:1'],
  [{ start: 20, end: 30 }, '42:1'],
])('cites %j as %s', (span, place) => {
  expect(printedPlace(lines, span)).toBe(place);
});

it('cites lines alone where no page number was printed, and nothing before the first line', () => {
  expect(printedPlace(unpaged, { start: 20, end: 40 })).toBe('lines 1–2');
  expect(printedPlace(unpaged, { start: 31, end: 32 })).toBe('line 2');
  expect(printedPlace(unpaged, { start: 3, end: 4 })).toBeNull();
});
