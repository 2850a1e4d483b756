import { findHits, type SearchWords } from '../../../app/archive/search/search-words.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { toOneLine } from '../../../reports/words/printable.ts';

/** Where a text is longer, the part around its first hit is shown. */
const LONGEST = 420;
const BEFORE = 120;

/** A text on one line with the words that were searched for marked in it. */
export function markedHits(given: string, words: SearchWords): Markup {
  const text = clipAround(toOneLine(given), words);
  const pieces: Markup[] = [];
  let at = 0;
  for (const { start, end } of findHits(text, words)) {
    pieces.push(markup`${text.slice(at, start)}<mark class="hit">${text.slice(start, end)}</mark>`);
    at = end;
  }
  return markup`${pieces}${text.slice(at)}`;
}

function clipAround(text: string, words: SearchWords): string {
  if (text.length <= LONGEST) return text;
  const first = findHits(text, words)[0]?.start ?? 0;
  if (first < LONGEST - BEFORE) return `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
  const from = text.indexOf(' ', first - BEFORE) + 1;
  const cut = text.slice(from, from + LONGEST);
  return `… ${from + LONGEST < text.length ? `${cut.replace(/\s+\S*$/u, '')} …` : cut}`;
}
