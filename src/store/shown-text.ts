import { wellFormed } from './backend/column-text.ts';

/** Titles and outlets of lists, in UTF-16 units; a text keeps the whole. */
const MOST_SHOWN = 500;

/** A title as lists show it: one that is a book by itself would be a book in every list. */
export function shownText(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${wellFormed(text.slice(0, MOST_SHOWN))}…`;
}
