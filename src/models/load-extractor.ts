import { existsSync } from 'node:fs';
import type { EngineName, Extractor } from '../core/extract/extract.ts';
import { loadExtractionModel } from './load-extraction-model.ts';
import { loadNetwork } from './network/load-network.ts';
import { MODELS_FOLDER } from './read-model.ts';

/** The engine of those who ask for none: the deep one where the package has its weights. */
export function defaultEngine(): EngineName {
  return existsSync(new URL('engine.bin', MODELS_FOLDER)) ? 'deep' : 'fast';
}

/**
 * The extractor of an engine. Where the network does not load (weights missing or damaged, a host without the
 * instructions it needs), `tell` gets a line for people, and the fast engine's models come instead.
 */
export function loadExtractor(wanted: EngineName, tell: (message: string) => void, folder?: URL): Extractor {
  if (wanted === 'deep') {
    try {
      return loadNetwork(folder);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell(`the deep engine does not load here (${reason}): reading with the fast one`);
    }
  }
  return loadExtractionModel();
}
