/** Where a text lost characters, and the sign that stands for them. */
interface LostMarks {
  readonly sign: '?' | 'U+FFFD';
  readonly count: number;
  readonly first: number;
}

const OPENING = /(?<=^|[\s(])\?(?=\p{L})/gmu;
const CLOSING = /(?<=[.,!])\?(?=\s|$)/gmu;
const APOSTROPHE =
  /(?<=(?:^|[\s"“(?\ufffd])\p{L}[\p{Ll}]{0,20})[?\ufffd](?=(?:s|t|re|ve|ll|d|m)(?:[\s.,;:!?)]|$))/gmu;

/** Marks that became a question mark or U+FFFD on their way to us: what they were is not certain. Null where none is seen. */
export function findLostMarks(text: string): LostMarks | null {
  const replaced = placesOf(text, /\ufffd+/gu);
  if (replaced.length > 0) return { sign: 'U+FFFD', count: replaced.length, first: replaced[0]! };
  if (!text.includes('?')) return null;
  const [opening, closing, apostrophes] = [OPENING, CLOSING, APOSTROPHE].map((mark) => placesOf(text, mark));
  const kinds = [opening!, closing!, apostrophes!].filter((places) => places.length > 0).length;
  if (kinds < 2 && apostrophes!.length < 2 && opening!.length < 2) return null;
  const all = [...opening!, ...closing!, ...apostrophes!].sort((a, b) => a - b);
  return { sign: '?', count: all.length, first: all[0]! };
}

/** A text that lost marks, with its apostrophes back: inside "don?t" nothing else can have stood. */
export function withApostrophes(text: string): string {
  return text.replace(APOSTROPHE, '’');
}

function placesOf(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}
