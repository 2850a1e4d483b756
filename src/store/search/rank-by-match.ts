import { indexedWords, type SearchWords } from './search-words.ts';

interface Found {
  readonly place: number;
  /** The wording that is shown. */
  readonly text: string;
}

/** How much a text's length counts against it, and how soon repetitions stop counting, as in BM25. */
const LENGTH_SHARE = 0.5;
const SATURATION = 1.2;

/**
 * The places of texts that all hold the searched words, the best match first: the words stand in the wording shown, often,
 * and in little else. BM25 (Robertson and Zaragoza, 2009) without rarity, since every text holds every word; so both
 * databases agree. Equal ones: the latest first.
 */
export function rankByMatch(found: readonly Found[], words: SearchWords): number[] {
  const wanted = new Set(words.flat());
  const read = found.map((row) => ({ place: row.place, words: indexedWords(row.text) }));
  const mean = read.reduce((sum, row) => sum + row.words.length, 0) / Math.max(1, read.length) || 1;
  const scored = read.map((row) => {
    const counts = new Map<string, number>();
    for (const word of row.words) if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * row.words.length) / mean);
    let score = 0;
    for (const count of counts.values()) score += (count * (SATURATION + 1)) / (count + damping);
    return { place: row.place, score };
  });
  return scored.sort((a, b) => b.score - a.score || b.place - a.place).map((row) => row.place);
}
