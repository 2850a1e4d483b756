/** Fits what tells that one text depends on another to the labelled pairs; writes models/dependence.json. Run: npm run train:copies. */
import { readCopyPairs } from '../gold/stories/copy-pairs.ts';
import { fitDependence } from '../learn/stories/fit-dependence.ts';
import { rounded, writeModel } from './write-model.ts';

const { features, weights, bias } = fitDependence(readCopyPairs());
writeModel('dependence.json', {
  version: 1,
  features,
  weights: weights.map((weight) => rounded(weight, 2)),
  bias: rounded(bias, 2),
});
