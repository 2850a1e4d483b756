import type { Document } from '../core/model/document.ts';
import type { EngineName } from '../core/model/engine.ts';
import type { Models } from '../core/models.ts';
import type { Fetcher, Web } from './ports.ts';

/** What every use case is given by the composition root. */
export interface Services {
  /** The packaged models, loaded at first use. */
  readonly models: () => Models;
  /** The model of facts alone, where that loads without the others. */
  readonly factModel?: () => Models['facts'];
  /** What tells that one text depends on another, alone. */
  readonly dependence?: () => Models['dependence'];
  /** The engine that was asked for, for threads that load models of their own; undefined for the one that is packaged. */
  readonly engine?: () => EngineName | undefined;
  /** Has many texts read by threads beside this one where that pays, so that extracting from them is quick afterwards. */
  readonly readAhead?: (documents: readonly Document[]) => Promise<void>;
  readonly fetcher: Fetcher;
  /** For feeds and the pages that they announce; without it nothing is watched. */
  readonly web?: Web;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Where indexes of large bodies of sources are kept between runs; null to keep none. */
  readonly cacheFolder: string | null;
}
