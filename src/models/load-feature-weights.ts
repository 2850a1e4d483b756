import { DEPENDENCE_MEASURES } from '../core/copies/dependence.ts';
import type { FeatureWeights } from '../core/learning/linear-model.ts';
import { ANTECEDENT_FEATURES } from '../core/speakers/pronouns/antecedent-features.ts';
import { THING_FEATURES } from '../core/speakers/sources/thing-features.ts';
import type { SpeakerModels } from '../core/speakers/speaker-models.ts';
import { readModel, requireFeatures, requireNumbers } from './read-model.ts';

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
