import type { Stemma, StemmaEdge } from '../../../core/model/copies/stemma.ts';
import type { Document } from '../../../core/model/document.ts';
import type { Archive } from '../archive.ts';

/** A story's texts in order of arrival, and who copied whom among them; of edges that are known already, those alone. */
export async function storyStemma(
  story: string,
  { store, pool }: Pick<Archive, 'store' | 'pool'>,
  edges?: readonly StemmaEdge[],
): Promise<{ witnesses: readonly Document[]; stemma: Stemma }> {
  const witnesses = (await store.storyReports(story)).map(({ document }) => document);
  if (edges === undefined) return { witnesses, stemma: await pool.stemma(witnesses) };
  return { witnesses, stemma: { witnesses: witnesses.map(({ id }) => id), edges, others: [] } };
}
