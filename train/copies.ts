/** Prints the weights of `src/core/copies/dependence.ts` as fitted to the labelled pairs. Run: npm run train:copies. */
import { readCopyPairs } from '../eval/copy-pairs.ts';
import { fitDependence } from './fit-dependence.ts';

const { weights, constant } = fitDependence(readCopyPairs());
const round = (value: number): number => Math.round(value * 100) / 100;
console.log(`{ weights: [${weights.map(round).join(', ')}], constant: ${round(constant)} }`);
