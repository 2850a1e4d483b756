/** The letters and digits of a text in lower case, words one space apart: what is left where marks do not count. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Cf}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text by which it is known again: those of more than three letters, and figures; in lower case. */
export function tellingWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu));
}
