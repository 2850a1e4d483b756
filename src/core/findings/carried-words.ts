import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import { plainLetters } from '../model/letters/plain-letters.ts';
import { withoutInvisible } from '../model/letters/seen-text.ts';

/** Whether a witness's text holds the words of a wording, letter for letter, anywhere. */
export type HoldsWords = (witness: string, wording: Pick<Wording, 'text'>) => boolean;

/**
 * Looks up whose text holds which words. What the other report prints as well is no difference between the two, wherever
 * it stands there: a text beside its own copy differs from it in nothing.
 */
export function carriedWords(documents: readonly Document[]): HoldsWords {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const letters = new Map<string, string>();
  const lettersOf = (witness: string): string => {
    const known = letters.get(witness) ?? ` ${foldedLetters(texts.get(witness) ?? '')} `;
    letters.set(witness, known);
    return known;
  };
  const parts = new Map<string, readonly string[]>();
  return (witness, { text }) => {
    const sought = parts.get(text) ?? text.split(' … ').map((part) => ` ${foldedLetters(part)} `);
    parts.set(text, sought);
    return sought.every((part) => lettersOf(witness).includes(part));
  };
}

/** Letters and digits as they are read aloud: one form for a fraction, and one for "No." before a number. */
export function foldedLetters(text: string): string {
  return plainLetters(withoutInvisible(text).normalize('NFKC')).replace(/\bno (?=\d)/gu, 'number ');
}
