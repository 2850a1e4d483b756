import { FUNCTION_WORDS } from '../english/word-classes.ts';
import { plainLetters } from '../model/letters/plain-letters.ts';

/** Words of a wording that are looked at; nobody's words are shared over a longer stretch. */
const MOST_WORDS = 400;

/** The most words that two texts share in a row, letter for letter. */
export function sharedRun(a: string, b: string): number {
  const rows = tableOf(wordsOf(a), wordsOf(b), (isSame, before) => (isSame ? before + 1 : 0));
  let best = 0;
  for (const row of rows) best = row.reduce((most, run) => Math.max(most, run), best);
  return best;
}

/** The share, 0 to 1, of the shorter text's words that the other has in the same order, times the logarithm of their number. */
export function sharedInOrder(a: string, b: string): number {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  let shared = 0;
  const rows = tableOf(words, others, (isSame, before, beside) => (isSame ? before + 1 : beside));
  for (const row of rows) shared = row.at(-1)!;
  const shorter = Math.max(1, Math.min(words.length, others.length));
  return (shared / shorter) * Math.log(1 + shorter);
}

/** The rows of a table of two lists of words: each cell from the one before in both, or the greater of those before in either. */
function* tableOf(
  words: readonly string[],
  others: readonly string[],
  cell: (isSame: boolean, before: number, beside: number) => number,
): Generator<Uint16Array> {
  let above = new Uint16Array(others.length + 1);
  for (const word of words) {
    const row = new Uint16Array(others.length + 1);
    for (const [at, other] of others.entries())
      row[at + 1] = cell(word === other, above[at]!, Math.max(above[at + 1]!, row[at]!));
    yield row;
    above = row;
  }
}

/** The share, 0 to 1, of the content words of two texts together that both have. */
export function sharedContent(a: string, b: string): number {
  const [own, other] = [contentOf(a), contentOf(b)];
  const shared = [...own].filter((word) => other.has(word)).length;
  return shared / Math.max(1, own.size + other.size - shared);
}

function contentOf(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => !FUNCTION_WORDS.has(word)));
}

function wordsOf(text: string): string[] {
  const letters = plainLetters(text.replace(/['’]/gu, ''));
  return letters === '' ? [] : letters.split(' ').slice(0, MOST_WORDS);
}
