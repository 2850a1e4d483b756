import type { Document } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Archive } from '../archive.ts';
import { collateRead } from '../collating/collate-members.ts';
import { type Given, handOver } from '../intake/handed.ts';
import { makeReportReading } from '../workers/make-report-reading.ts';
import type { ComparedGiven, CompareWork } from '../workers/text-work.ts';
import type { PoolTools } from '../workers/worker-pool.ts';
import { type HandedReading, readHanded } from './read-handed.ts';

export interface CompareInArchiveRequest {
  readonly reports: readonly Given[];
  readonly transcripts: readonly Given[];
}

/** Witnesses and characters that are compared while somebody waits. */
const MOST_TEXTS = 40;
const LONGEST = 2_000_000;

/**
 * Collates what a person hands over; nothing is kept. Throws HearsayError 'bad-option' for fewer than two readable
 * witnesses and 'too-large'.
 */
export async function compareInArchive(
  request: CompareInArchiveRequest,
  { pool, services: { fetcher } }: Archive,
): Promise<ComparedGiven> {
  return pool.compare({
    reports: await handOver(request.reports, fetcher),
    transcripts: await handOver(request.transcripts, fetcher),
  });
}

/** The work of it: reads, extracts and collates. */
export async function compareHanded(work: CompareWork, tools: PoolTools): Promise<ComparedGiven> {
  const { documents, unavailable } = await readTexts(work);
  const read = documents.map((document) => ({ document, ...makeReportReading(document, tools) }));
  return { collation: collateRead(read, tools), unavailable };
}

/** Reads texts that are laid beside each other. Throws HearsayError 'bad-option' for fewer than two, and 'too-large'. */
export async function readTexts(work: CompareWork): Promise<HandedReading> {
  const reports = await readHanded(work.reports, 'report');
  const taken = reports.documents.map(({ id }) => id);
  const transcripts = await readHanded(work.transcripts, 'transcript', taken);
  const documents = [...reports.documents, ...transcripts.documents];
  const unavailable = [...reports.unavailable, ...transcripts.unavailable];
  if (documents.length < 2) {
    const reason = unavailable[0] === undefined ? '' : ` Not read: ${unavailable[0].message}`;
    throw new HearsayError('bad-option', `Give at least two texts to compare.${reason}`);
  }
  const oddities = [...reports.oddities, ...transcripts.oddities];
  limitSize(documents);
  return { documents, unavailable, oddities };
}

function limitSize(documents: readonly Document[]): void {
  if (documents.length > MOST_TEXTS) {
    throw new HearsayError('too-large', `Compare at most ${MOST_TEXTS} texts at once.`);
  }
  if (documents.reduce((sum, { text }) => sum + text.length, 0) > LONGEST) {
    throw new HearsayError('too-large', `The texts are longer than ${LONGEST} characters together.`);
  }
}
