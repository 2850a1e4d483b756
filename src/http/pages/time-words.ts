import { type Markup, markup } from '../../reports/html/markup.ts';
import { toOneLine } from '../../reports/printable.ts';

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

/** A time as an element that machines read too. Times are told in UTC. */
export function timeTag(date: string): Markup {
  const words = timeWords(date);
  if (words === toOneLine(date)) return markup`<span>${words}</span>`;
  return markup`<time datetime="${toOneLine(date)}" title="${words}${date.includes('T') ? ' UTC' : ''}">${words}</time>`;
}
