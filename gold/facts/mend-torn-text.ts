/** A text with what was torn in it mended, and for each of its code units the place in the text as it was. */
export interface MendedText {
  readonly text: string;
  readonly places: readonly number[];
}

/** A space that the corpus put inside a number, a time, a hyphened word or a fraction. */
const TORN = [
  /(?<=\d,) (?=\d{3}(?!\d))/g,
  /(?<=\d[.:]) (?=\d)/g,
  /(?<=\w) (?=- \w)|(?<=\w -) (?=\w)/g,
  /(?<=\b[ap]\.) (?=m\.)/g,
  /(?<=\d) (?=\/ \d)|(?<=\d \/) (?=\d)/g,
];

/**
 * Mends a text that ECB+ put together from tokens behind its page's address ("16 - year - old", "20, 000"), and blanks
 * the address. Texts without an address in front are natural and stay as they are.
 */
export function mendTornText(text: string): MendedText {
  const address = endOfAddress(text);
  const dropped = new Set<number>();
  if (address > 0)
    for (const pattern of TORN) for (const match of text.matchAll(pattern)) dropped.add(match.index);
  let mended = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (dropped.has(i)) continue;
    mended += i < address ? ' ' : text[i];
    places.push(i);
  }
  return { text: mended, places };
}

/** Where a torn address ends: with the first word that no mark joins to the next. 0 where the text begins with none. */
function endOfAddress(text: string): number {
  const head = /^\s*http: \/ \/ /.exec(text)?.[0].length ?? 0;
  if (head === 0) return 0;
  const words = [...text.slice(head).matchAll(/\S+/g)];
  for (const [i, match] of words.entries()) {
    const next = words[i + 1]?.[0] ?? '';
    const isLast = !/[^\w]/.test(match[0].replace(/[a-z]'[a-z]/i, '')) && !/^[^\w\s]/.test(next);
    if (isLast || (/^(?:s?html?|stm)$/.test(match[0]) && !/^[?/]/.test(next)))
      return head + match.index + match[0].length;
  }
  return text.length;
}
