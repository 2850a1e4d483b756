import { MONTH_PATTERN, MONTHS } from '../calendar.ts';

/** The clocks that pages name behind a time, as hours before or behind Greenwich. */
const ZONE_HOURS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    gmt: 0,
    utc: 0,
    bst: 1,
    cet: 1,
    cest: 2,
    ist: 5.5,
    et: -4,
    edt: -4,
    est: -5,
    ct: -5,
    cdt: -5,
  }).concat(Object.entries({ cst: -6, mt: -6, mdt: -6, mst: -7, pt: -7, pdt: -7, pst: -8 })),
);

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const SLASH = '\\s?[/.-]\\s?';
const DATES = new RegExp(
  `(?<![\\p{L}\\d])(?:${[
    `(?<month1>${MONTH_PATTERN})\\s(?<day1>${DAY})(?:\\s?,\\s?|\\s)(?<year1>${YEAR})`,
    `(?<day2>${DAY})(?:\\s|${SLASH})(?<month2>${MONTH_PATTERN}),?(?:\\s|${SLASH})(?<year2>${YEAR})`,
    `(?<year3>${YEAR})${SLASH}(?<month3>\\d{1,2})${SLASH}(?<day3>\\d{1,2})(?!\\d)`,
    `(?<month4>\\d{1,2})${SLASH}(?<day4>\\d{1,2})${SLASH}(?<year4>\\d{4})(?!\\d)`,
    // Without a year only before a time of the day.
    `(?<month5>${MONTH_PATTERN})\\s(?<day5>${DAY}),?(?=\\s\\d{1,2}\\s?:\\s?\\d\\d)`,
  ].join('|')})`,
  'giu',
);
const TIMES =
  /(?<![\p{L}\d])(?<hour>\d{1,2})\s?:\s?(?<minute>\d\d)(?:\s?:\s?\d\d)?(?:\s?(?<half>[ap])\s?\.?\s?m\b\.?)?(?:\s\(?(?<zone>[A-Z]{2,4})\b)?/giu;
const UPDATED = /\b(?:updated|modified|edited)\b[^.?!]{0,24}$/iu;

/** A date that a page shows, with its place in the text; half-open. */
export interface ShownDate {
  readonly start: number;
  readonly end: number;
  /** Null where the page leaves it out. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A time of the day that a page shows. */
export interface ShownTime {
  readonly start: number;
  readonly end: number;
  /** Hours since midnight, with their fraction. */
  readonly hour: number;
  /** Hours from Greenwich; null where the page names no clock. */
  readonly zone: number | null;
  /** Whether the page calls it the time of an update. */
  readonly isUpdate: boolean;
}

/** The dates in the head of a page, in order. */
export function shownDates(head: string): ShownDate[] {
  return [...head.matchAll(DATES)].flatMap(({ 0: all, index, groups }) => {
    const part = (name: string) =>
      [1, 2, 3, 4, 5].map((form) => groups![`${name}${form}`]).find((value) => value !== undefined);
    let [month, day] = [monthOf(part('month')!), Number.parseInt(part('day')!, 10)];
    if (month > 12) [month, day] = [day, month];
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    const year = part('year');
    return [
      { start: index, end: index + all.length, year: year === undefined ? null : Number(year), month, day },
    ];
  });
}

/** The times of the day in the head of a page, in order. */
export function shownTimes(head: string): ShownTime[] {
  return [...head.matchAll(TIMES)].flatMap(({ 0: all, index, groups }) => {
    const { hour, minute, half, zone } = groups as {
      hour: string;
      minute: string;
      half?: string;
      zone?: string;
    };
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/iu.test(half) ? 12 : 0);
    if (hours > 23 || Number(minute) > 59) return [];
    return [
      {
        start: index,
        end: index + all.length,
        hour: hours + Number(minute) / 60,
        zone: ZONE_HOURS.get(zone?.toLowerCase() ?? '') ?? null,
        isUpdate: UPDATED.test(head.slice(0, index)),
      },
    ];
  });
}

function monthOf(shown: string): number {
  if (/^\d/u.test(shown)) return Number(shown);
  return [...MONTHS].findIndex((month) => month.slice(0, 3) === shown.slice(0, 3).toLowerCase()) + 1;
}
