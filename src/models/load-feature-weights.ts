import { DEPENDENCE_MEASURES } from '../core/copies/dependence.ts';
import type { FeatureWeights } from '../core/learning/linear-model.ts';
import { ANTECEDENT_FEATURES } from '../core/speakers/pronouns/antecedent-features.ts';
import { THING_FEATURES } from '../core/speakers/sources/thing-features.ts';
import type { SpeakerModels } from '../core/speakers/speaker-models.ts';
import { type LoadOptions, readModel, requireFeatures, requireNumber, requireNumbers } from './read-model.ts';

/** The weights that rank what pronouns refer to, from `models/`. Throws HearsayError where a file does not fit. */
export function loadSpeakerModels(options: LoadOptions = {}): SpeakerModels {
  return {
    antecedents: loadFeatureWeights('antecedents.json', ANTECEDENT_FEATURES, options),
    things: loadThings(options),
  };
}

/** The weights that rank what *they* and *it* refer to. Throws HearsayError where the file does not fit. */
export function loadThings(options: LoadOptions = {}): FeatureWeights {
  return loadFeatureWeights('things.json', THING_FEATURES, options);
}

/** The weights that tell whether a text depends on another, from `models/`. Throws HearsayError where the file does not fit. */
export function loadDependence(options: LoadOptions = {}): FeatureWeights {
  return loadFeatureWeights('dependence.json', DEPENDENCE_MEASURES, options);
}

function loadFeatureWeights(file: string, features: readonly string[], options: LoadOptions): FeatureWeights {
  const stated = readModel(file, 1, options);
  requireFeatures(file, stated.features, features);
  return {
    features,
    weights: requireNumbers(file, 'weights', stated.weights, features.length),
    bias: requireNumber(file, 'bias', stated.bias),
  };
}
