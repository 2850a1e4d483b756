const NOTE = /^\s*(?:\[\s*(?:\d{1,3}|[a-z]|note \d{1,2}|edit|citation needed)\s*\]|\d{1,3}|[a-z*†‡§])\s*$/iu;

/** Whether an element is the mark of a note behind a word, which is none of the words: "[12]", a raised number. An exponent is none. */
export function isNoteMark(tag: string, element: Element, before: string): boolean {
  if (tag !== 'SUP' && tag !== 'A') return false;
  const words = element.textContent ?? '';
  if (words.length > 20 || !NOTE.test(words)) return false;
  if (tag === 'A') return /^#/u.test(element.getAttribute('href') ?? '') && before !== '';
  const link = element.querySelector('a');
  return link !== null || words.includes('[') || /(?:\p{L}{4}|[.,;:!?"”’)\]])\s*$/u.test(before);
}

/** Whether an element tells when a post of a live blog was written. */
export function isClock(tag: string, element: Element): boolean {
  const isMarked =
    tag === 'TIME' ||
    /(?:^|[\s_-])(?:time-?stamp|time|clock)(?:$|[\s_-])/iu.test(element.getAttribute('class') ?? '');
  return isMarked && isClockWords((element.textContent ?? '').trim());
}

/** "14:05", "3.42pm", "3 hr 12 min ago". */
export function isClockWords(words: string): boolean {
  return /^\D{0,16}\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m|\s?(?:mins?|minutes?|hours?|hrs?|h|m)\b)[^“"]{0,40}$/iu.test(
    words,
  );
}
