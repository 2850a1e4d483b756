import type { Wording } from '../model/collation.ts';

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
      .map((wording) => `${wording.witness} ${lettersOf(wording)}`),
  );
  return (witness, quotation) => carried.has(`${witness} ${lettersOf(quotation)}`);
}

function lettersOf({ text }: Wording): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
