import { HearsayError } from '../../../core/model/error.ts';
import type { ExtractedDocument } from '../../../reports/extraction/extracted-document.ts';
import { extractDocument } from '../../extract-files.ts';
import type { Archive } from '../archive.ts';
import type { Given } from '../intake/ingest-given.ts';
import { readGiven } from './read-given.ts';

/** Characters of all texts that are worked on while somebody waits. */
const LONGEST = 1_000_000;

/** The attributions of what a person hands over; nothing is kept. Throws HearsayError 'too-large', or 'empty' for no text. */
export async function extractInArchive(
  given: readonly Given[],
  archive: Archive,
): Promise<{ extracted: ExtractedDocument[]; unavailable: readonly { path: string; message: string }[] }> {
  const { documents, unavailable } = await readGiven(given, 'report', archive);
  if (documents.reduce((sum, { text }) => sum + text.length, 0) > LONGEST) {
    throw new HearsayError('too-large', `the texts are longer than ${LONGEST} characters together`);
  }
  await archive.services.readAhead?.(documents);
  const models = archive.services.models();
  return {
    extracted: documents.map((document) => extractDocument(document, [], undefined, models)),
    unavailable,
  };
}
