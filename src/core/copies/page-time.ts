import { type ShownDate, type ShownTime, shownDates, shownTimes } from '../english/pages/page-stamps.ts';
import type { Document } from '../model/document.ts';
import { remember } from '../model/lists/remember.ts';

/** When a report came out. */
export interface PageTime {
  /** Null where the page leaves it out. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Hours since midnight; null where only the day is known. */
  readonly hour: number | null;
  /** Hours from Greenwich; null where none is named. */
  readonly zone: number | null;
  /** Where the text goes on behind the time that stands at its head; 0 where the page's own data has it. */
  readonly end: number;
}

/** What stands at the head of a page ends within so many characters. */
const HEAD = 420;
/** So many characters may stand between a date and its time of the day. */
const BESIDE = 22;
const HOUR = 3_600_000;

/**
 * When a report came out: by its page's own data, else by the latest date and time at the head of its text; null where
 * neither tells. Remembered, since a text is laid beside many.
 */
export const pageTime = remember(
  (document: Document): PageTime | null => statedTime(document.meta.date) ?? headTime(document.text),
);

/**
 * How many hours `b` came out behind `a`, under 0 where before; by whole days where one tells only the day, by the clocks
 * as they stand where one names no zone. Null where it cannot be told.
 */
export function hoursBetween(a: Document, b: Document): number | null {
  const [timeA, timeB] = [pageTime(a), pageTime(b)];
  if (timeA === null || timeB === null) return null;
  const year = timeA.year ?? timeB.year;
  if (year === null) return null;
  const dayOf = (time: PageTime) => Date.UTC(time.year ?? year, time.month - 1, time.day) / HOUR;
  const days = dayOf(timeB) - dayOf(timeA);
  if (timeA.hour === null || timeB.hour === null) return days;
  const zones = timeA.zone === null || timeB.zone === null ? 0 : timeB.zone - timeA.zone;
  return days + timeB.hour - timeA.hour - zones;
}

const STATED = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?/u;

function statedTime(date: string | null): PageTime | null {
  const found = STATED.exec(date ?? '');
  if (found === null) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    ...[number, number, number],
    ...[number, number, number],
  ];
  const isExact = found[4] !== undefined;
  return {
    ...{ year, month, day, end: 0 },
    hour: isExact ? hour + minute / 60 + second / 3600 : null,
    zone: found[7] === undefined ? null : zoneOf(found[7]),
  };
}

function zoneOf(stated: string): number {
  if (stated === 'Z') return 0;
  const digits = stated.replace(/\D/gu, '');
  const hours = Number(digits.slice(0, 2)) + Number(digits.slice(2)) / 60;
  return stated.startsWith('-') ? -hours : hours;
}

function headTime(text: string): PageTime | null {
  const head = text.slice(0, HEAD);
  const dates = shownDates(head);
  if (dates.length === 0) return null;
  const times = shownTimes(head);
  const stamps = dates.flatMap((date) => {
    const own = times.filter((time) => isBeside(date, time) || isUpdateOf(dates, date, time));
    return own.length === 0 ? [toStamp(date, null)] : own.map((time) => toStamp(date, time));
  });
  const latest = stamps.reduce((best, stamp) => (orderOf(stamp) > orderOf(best) ? stamp : best));
  return { ...latest, end: Math.max(...stamps.map(({ end }) => end)) };
}

/** A time stands behind its date, or just before it. */
function isBeside(date: ShownDate, time: ShownTime): boolean {
  const behind = time.start - date.end;
  const before = date.start - time.end;
  return (behind >= 0 && behind <= BESIDE) || (before >= 0 && before <= BESIDE);
}

/** The time of an update without a date of its own goes with the date before it. */
function isUpdateOf(dates: readonly ShownDate[], date: ShownDate, time: ShownTime): boolean {
  return time.isUpdate && dates.findLast(({ end }) => end <= time.start) === date;
}

function toStamp({ year, month, day, end }: ShownDate, time: ShownTime | null): PageTime {
  return {
    ...{ year, month, day, hour: time?.hour ?? null, zone: time?.zone ?? null },
    end: Math.max(end, time?.end ?? 0),
  };
}

/** An exact time goes before a day alone. */
function orderOf({ year, month, day, hour }: PageTime): number {
  return (hour === null ? 0 : 1e6) + (year ?? 0) * 384 + month * 32 + day + (hour ?? 0) / 24;
}
