import type { Extractor } from '../core/extract/extract.ts';
import type { EngineName } from '../core/models.ts';
import { loadExtractionModel } from './load-extraction-model.ts';
import { loadNetwork } from './network/load-network.ts';

/**
 * The extractor of an engine. Where the network does not load (weights missing or damaged, a host without the
 * instructions it needs), `tell` gets a line for people, and the fast engine's models come instead.
 */
export function loadExtractor(
  wanted: EngineName,
  tell: (message: string) => void,
  folder?: URL,
): { readonly engine: EngineName; readonly extraction: Extractor } {
  if (wanted === 'deep') {
    try {
      return { engine: 'deep', extraction: loadNetwork(folder) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell(`the deep engine does not load here (${reason}): reading with the fast one`);
    }
  }
  return { engine: 'fast', extraction: loadExtractionModel() };
}
