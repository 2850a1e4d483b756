import { findHits, indexedWords, type SearchWords } from '../../app/archive/search/search-words.ts';
import type { StatementTableRow } from '../backend/tables.ts';

/** The wording that holds most of the words searched for, where the one that is shown lacks some of them; else null. */
export function wordingFound(
  { text, all_wordings }: Pick<StatementTableRow, 'text'> & { readonly all_wordings?: string | undefined },
  words: SearchWords,
): string | null {
  if (all_wordings === undefined || all_wordings === text || held(text, words) === words.length) return null;
  let best: string | null = null;
  let most = held(text, words);
  for (const wording of all_wordings.split('\n')) {
    const count = held(wording, words);
    if (count > most) [best, most] = [wording, count];
  }
  return best;
}

/** How many of the words and phrases a text holds. */
function held(text: string, words: SearchWords): number {
  const there = new Set(indexedWords(text));
  return words.filter(
    (phrase) => phrase.every((word) => there.has(word)) && findHits(text, [phrase]).length > 0,
  ).length;
}
