import { describe, expect, it } from 'vitest';
import type { Document } from '../model/document.ts';
import { hoursBetween, pageTime } from './page-time.ts';

function toDocument(text: string, date: string | null = null): Document {
  const meta = { outlet: null, date, authors: [], url: null, format: 'text' as const };
  return { id: text, kind: 'report', path: text, text, title: null, blocks: [], meta };
}

describe('pageTime', () => {
  it.each([
    ['Wall falls at Tarn Point May 2, 2031 12:50 PM The harbour wall', { day: 2, hour: 12 + 50 / 60 }],
    ['Wall falls Posted 5/2/2031 7:21 AM Updated 5/2/2031 3:41 PM The wall', { day: 2, hour: 15 + 41 / 60 }],
    ['Published: Tuesday, May 6, 2031 12:00 a.m. GMT The wall', { day: 6, hour: 0, zone: 0 }],
    ['Wall falls 8:44AM BST 16 May 2031 The wall', { day: 16, hour: 8 + 44 / 60, zone: 1 }],
    ['16 May 2031 Last updated at 12:42 GMT Wall falls', { day: 16, hour: 12.7, zone: 0 }],
    [
      'May 2, 2031, 1:12 PM Wall falls at Tarn Point Updated 4:08 p.m. ET The wall',
      { day: 2, hour: 16 + 8 / 60 },
    ],
    ['Wall falls 2031-05-09 The wall', { day: 9, hour: null }],
    ['Last updated 13:26 14/05/2031 The wall', { day: 14, hour: 13 + 26 / 60 }],
    ['WALL FALLS May 7 5:59 PM EDT The wall', { year: null, day: 7, zone: -4 }],
  ])('reads it at the head of a page: %s', (text, time) => {
    expect(pageTime(toDocument(text))).toMatchObject({ month: 5, ...time });
  });

  it.each([
    'The wall gave way on Monday at 4:20 p.m., the harbour office said.',
    'The wall was built between 13 and 15 months ago, for 2,031 crowns.',
    '',
  ])('knows none where no date is shown: %s', (text) => {
    expect(pageTime(toDocument(text))).toBeNull();
  });

  it('takes the page’s own data before what the text shows', () => {
    expect(pageTime(toDocument('May 2, 2031 The wall', '2031-05-03T10:30:00+02:00'))).toMatchObject({
      ...{ day: 3, hour: 10.5, zone: 2, end: 0 },
    });
  });
});

describe('hoursBetween', () => {
  const of = (a: string, b: string) => hoursBetween(toDocument(a), toDocument(b));

  it('counts by the clocks where both are named', () => {
    expect(of('May 2, 2031 12:00 PM ET Wall', 'May 2, 2031 5:00 PM GMT Wall')).toBe(1);
  });

  it('counts by the hands where one page names no clock', () => {
    expect(of('May 2, 2031 2:30 PM ET Wall', 'May 2, 2031 3:30 PM Wall')).toBe(1);
  });

  it('counts whole days where one page shows only the day', () => {
    expect(of('May 2, 2031 11:00 PM Wall', 'May 3, 2031 Wall')).toBe(24);
    expect(of('May 2, 2031 11:00 PM Wall', 'May 2, 2031 Wall')).toBe(0);
  });

  it('takes the year that one page leaves out from the other', () => {
    expect(of('May 2, 2031 Wall', 'May 4 6:10 PM Wall')).toBe(48);
    expect(of('May 2 1:00 PM Wall', 'May 4 6:10 PM Wall')).toBeNull();
  });
});
