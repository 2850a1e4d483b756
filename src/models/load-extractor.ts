import { existsSync } from 'node:fs';
import type { Extractor } from '../core/extract/extract.ts';
import type { EngineName } from '../core/model/engine.ts';
import { loadExtractionModel } from './load-extraction-model.ts';
import { loadNetwork } from './network/load-network.ts';
import { type LoadOptions, MODELS_FOLDER } from './read-model.ts';

/** The engine of those who ask for none: the deep one where its fingerprint is packaged, so that weights that are gone are told. */
export function defaultEngine(folder: URL = MODELS_FOLDER): EngineName {
  return existsSync(new URL('engine.sha256', folder)) ? 'deep' : 'fast';
}

/** Tells people where the deep engine does not load. */
export function tellOnStderr(message: string): void {
  process.stderr.write(`hearsay: ${message}\n`);
}

/**
 * The extractor of an engine. Where the network does not load (weights missing or damaged, a host without the
 * instructions it needs), `tell` gets a line for people, and the fast engine's models come instead. Throws HearsayError
 * where those do not load.
 */
export function loadExtractor(options: LoadOptions): Extractor {
  const { folder, engine = defaultEngine(folder), tell = () => undefined } = options;
  if (engine === 'deep') {
    try {
      return loadNetwork(options);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell(`the deep engine does not load here (${reason}): reading with the fast one`);
    }
  }
  return loadExtractionModel(options);
}
