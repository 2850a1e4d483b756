import type { Stemma } from '../../../core/model/copies/stemma.ts';
import type { Document } from '../../../core/model/document.ts';
import type { Archive } from '../archive.ts';

/** A story's texts in order of arrival, and who copied whom among them. */
export async function storyStemma(
  story: string,
  { store, pool }: Pick<Archive, 'store' | 'pool'>,
): Promise<{ witnesses: readonly Document[]; stemma: Stemma }> {
  const witnesses = (await store.storyReports(story)).map(({ document }) => document);
  return { witnesses, stemma: await pool.stemma(witnesses) };
}
