import { readFileSync } from 'node:fs';
import { createLexicon } from '../core/language/lexicon.ts';
import type { Models } from '../core/models.ts';
import { loadAlignmentModel } from './load-alignment-model.ts';
import { loadExtractionModel } from './load-extraction-model.ts';
import { loadSpeakerModels } from './load-feature-weights.ts';

/** The models that the package ships, read from `models/`. Throws where a file is missing. */
export function loadModels(): Models {
  return {
    extraction: loadExtractionModel(),
    speakers: loadSpeakerModels(),
    alignment: loadAlignmentModel(),
    lexicon: createLexicon(readFileSync(new URL('../../models/synonyms.txt', import.meta.url), 'utf8')),
  };
}
