/** A string with its white space folded; null where nothing is left or it is no string. */
export function asText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}

const ISO =
  /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ]([01]\d|2[0-4]):?[0-5]\d(?::?(?:[0-5]\d|60)(?:\.\d+)?)?\s*(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/u;

/** A value that is an ISO 8601 date or date-time of a day that the calendar has, as given; else null. */
export function asDate(value: unknown): string | null {
  const text = asText(value);
  const [, year, month, day = '01'] = (text !== null && ISO.exec(text)) || [];
  if (year === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && Number(day) > 0 ? text : null;
}
