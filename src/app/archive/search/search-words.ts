import type { Span } from '../../../core/model/span.ts';

/** What a search text asks for: every phrase, a single word being a phrase of one. */
export type SearchWords = readonly (readonly string[])[];

const MOST_PHRASES = 24;
const MOST_PHRASE_WORDS = 24;
const MOST_QUERY = 4_000;
const MOST_WORD = 48;
const MOST_INDEXED = 400_000;

// Scripts that are written without spaces: every sign is a word, and what is searched for is a phrase of them.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}])+`, 'gu');

/**
 * The words of a text as the index holds them: in small letters, without accents, cut to 48 characters. Linear; of very
 * long texts the first 400,000 characters.
 */
export function indexedWords(text: string): string[] {
  const folded = text
    .slice(0, MOST_INDEXED)
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\p{M}+|['’ʼ]/gu, '')
    .toLowerCase();
  return (folded.match(WORD) ?? []).map(cut);
}

/**
 * What a person typed into a search field: words, and phrases between quotation marks. Nothing in it is an operator. Of a
 * very long text the beginning counts.
 */
export function searchWords(text: string): SearchWords {
  const phrases: (readonly string[])[] = [];
  for (const [index, part] of text
    .slice(0, MOST_QUERY)
    .split(/["“”„«»]/u)
    .entries()) {
    const words = indexedWords(part);
    if (index % 2 === 1) {
      if (words.length > 0) phrases.push(words.slice(0, MOST_PHRASE_WORDS));
      continue;
    }
    for (const written of part.split(/\s+/u)) {
      const inside = indexedWords(written);
      if (inside.length > 0) phrases.push(inside.slice(0, MOST_PHRASE_WORDS));
    }
  }
  return phrases.slice(0, MOST_PHRASES);
}

/** Words as they stand in a text, an apostrophe or accent inside them and all; unspaced scripts sign by sign. */
const WRITTEN = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}\\p{M}'’ʼ])+`, 'gu');

/** Where the words and phrases searched for stand in a text, in its order, none inside another. */
export function findHits(text: string, words: SearchWords): readonly Span[] {
  const written = [...text.slice(0, MOST_INDEXED).matchAll(WRITTEN)].flatMap(({ 0: word, index }) =>
    indexedWords(word).map((key) => ({ key, start: index, end: index + word.length })),
  );
  const hits: Span[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const fits = (phrase: readonly string[]) =>
      phrase.every((word, step) => written[at + step]?.key === word);
    const longest = Math.max(0, ...words.filter(fits).map(({ length }) => length));
    if (longest === 0) continue;
    const [start, end] = [written[at]!.start, written[at + longest - 1]!.end];
    if (start >= (hits.at(-1)?.end ?? 0)) hits.push({ start, end });
    at += longest - 1;
  }
  return hits;
}

function cut(word: string): string {
  return word.length <= MOST_WORD ? word : word.slice(0, MOST_WORD).toWellFormed();
}
