import type { Document } from '../model/document.ts';
import { afterFurniture } from './page-furniture.ts';

/** So much of a text is looked at. */
const HEAD = 4_000;
const TITLE_LENGTH = 90;

/**
 * What a report may be called: its title, else its first words, at most 90 characters of them. Addresses, dates and
 * bylines that stand before are passed over; null where nothing else is there.
 */
export function reportTitle({ title, text }: Pick<Document, 'title' | 'text'>): string | null {
  const own = afterFurniture((title ?? '').slice(0, HEAD).replace(/\s+/gu, ' '));
  // A title that holds an address and words is called by the words; one of a date and words keeps its date.
  if (own !== '') return /^\s*(?:https?\s?:|www\s?\.)/iu.test(title!) ? shortened(own) : title!.trim();
  const words = text
    .slice(0, HEAD)
    .split(/\r?\n/u)
    .map((line) => afterFurniture(line.replace(/\s+/gu, ' ')));
  const first = words.findIndex((line) => /[\p{L}\p{N}]/u.test(line));
  return first < 0 ? null : shortened(words.slice(first).join(' ').replace(/\s+/gu, ' ').trim());
}

function shortened(words: string): string {
  if (words.length <= TITLE_LENGTH) return words;
  const cut = words.slice(0, TITLE_LENGTH).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/\s+\S*$/u, '')} …`;
}
