import { availableParallelism } from 'node:os';
import type { Services } from './app/services.ts';
import type { Saying } from './core/extract/saying.ts';
import type { Models } from './core/models.ts';
import { readInThreads } from './jobs/read-in-threads.ts';

/** Characters from which threads pay: each takes a quarter of a second to begin, in which one reads 5,000. */
export const WORTHWHILE = 30_000;
/** Characters that a server reads by itself at most, for a third of a second in which it answers nobody. */
export const WITHOUT_A_STOP = 6_000;
/** Each thread takes 60 MB. */
const MOST_THREADS = 4;

/**
 * Has the network read texts of so many characters in threads, one call after the other; the extractor then finds what
 * they hold without reading them again, and the same as if it did.
 */
export function createReadAhead(models: () => Models, from: number): NonNullable<Services['readAhead']> {
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
    const texts = [...new Set(documents.map(({ text }) => text))];
    if (texts.reduce((sum, text) => sum + text.length, 0) < from) return Promise.resolve();
    const reading = before.then(() => read(texts));
    before = reading.catch(() => undefined);
    return reading;
  };
}
