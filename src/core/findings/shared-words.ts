import { FUNCTION_WORDS } from '../english/word-classes.ts';
import { plainLetters } from '../model/letters/plain-letters.ts';

/** Words of a wording that are looked at; nobody's words are shared over a longer stretch. */
const MOST_WORDS = 400;

/** The most words that two texts share in a row, letter for letter. */
export function sharedRun(a: string, b: string): number {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  let best = 0;
  let above = new Uint16Array(others.length + 1);
  for (const word of words) {
    const row = new Uint16Array(others.length + 1);
    for (const [at, other] of others.entries()) if (word === other) row[at + 1] = above[at]! + 1;
    best = row.reduce((most, run) => Math.max(most, run), best);
    above = row;
  }
  return best;
}

/** The share, 0 to 1, of the shorter text's words that the other has in the same order, times the logarithm of their number. */
export function sharedInOrder(a: string, b: string): number {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  let above = new Uint16Array(others.length + 1);
  for (const word of words) {
    const row = new Uint16Array(others.length + 1);
    for (const [at, other] of others.entries())
      row[at + 1] = word === other ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!);
    above = row;
  }
  const shorter = Math.max(1, Math.min(words.length, others.length));
  return (above[others.length]! / shorter) * Math.log(1 + shorter);
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
