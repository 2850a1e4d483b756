/** The letters and digits of a text in lower case, words one space apart: what is left where marks do not count. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
