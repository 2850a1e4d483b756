import { toOneLine } from './printable.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "23 Nov 2026, 15:46" in UTC; only the day where no time is given; the text itself where it is no ISO 8601 date. */
export function timeWords(date: string): string {
  const line = toOneLine(date);
  if (!/^\d{4}-\d{2}-\d{2}(?:$|T)/u.test(line)) return line;
  const time = new Date(line);
  if (Number.isNaN(time.getTime())) return line;
  const day = `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}`;
  if (!line.includes('T')) return day;
  return `${day}, ${String(time.getUTCHours()).padStart(2, '0')}:${String(time.getUTCMinutes()).padStart(2, '0')}`;
}
