import { expect, test } from 'vitest';
import { dayOfDate, textDates } from './calendar.ts';

const read = (text: string) => textDates(text.match(/[\p{L}\p{N}/-]+/gu) ?? []);

test('full dates are read in several ways of writing', () => {
  const day = dayOfDate('2031-05-03');
  for (const text of [
    'May 3, 2031',
    '3 May 2031',
    '2031-05-03',
    '5/3/2031',
    'Updated 5 3 2031',
    '3rd May 2031',
  ]) {
    expect(read(`${text} The ferry`).headDay, text).toBe(day);
  }
});

test('a month without a day or year gives no day', () => {
  expect(read('The ferry sails in May and the mayor may come')).toMatchObject({
    headDay: null,
    monthDays: [],
  });
});

test('days of the year and of the week are listed', () => {
  expect(read('On Sunday, May 4, and again on June 9')).toMatchObject({
    monthDays: ['5/4', '6/9'],
    weekdays: ['sun'],
    year: null,
  });
});

test('dates that cannot be are none', () => {
  expect(read('May 45, 2031 and 13/32/2031').headDay).toBeNull();
  expect(dayOfDate('soon')).toBeNull();
});
