import { type FeatureTable, namesOf, valuesOf } from '../../learning/feature-table.ts';
import type { SpunPair } from './spun-pair.ts';

/** So much weight of missing numbers is one number. */
const ONE_NUMBER = 5;

const FEATURES: FeatureTable<SpunPair> = [
  // Two reports of one event have names and numbers in common; who respins keeps nearly all of them.
  ['names', ({ names }) => names.shared / (names.all + 1)],
  ['numbers', ({ numbers }) => numbers.shared / (numbers.all + 1)],
  ['numbers missing', ({ numbers }) => Math.min(4, (numbers.all - numbers.shared) / ONE_NUMBER)],
  // What the order adds to what chance has: the sentences turned round have the same words.
  ['sentence order', ({ sentenceChain: { forth, back, most } }) => (forth - back) / most],
  [
    'sentence order of chain',
    ({ sentenceChain: { forth, back, most } }) => (forth - back) / (forth + most / 20),
  ],
  ['word order', ({ wordChain: { forth, back, most } }) => (forth - back) / most],
  ['word order of chain', ({ wordChain: { forth, back, most } }) => (forth - back) / (forth + most / 20)],
  ['name order', ({ nameChain: { forth, back, most } }) => (forth - back) / most],
  ['partners in order', ({ keptOrder }) => keptOrder],
  ['partnered', ({ partnered }) => partnered],
];

/** What is measured of two texts to tell a spun copy, in the order of the values. */
export const SPUN_MEASURES = namesOf(FEATURES);

/** The measures of two texts. */
export function spunMeasures(pair: SpunPair): number[] {
  return valuesOf(FEATURES, pair);
}
