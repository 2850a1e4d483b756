import { describe, expect, it } from 'vitest';
import { feedDate } from './read-feed.ts';

describe('feedDate', () => {
  it.each([
    ['Tue, 03 Nov 2026 10:00:00 GMT', '2026-11-03T10:00:00Z'],
    ['3 Nov 2026 10:00 EST', '2026-11-03T15:00:00Z'],
    ['Tues, 3 November 26 10:00:00 +0530', '2026-11-03T04:30:00Z'],
    ['03-Nov-2026', '2026-11-03'],
    ['Tue, 03 Nov 2026 10:00:00', '2026-11-03T10:00:00Z'],
    ['Tue, 03 Nov 2026 10:00:00 Harbour Time', '2026-11-03T10:00:00Z'],
    ['2026-11-03T10:00:00+01:00', '2026-11-03T10:00:00+01:00'],
    ['2026-11-03', '2026-11-03'],
    ['2026-19-93T10:00:00Z', null],
    ['yesterday', null],
    ['', null],
    [undefined, null],
  ])('reads %s as %s', (written, date) => {
    expect(feedDate(written)).toBe(date);
  });
});
