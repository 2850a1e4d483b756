/** A string with its white space folded; null where nothing is left or it is no string. */
export function asText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}

/** A value that is an ISO 8601 date or date-time, as given; else null. */
export function asDate(value: unknown): string | null {
  const text = asText(value);
  return text !== null &&
    /^\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(
      text,
    ) &&
    isCalendarDay(text)
    ? text
    : null;
}

/** Whether the month has such a day: a date that never was would stand anywhere in a list. */
function isCalendarDay(date: string): boolean {
  const [year = 0, month = 0, day = 1] = date.slice(0, 10).split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
