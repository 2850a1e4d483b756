/** Fits what tells that one text depends on another to the labelled pairs; writes models/dependence.json. Run: npm run train:copies. */
import { readCopyPairs, readMoreCopyPairs } from '../gold/stories/copy-pairs.ts';
import { fitCopyModel, measurePairs } from '../learn/stories/fit-dependence.ts';
import { RELATION_MEASURES } from '../src/core/copies/dependent-relation.ts';
import type { BoostedTrees } from '../src/core/learning/boosted-trees.ts';
import type { FeatureWeights } from '../src/core/learning/linear-model.ts';
import { rounded, writeModel } from './write-model.ts';

const { relations, sources, ...dependence } = fitCopyModel(
  measurePairs([...readCopyPairs(), ...readMoreCopyPairs()]),
);
writeModel('dependence.json', {
  version: 3,
  ...roundedWeights(dependence),
  relations: {
    features: RELATION_MEASURES,
    copy: roundedTrees(relations.copy),
    revision: roundedTrees(relations.revision),
    derived: roundedTrees(relations.derived),
  },
  sources: roundedWeights(sources),
});

function roundedWeights({ features, weights, bias }: FeatureWeights) {
  return { features, weights: weights.map((weight) => rounded(weight, 2)), bias: rounded(bias, 2) };
}

function roundedTrees({ base, trees }: BoostedTrees) {
  return {
    base: rounded(base, 4),
    trees: trees.map(({ measure, below, adds }) => ({
      measure,
      below: below.map((value) => rounded(value, 4)),
      adds: adds.map((value) => rounded(value, 4)),
    })),
  };
}
