/** Fits what tells that one text depends on another to the labelled pairs; writes models/dependence.json. Run: npm run train:copies. */
import { readCopyPairs } from '../gold/stories/copy-pairs.ts';
import { fitCopyModel } from '../learn/stories/fit-dependence.ts';
import type { FeatureWeights } from '../src/core/learning/linear-model.ts';
import { rounded, writeModel } from './write-model.ts';

const { relations, ...dependence } = fitCopyModel(readCopyPairs());
writeModel('dependence.json', {
  version: 2,
  ...roundedWeights(dependence),
  relations: {
    features: relations.copy.features,
    copy: weightsOnly(relations.copy),
    revision: weightsOnly(relations.revision),
    derived: weightsOnly(relations.derived),
  },
});

function roundedWeights({ features, ...model }: FeatureWeights) {
  return { features, ...weightsOnly(model) };
}

function weightsOnly({ weights, bias }: Omit<FeatureWeights, 'features'>) {
  return { weights: weights.map((weight) => rounded(weight, 2)), bias: rounded(bias, 2) };
}
