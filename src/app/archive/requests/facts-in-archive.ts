import type { Models } from '../../../core/models.ts';
import { tellFacts } from '../../../core/tell-facts.ts';
import type { Archive } from '../archive.ts';
import { type Given, type Handed, handOver } from '../intake/handed.ts';
import type { FactsGiven } from '../workers/text-work.ts';
import { readTexts } from './compare-in-archive.ts';

/**
 * What reports that a person hands over tell outside quotation marks; nothing is kept. Throws HearsayError 'bad-option' for
 * fewer than two readable texts and 'too-large'.
 */
export async function factsInArchive(
  reports: readonly Given[],
  { pool, services: { fetcher } }: Archive,
): Promise<FactsGiven> {
  return pool.facts(await handOver(reports, fetcher));
}

/** The work of it. */
export async function factsHanded(handed: readonly Handed[], models: () => Models): Promise<FactsGiven> {
  const { documents, unavailable } = await readTexts({ reports: handed, transcripts: [] });
  const witnesses = documents.filter(({ kind }) => kind === 'report');
  return { witnesses, facts: tellFacts(witnesses, models().facts), unavailable };
}
