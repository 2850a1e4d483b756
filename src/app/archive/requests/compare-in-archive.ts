import type { Collation } from '../../../core/model/collation.ts';
import type { Document } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Archive } from '../archive.ts';
import type { Given } from '../intake/ingest-given.ts';
import type { AttributedDocument } from '../workers/worker-pool.ts';
import { readGiven } from './read-given.ts';

export interface CompareInArchiveRequest {
  readonly reports: readonly Given[];
  readonly transcripts: readonly Given[];
}

/** Witnesses and characters that are compared while somebody waits. */
const MOST_TEXTS = 40;
const LONGEST = 2_000_000;

/**
 * Collates what a person hands over, by the archive's pool, so that a server goes on answering; nothing is kept. Throws
 * HearsayError 'bad-option' for fewer than two readable witnesses and 'too-large'.
 */
export async function compareInArchive(
  request: CompareInArchiveRequest,
  archive: Archive,
): Promise<{ collation: Collation; unavailable: readonly { path: string; message: string }[] }> {
  const reports = await readGiven(request.reports, 'report', archive);
  const taken = reports.documents.map(({ id }) => id);
  const transcripts = await readGiven(request.transcripts, 'transcript', archive, taken);
  const documents = [...reports.documents, ...transcripts.documents];
  const unavailable = [...reports.unavailable, ...transcripts.unavailable];
  if (documents.length < 2) {
    const reason = unavailable[0] === undefined ? '' : ` Not read: ${unavailable[0].message}`;
    throw new HearsayError('bad-option', `Give at least two texts to compare.${reason}`);
  }
  limitSize(documents);
  const read: AttributedDocument[] = [];
  for (const document of documents) {
    const { attributions, engine } = await archive.pool.read(document);
    read.push({ document, attributions, engine });
  }
  return { collation: await archive.pool.collate(read), unavailable };
}

function limitSize(documents: readonly Document[]): void {
  if (documents.length > MOST_TEXTS) {
    throw new HearsayError('too-large', `Compare at most ${MOST_TEXTS} texts at once.`);
  }
  if (documents.reduce((sum, { text }) => sum + text.length, 0) > LONGEST) {
    throw new HearsayError('too-large', `The texts are longer than ${LONGEST} characters together.`);
  }
}
