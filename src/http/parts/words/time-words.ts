import type { ReportCard } from '../../../core/model/archive.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { timeWords } from '../../../reports/words/figures.ts';
import { toOneLine } from '../../../reports/words/printable.ts';

/** When a report says that it was printed; else when it arrived, told as such. */
export function printedOrArrived({ date, receivedAt }: Pick<ReportCard, 'date' | 'receivedAt'>): Markup {
  return date === null ? markup`arrived ${timeTag(receivedAt)}` : timeTag(date);
}

/** A time as an element that machines read too. Times are told in UTC. */
export function timeTag(date: string): Markup {
  const words = timeWords(date);
  if (words === toOneLine(date)) return markup`<span>${words}</span>`;
  return markup`<time datetime="${toOneLine(date)}" title="${words}${date.includes('T') ? ' UTC' : ''}">${words}</time>`;
}
