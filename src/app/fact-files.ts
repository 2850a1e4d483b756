import type { Document, Oddity } from '../core/model/document.ts';
import type { Fact } from '../core/model/fact.ts';
import { tellFacts } from '../core/tell-facts.ts';
import type { Services } from './services.ts';
import type { Source } from './sources/named-text.ts';
import { type ReadOptions, readSources, type SourceFailure } from './sources/read-sources.ts';

export interface FactFilesRequest {
  readonly reports: readonly Source[];
  readonly onProgress?: ReadOptions['onProgress'];
}

export interface FactsOfFiles {
  readonly witnesses: readonly Document[];
  readonly facts: readonly Fact[];
  readonly oddities: readonly Oddity[];
  /** Inputs that could not be read; the others were compared. */
  readonly failures: readonly SourceFailure[];
}

/** Reads reports and holds against one another what they tell outside quotation marks. */
export async function factFiles(request: FactFilesRequest, services: Services): Promise<FactsOfFiles> {
  const { fetcher, stdin } = services;
  const options: ReadOptions = { fetcher, stdin, onProgress: request.onProgress, kind: 'report' };
  const { documents, oddities, failures } = await readSources(request.reports, options);
  const witnesses = documents.filter(({ kind }) => kind === 'report');
  return {
    witnesses,
    facts: tellFacts(witnesses, services.factModel?.() ?? services.models().facts),
    oddities,
    failures,
  };
}
