import { collate } from '../core/collate.ts';
import type { Collation } from '../core/model/collation.ts';
import type { WitnessKind } from '../core/model/document.ts';
import type { Services } from './services.ts';
import { type GivenText, partGiven, readGivenTexts } from './sources/given-text.ts';
import { readSources, type SourceReading } from './sources/read-sources.ts';

export interface CompareGivenRequest {
  /** Paths, addresses, or texts handed over. */
  readonly reports: readonly (string | GivenText)[];
  readonly transcripts?: readonly (string | GivenText)[];
}

/** Collates reports and transcripts that are named or handed over. Sources that cannot be read are in `unavailable`. */
export async function compareGiven(
  request: CompareGivenRequest,
  services: Services,
): Promise<{ collation: Collation; unavailable: { path: string; message: string }[] }> {
  const reports = await readAll(request.reports, 'report', services, []);
  const taken = reports.documents.map(({ id }) => id);
  const transcripts = await readAll(request.transcripts ?? [], 'transcript', services, taken);
  const unavailable = [...reports.failures, ...transcripts.failures].map(({ path, error }) => ({
    path,
    message: error.message,
  }));
  const first = reports.failures[0];
  if (reports.documents.length === 0 && first !== undefined) throw first.error;
  const collation = collate([...reports.documents, ...transcripts.documents], services.models(), {
    unavailable: transcripts.failures.map(({ path, error }) => ({ path, message: error.message })),
  });
  return { collation, unavailable };
}

async function readAll(
  sources: readonly (string | GivenText)[],
  kind: WitnessKind,
  services: Services,
  taken: readonly string[],
): Promise<SourceReading> {
  const { paths, texts } = partGiven(sources);
  const given = await readGivenTexts(texts, kind);
  const ids = [...taken, ...given.map(({ id }) => id)];
  const reading = await readSources(paths, { fetcher: services.fetcher, kind, taken: ids });
  return { ...reading, documents: [...given, ...reading.documents] };
}
