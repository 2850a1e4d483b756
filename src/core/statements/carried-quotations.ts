import type { Wording } from '../model/collation.ts';
import { plainLetters } from '../model/letters/plain-letters.ts';

/** Whether a witness carries a quotation of these words, letter for letter, anywhere. */
export type CarriesWords = (witness: string, quotation: Wording) => boolean;

/**
 * Looks up which witness quotes which words. Two quotations of which one report carries both are two utterances: neither
 * excludes the other, however alike they are.
 */
export function carriedQuotations(wordings: readonly Wording[]): CarriesWords {
  const carried = new Set(
    wordings
      .filter(({ mode }) => mode !== 'indirect')
      .map(({ witness, text }) => `${witness} ${plainLetters(text)}`),
  );
  const letters = new Map<string, string>();
  return (witness, { text }) => {
    const plain = letters.get(text) ?? plainLetters(text);
    letters.set(text, plain);
    return carried.has(`${witness} ${plain}`);
  };
}
