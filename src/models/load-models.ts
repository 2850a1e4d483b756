import { readFileSync } from 'node:fs';
import { createLexicon } from '../core/english/lexicon.ts';
import type { EngineName } from '../core/extract/extract.ts';
import type { Models } from '../core/models.ts';
import { loadAlignmentModel } from './load-alignment-model.ts';
import { defaultEngine, loadExtractor } from './load-extractor.ts';
import { loadSpeakerModels } from './load-feature-weights.ts';

/** The models that the package ships, read from `models/`. Throws where a file of the fast engine is missing. */
export function loadModels(
  engine: EngineName = defaultEngine(),
  tell: (message: string) => void = () => undefined,
): Models {
  return {
    extraction: loadExtractor(engine, tell),
    speakers: loadSpeakerModels(),
    alignment: loadAlignmentModel(),
    lexicon: createLexicon(readFileSync(new URL('../../models/synonyms.txt', import.meta.url), 'utf8')),
  };
}
