import { readFileSync } from 'node:fs';
import { DEPENDENCE_MEASURES } from '../core/copies/dependence.ts';
import { createLexicon } from '../core/language/lexicon.ts';
import type { FeatureWeights, LinearModel } from '../core/learning/linear-model.ts';
import type { Models } from '../core/models.ts';
import type { AlignmentModel, Background } from '../core/pair/alignment-model.ts';
import { CONTEXT_FEATURES } from '../core/pair/context-features.ts';
import { PAIR_FEATURES } from '../core/pair/pair-features.ts';
import { ANTECEDENT_FEATURES } from '../core/speakers/pronouns/antecedent-features.ts';
import { THING_FEATURES } from '../core/speakers/sources/thing-features.ts';
import type { SpeakerModels } from '../core/speakers/speaker-models.ts';
import { loadExtractionModel } from './load-extraction-model.ts';
import { readModel, requireFeatures, requireNumbers } from './read-model.ts';

/** The models that the package ships, read from `models/`. Throws where a file is missing. */
export function loadModels(): Models {
  return {
    extraction: loadExtractionModel(),
    speakers: loadSpeakerModels(),
    alignment: loadAlignmentModel(),
    lexicon: createLexicon(readFileSync(new URL('../../models/synonyms.txt', import.meta.url), 'utf8')),
  };
}

const FILE = 'alignment.json';

/**
 * The trained alignment model, from `models/alignment.json` and `models/background.json`. Throws HearsayError where it
 * was trained on other features.
 */
export function loadAlignmentModel(folder?: URL): AlignmentModel {
  const background = readModel('background.json', folder) as Background;
  const stated = readModel(FILE, folder) as Omit<AlignmentModel, 'background'>;
  requireLinear(stated.pair, PAIR_FEATURES);
  requireLinear(stated.context, CONTEXT_FEATURES);
  return { ...stated, background };
}

function requireLinear(model: LinearModel, features: readonly string[]): void {
  requireFeatures(FILE, model.features, features);
  for (const list of [model.mean, model.scale, model.weights]) requireNumbers(FILE, list, features.length);
}

/** The weights that rank what pronouns refer to, from `models/`. Throws HearsayError where a file does not fit. */
export function loadSpeakerModels(folder?: URL): SpeakerModels {
  return {
    antecedents: loadFeatureWeights('antecedents.json', ANTECEDENT_FEATURES, folder),
    things: loadFeatureWeights('things.json', THING_FEATURES, folder),
  };
}

/** The weights that tell whether a text depends on another, from `models/`. Throws HearsayError where the file does not fit. */
export function loadDependence(folder?: URL): FeatureWeights {
  return loadFeatureWeights('dependence.json', DEPENDENCE_MEASURES, folder);
}

function loadFeatureWeights(file: string, features: readonly string[], folder?: URL): FeatureWeights {
  const {
    features: stated,
    weights,
    bias,
  } = readModel(file, folder) as Record<keyof FeatureWeights, unknown>;
  requireFeatures(file, stated, features);
  requireNumbers(file, weights, features.length);
  requireNumbers(file, [bias], 1);
  return { features, weights, bias: Number(bias) };
}
