import { stemmer } from 'stemmer';

const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

/** The Porter stem of a word, lower-cased; remembers what it has stemmed. */
export function stemOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word.toLowerCase());
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, stem);
  return stem;
}
