import { createLexicon, type Lexicon } from '../core/english/lexicon.ts';
import type { Models } from '../core/models.ts';
import { loadAlignmentModel } from './load-alignment-model.ts';
import { loadExtractionModel } from './load-extraction-model.ts';
import { loadSpeakerModels } from './load-feature-weights.ts';
import { type LoadOptions, readModelFile, undamaged } from './read-model.ts';

/** The models that the package ships, read from `models/`. Throws HearsayError where a file is missing or does not fit. */
export function loadModels(options: LoadOptions = {}): Models {
  return {
    extraction: loadExtractionModel(options),
    speakers: loadSpeakerModels(options),
    alignment: loadAlignmentModel(options),
    lexicon: loadLexicon(options),
  };
}

/** Which words mean the same, from `models/synonyms.txt`. Throws HearsayError where it is missing or damaged. */
export function loadLexicon(options: LoadOptions = {}): Lexicon {
  const table = readModelFile('synonyms.txt', options).toString('utf8');
  return undamaged('synonyms.txt', () => createLexicon(table));
}
