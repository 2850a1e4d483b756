const MOST_SEQ = 2 ** 30;
const DAY = 86_400_000;
/** Days from the year 0 to 1970. */
const EPOCH = 719_528;
const LAST_DAY = 3_652_424;

/**
 * Where something stands in the lists that are in order of date: one whole number that grows with the day and, inside a
 * day, with the order of arrival. Below 2^52, so that every database and JavaScript hold it exactly.
 */
export function placeOf(date: string, seq: number): number {
  return dayOf(date) * MOST_SEQ + seq;
}

/** The places of the days from `from` to `to`, both inclusive; what is not given is not bounded. */
export function placesBetween(
  from: string | undefined,
  to: string | undefined,
): { least: number; most: number } {
  return {
    least: from === undefined ? 0 : dayOf(from) * MOST_SEQ,
    most: to === undefined ? (LAST_DAY + 1) * MOST_SEQ : (dayOf(to) + 1) * MOST_SEQ - 1,
  };
}

/** The day of a place: `2026-11-23`. */
export function dayAt(place: number): string {
  return new Date((Math.floor(place / MOST_SEQ) - EPOCH) * DAY).toISOString().slice(0, 10);
}

/** Whether a day can be read from it. */
export function isDay(date: string): boolean {
  return !Number.isNaN(Date.parse(date));
}

/** The day that a date or date-time names, in the time zone it is given in; day 0 where it names none. */
function dayOf(date: string): number {
  const written = /^(\d{4})-(\d\d)-(\d\d)/.exec(date)?.[0];
  const time = Date.parse(written ?? date);
  if (Number.isNaN(time)) return 0;
  return Math.min(LAST_DAY, Math.max(0, Math.floor(time / DAY) + EPOCH));
}
