import { describe, expect, it } from 'vitest';
import { backOffOf, intervalOf, maxAgeOf, retryAfterOf } from './poll-times.ts';

const FEED = 'https://ledger.example/feed';
const MINUTE = 60_000;
const minutes = (milliseconds: number) => milliseconds / MINUTE;

describe('intervalOf', () => {
  it.each<[wish: string, asked: { minutes: number | null; cacheControl: string | null }, least: number]>([
    ['nothing', { minutes: null, cacheControl: null }, 30],
    ['what the feed asks for', { minutes: 60, cacheControl: 'max-age=60' }, 60],
    ['what its cache header says', { minutes: null, cacheControl: 'public, max-age=7200' }, 120],
    ['too little', { minutes: 1, cacheControl: null }, 5],
    ['too much', { minutes: 525_600, cacheControl: null }, 1440],
    ['no cache', { minutes: null, cacheControl: 'no-cache, max-age=0' }, 30],
  ])('goes by %s, within bounds', (_wish, asked, least) => {
    expect(minutes(intervalOf(FEED, asked))).toBeGreaterThanOrEqual(least);
    expect(minutes(intervalOf(FEED, asked))).toBeLessThanOrEqual(least * 1.1);
  });

  it('spreads feeds, each the same way every time', () => {
    const wish = { minutes: 60, cacheControl: null };
    const waits = Array.from({ length: 50 }, (_, index) => intervalOf(`${FEED}/${index}`, wish));
    expect(new Set(waits).size).toBe(50);
    expect(intervalOf(FEED, wish)).toBe(intervalOf(FEED, wish));
  });
});

describe('backOffOf', () => {
  it('doubles up to a day', () => {
    const waits = [1, 2, 3, 4, 12, 1000].map((failures) =>
      Math.floor(minutes(backOffOf(FEED, failures, null)) / 1.1),
    );
    expect(waits.map((wait, index) => wait <= [5, 10, 20, 40, 1440, 1440][index]!)).not.toContain(false);
    expect(minutes(backOffOf(FEED, 3, null))).toBeGreaterThanOrEqual(20);
    expect(minutes(backOffOf(FEED, 1000, null))).toBeGreaterThanOrEqual(1440);
  });

  it('waits as long as the server asks, a day at most', () => {
    expect(minutes(backOffOf(FEED, 1, 90 * MINUTE))).toBe(90);
    expect(minutes(backOffOf(FEED, 1, 9_000_000 * MINUTE))).toBe(1440);
    expect(minutes(backOffOf(FEED, 8, 1000))).toBeGreaterThan(600);
  });
});

describe('retryAfterOf', () => {
  const now = Date.UTC(2031, 3, 29, 10);
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Tue, 29 Apr 2031 10:05:00 GMT', 300_000],
    ['Tue, 29 Apr 2030 10:05:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1e9', null],
    [null, null],
  ])('reads %s', (written, wait) => {
    expect(retryAfterOf(written, now)).toBe(wait);
  });
});

describe('maxAgeOf', () => {
  it.each([
    ['max-age=600', 600],
    ['public,max-age="60"', 60],
    ['s-maxage=5', null],
    ['x-max-age=5', null],
    [null, null],
  ])('reads %s', (written, age) => {
    expect(maxAgeOf(written)).toBe(age);
  });
});
