import { createHash } from 'node:crypto';
import { wellFormed } from './backend/column-text.ts';

const MOST_UNITS = 200;

/**
 * A string short enough to stand in an index of any database (PostgreSQL refuses entries over 2.7 kB): itself where it is
 * short, else its beginning with a hash of the whole.
 */
export function boundedKey(text: string): string {
  if (text.length <= MOST_UNITS) return text;
  return `${wellFormed(text.slice(0, MOST_UNITS - 50))}-${hashOf(text)}`;
}

/** The SHA-256 of a string, in hexadecimal; the same for equal strings only, lone surrogates included. */
export function hashOf(text: string): string {
  return createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex').slice(0, 48);
}

/** Titles and outlets of lists, in UTF-16 units; a text keeps the whole. */
const MOST_SHOWN = 500;

/** A title as lists show it: one that is a book by itself would be a book in every list. */
export function shownText(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${wellFormed(text.slice(0, MOST_SHOWN))}…`;
}
