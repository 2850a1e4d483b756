import { expect, it } from 'vitest';
import { placeOf, placesBetween } from './place.ts';

it('puts days in order, and arrivals inside a day', () => {
  const places = [
    placeOf('no date', 7),
    placeOf('1899-12-31', 9),
    placeOf('2031-05-03T23:59:00-08:00', 1),
    placeOf('2031-05-03', 2),
    placeOf('2031-05-04', 1),
    placeOf('9999-12-31', 2 ** 30 - 1),
  ];
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(places.every(Number.isSafeInteger)).toBe(true);
});

it('bounds days at both ends, inclusive', () => {
  const { least, most } = placesBetween('2031-05-03', '2031-05-04');
  expect(placeOf('2031-05-03', 0)).toBeGreaterThanOrEqual(least);
  expect(placeOf('2031-05-04T23:00:00Z', 2 ** 30 - 1)).toBeLessThanOrEqual(most);
  expect(placeOf('2031-05-02', 2 ** 30 - 1)).toBeLessThan(least);
  expect(placeOf('2031-05-05', 0)).toBeGreaterThan(most);
});

it('bounds nothing where no day is given', () => {
  const { least, most } = placesBetween(undefined, undefined);
  expect(least).toBe(0);
  expect(placeOf('9999-12-31', 2 ** 30 - 1)).toBeLessThanOrEqual(most);
});
