import { collate } from '../core/collate.ts';
import type { Act } from '../core/model/attribution.ts';
import type { Collation } from '../core/model/collation.ts';
import type { Transcription } from '../core/model/document.ts';
import type { Services } from './services.ts';
import type { Source } from './sources/named-text.ts';
import { type ReadOptions, readSources, type SourceFailure } from './sources/read-sources.ts';

export interface CompareRequest {
  readonly reports: readonly Source[];
  readonly transcripts?: readonly Source[];
  readonly acts?: readonly Act[];
  /** Who wrote the transcripts down, where the guess is wrong. */
  readonly transcriptKind?: Transcription | undefined;
  readonly onProgress?: ReadOptions['onProgress'];
}

export interface ComparedReports {
  readonly collation: Collation;
  /** How many texts were read as reports. */
  readonly reports: number;
  /** Inputs that could not be read; the others were compared. */
  readonly failures: readonly SourceFailure[];
}

/** Characters of which finding what is said takes more than a second. */
const LONG_TO_COLLATE = 20_000;

/** Reads reports and transcripts and collates them. What a report's reader takes for a transcript stays one. */
export async function compareFiles(request: CompareRequest, services: Services): Promise<ComparedReports> {
  const { fetcher, stdin } = services;
  const { onProgress, transcriptKind: transcription } = request;
  const options: ReadOptions = { fetcher, stdin, onProgress, transcription };
  const reports = await readSources(request.reports, { ...options, kind: 'report' });
  const taken = reports.documents.map((document) => document.id);
  const transcripts = await readSources(request.transcripts ?? [], { ...options, kind: 'transcript', taken });
  const documents = [...reports.documents, ...transcripts.documents];
  const isLong = documents.reduce((sum, { text }) => sum + text.length, 0) > LONG_TO_COLLATE;
  if (isLong) request.onProgress?.({ step: 'finding who says what', done: 0, total: 1, path: '' });
  await services.readAhead?.(documents);
  if (isLong) request.onProgress?.({ step: 'laying wordings together', done: 0, total: 1, path: '' });
  const collation = collate(documents, services.models(), {
    ...(request.acts === undefined ? {} : { acts: request.acts }),
    unavailable: transcripts.failures.map(({ path, error }) => ({ path, message: error.message })),
  });
  return {
    collation: {
      ...collation,
      oddities: [...reports.oddities, ...transcripts.oddities, ...collation.oddities],
    },
    reports: reports.documents.length,
    failures: [...reports.failures, ...transcripts.failures],
  };
}

/** The exit status of a comparison: 1 where a finding is at least as sure as `failOn`, else 0. */
export function compareStatus({ findings }: Collation, failOn: 'certain' | 'likely' | 'never'): 0 | 1 {
  if (failOn === 'never') return 0;
  return findings.some(({ level }) => level === 'certain' || (failOn === 'likely' && level === 'likely'))
    ? 1
    : 0;
}
