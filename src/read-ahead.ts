import { availableParallelism } from 'node:os';
import type { Services } from './app/services.ts';
import { isRead } from './core/extract/extract.ts';
import type { Saying } from './core/extract/saying.ts';
import type { Models } from './core/models.ts';
import { languageOf } from './core/reading/language-of.ts';
import { readInThreads } from './jobs/read-in-threads.ts';

/** Whether texts of such lengths are read sooner in threads, each of which takes a quarter of a second to begin: one reads 5,000 characters in it. */
export function isSooner(lengths: readonly number[]): boolean {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return availableParallelism() > 1 && sumOf(lengths) - longest >= 15_000;
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** Each thread takes 60 MB. */
const MOST_THREADS = 4;

/**
 * Has the network read texts in threads where that pays, one call after the other; the extractor then finds what they hold
 * without reading them again, and the same as if it did.
 */
export function createReadAhead(
  models: () => Models,
  pays: (lengths: readonly number[]) => boolean,
): NonNullable<Services['readAhead']> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const entry = new URL(`./network-thread.${extension}`, import.meta.url);
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  let before: Promise<void> = Promise.resolve();

  async function read(texts: readonly string[]): Promise<void> {
    const { extraction } = models();
    if (extraction === null || !('known' in extraction)) return;
    const found = await readInThreads<readonly Saying[]>(entry, texts, threads);
    extraction.known.clear();
    for (const [text, sayings] of found) extraction.known.set(text, sayings);
  }

  return (documents) => {
    const asked = documents.filter((document) => isRead(document.text, languageOf(document), 'deep'));
    const texts = [...new Set(asked.map(({ text }) => text))];
    if (!pays(texts.map(({ length }) => length))) return Promise.resolve();
    const reading = before.then(() => read(texts));
    before = reading.catch(() => undefined);
    return reading;
  };
}
