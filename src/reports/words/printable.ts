/** Control characters, lone halves of surrogate pairs, and marks that reorder or hide text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/**
 * Text that a terminal or a page shows as it stands and never obeys: line breaks and tabs become spaces, invisible
 * marks that reorder text go, every other control character becomes its picture (␀, ␛) or the replacement character.
 */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code === 9 || code === 10 || code === 13 || code === 0x85) return ' ';
    if (code < 32) return String.fromCharCode(0x2400 + code);
    if (code === 127) return '\u2421';
    if (code < 0xa0 || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
    return '';
  });
}

/** Printable text on one line: every run of white space is one space, none at the edges. */
export function toOneLine(text: string): string {
  return toPrintable(text).replace(/\s+/gu, ' ').trim();
}

/** A text of at most about `limit` code units: of a longer one its beginning and end, and how much is left out. */
export function clipMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  const left = text.length - 2 * half;
  return `${text.slice(0, half)} [… ${left} characters …] ${text.slice(-half)}`;
}
