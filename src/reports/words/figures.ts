import { toOneLine } from './printable.ts';

/** "1 report", "3 reports": a count with its noun. */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : many}`;
}

/** "00:14:32": a time in a recording, given in milliseconds. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

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
