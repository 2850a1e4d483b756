import { type Markup, markup } from '../../reports/html/markup.ts';
import { toOneLine } from '../../reports/printable.ts';
import { timeWords } from '../../reports/time-words.ts';

/** A time as an element that machines read too. Times are told in UTC. */
export function timeTag(date: string): Markup {
  const words = timeWords(date);
  if (words === toOneLine(date)) return markup`<span>${words}</span>`;
  return markup`<time datetime="${toOneLine(date)}" title="${words}${date.includes('T') ? ' UTC' : ''}">${words}</time>`;
}
