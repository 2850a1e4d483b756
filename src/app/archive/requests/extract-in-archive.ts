import { HearsayError } from '../../../core/model/error.ts';
import type { Models } from '../../../core/models.ts';
import { toExtractionJson } from '../../../reports/extraction/extraction-json.ts';
import { extractDocument } from '../../extract-files.ts';
import type { Archive } from '../archive.ts';
import { type Given, type Handed, handOver } from '../intake/handed.ts';
import type { ExtractedGiven } from '../workers/text-work.ts';
import { readHanded } from './read-handed.ts';

/** Characters of all texts that are worked on while somebody waits. */
const LONGEST = 1_000_000;

/** The attributions of what a person hands over; nothing is kept. Throws HearsayError 'too-large', or 'empty' for no text. */
export async function extractInArchive(given: readonly Given[], archive: Archive): Promise<ExtractedGiven> {
  return archive.pool.extract(await handOver(given, archive.services.fetcher));
}

/** The work of it: reads and extracts. */
export async function extractHanded(
  handed: readonly Handed[],
  models: () => Models,
): Promise<ExtractedGiven> {
  const { documents, unavailable } = await readHanded(handed, 'report');
  if (documents.reduce((sum, { text }) => sum + text.length, 0) > LONGEST) {
    throw new HearsayError('too-large', `the texts are longer than ${LONGEST} characters together`);
  }
  const extracted = documents.map((document) => extractDocument(document, [], undefined, models()));
  return { documents: extracted.map(toExtractionJson), unavailable };
}
