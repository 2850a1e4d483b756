/** Fits what tells that one text depends on another to the labelled pairs; writes models/dependence.json. Run: npm run train:copies. */
import { readCopyPairs } from '../eval/copy-pairs.ts';
import { fitDependence } from './fit-dependence.ts';
import { rounded, writeModel } from './write-model.ts';

const { features, weights, bias } = fitDependence(readCopyPairs());
writeModel('dependence.json', {
  version: 1,
  features,
  weights: weights.map((weight) => rounded(weight, 2)),
  bias: rounded(bias, 2),
});
