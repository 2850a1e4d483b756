import type { Trace } from '../core/model/checked-draft.ts';
import type { Services } from './services.ts';
import type { Source } from './sources/named-text.ts';
import type { ReadOptions } from './sources/read-sources.ts';
import { openSources } from './sources/source-body.ts';
import { traceInSources } from './trace-in-sources.ts';

export interface TraceFilesRequest {
  readonly words: string;
  /** Paths, folders, globs, addresses, texts handed over. */
  readonly in: readonly Source[];
  /** Earliest witness first. */
  readonly earliest?: boolean;
  readonly limit?: number;
  readonly onProgress?: ReadOptions['onProgress'];
}

/** Opens sources and traces words in them. Throws HearsayError as `traceInSources` does. */
export async function traceFiles(request: TraceFilesRequest, services: Services): Promise<Trace> {
  const sources = await openSources(request.in, {
    fetcher: services.fetcher,
    ...(services.stdin === undefined ? {} : { stdin: services.stdin }),
    ...(request.onProgress === undefined ? {} : { onProgress: request.onProgress }),
    cacheFolder: services.cacheFolder,
  });
  const { words, earliest, limit } = request;
  const options = {
    ...(earliest === undefined ? {} : { earliest }),
    ...(limit === undefined ? {} : { limit }),
  };
  return traceInSources({ words, sources, ...options }, services.models().lexicon);
}
