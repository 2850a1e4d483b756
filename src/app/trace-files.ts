import type { Trace } from '../core/model/checked-draft.ts';
import type { Services } from './services.ts';
import type { Source } from './sources/named-text.ts';
import type { ReadOptions } from './sources/read-sources.ts';
import { openSources } from './sources/source-body.ts';
import { type TraceRequest, traceInSources } from './trace-in-sources.ts';

export interface TraceFilesRequest extends Omit<TraceRequest, 'sources'> {
  /** Paths, folders, globs, addresses, texts handed over. */
  readonly in: readonly Source[];
  readonly onProgress?: ReadOptions['onProgress'];
}

/** Opens sources and traces words in them. Throws HearsayError as `traceInSources` does. */
export async function traceFiles(request: TraceFilesRequest, services: Services): Promise<Trace> {
  const { in: places, onProgress, ...asked } = request;
  const { fetcher, stdin, cacheFolder } = services;
  const sources = await openSources(places, { fetcher, stdin, onProgress, cacheFolder });
  return traceInSources({ ...asked, sources }, services.models());
}
