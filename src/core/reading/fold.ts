const INVISIBLE = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/gu;
const APOSTROPHE = /[‘’‛ʼ`´]/g;
const HYPHEN = /[‐‑‒–—−]/g;
/** An exponent is no digit of its number. */
const EXPONENT = /(?<=\p{Nd})(?=[²³¹⁰⁴-⁹])/gu;
const FRACTION_SLASH = /⁄/g;
const PLAIN = /^[a-z0-9']*$/;

/**
 * A word without what typography adds to it: compatibility forms (NFKC), case, invisible characters, curly
 * apostrophes, kinds of hyphen, accents.
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .replace(EXPONENT, '^')
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/\p{M}+/gu, '')
    .replace(APOSTROPHE, "'")
    .replace(HYPHEN, '-')
    .replace(FRACTION_SLASH, '/')
    .toLowerCase();
}

/** A word without what typography adds to it, but with its accents: other letters where a language is not known. */
export function foldLetters(word: string): string {
  return word
    .replace(EXPONENT, '^')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHE, "'")
    .replace(HYPHEN, '-')
    .replace(FRACTION_SLASH, '/')
    .toLowerCase();
}
