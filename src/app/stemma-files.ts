import { buildStemma } from '../core/copies/stemma/build-stemma.ts';
import type { Stemma } from '../core/model/copies/stemma.ts';
import type { Document, Oddity } from '../core/model/document.ts';
import type { Services } from './services.ts';
import type { Source } from './sources/named-text.ts';
import { type ReadOptions, readSources, type SourceFailure } from './sources/read-sources.ts';

export interface StemmaFilesRequest {
  readonly reports: readonly Source[];
  readonly onProgress?: ReadOptions['onProgress'];
}

export interface StemmaOfFiles {
  readonly witnesses: readonly Document[];
  readonly stemma: Stemma;
  readonly oddities: readonly Oddity[];
  /** Inputs that could not be read; the others were compared. */
  readonly failures: readonly SourceFailure[];
}

/** Reads reports and finds who copied whom among them. */
export async function stemmaFiles(request: StemmaFilesRequest, services: Services): Promise<StemmaOfFiles> {
  const { fetcher, stdin } = services;
  const dependence = services.dependence?.() ?? services.models().dependence;
  const options: ReadOptions = { fetcher, stdin, onProgress: request.onProgress };
  const { documents, oddities, failures } = await readSources(request.reports, options);
  return { witnesses: documents, stemma: buildStemma(documents, dependence), oddities, failures };
}
