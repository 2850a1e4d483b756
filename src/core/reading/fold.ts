const INVISIBLE = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/gu;
const PLAIN = /^[a-z0-9']*$/;

/**
 * A word without what typography adds to it: compatibility forms (NFKC), case, invisible characters, curly
 * apostrophes, kinds of hyphen, accents.
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’‛ʼ`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .toLowerCase();
}
