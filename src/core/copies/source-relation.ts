import { type FeatureTable, namesOf, valuesOf } from '../learning/feature-table.ts';
import { type FeatureWeights, weigh } from '../learning/linear-model.ts';
import type { SharedWords } from './told-passages.ts';

const MEASURES: FeatureTable<SharedWords> = [
  ['untold', ({ untold }) => Math.log1p(untold)],
  ['requoted', ({ requoted }) => Math.log1p(requoted)],
  ['told', ({ told }) => Math.log1p(told)],
  ['untold share', untoldShare],
];

/** What is measured of two texts that do not depend on each other, in the order of the values. */
export const SOURCE_MEASURES = namesOf(MEASURES);

/** Of the words that two texts share, the share that no reporter tells: quotations, notes. */
export function untoldShare({ untold, told, requoted }: SharedWords): number {
  return untold / Math.max(1, told + untold + requoted);
}

/** The measures of what two texts share. */
export function sourceMeasures(shared: SharedWords): number[] {
  return valuesOf(MEASURES, shared);
}

/** Whether two texts that do not depend on each other have a source in common, or nothing but the event. */
export function sourceRelation(
  shared: SharedWords,
  weights: FeatureWeights,
): 'common-source' | 'independent' {
  return weigh(weights, sourceMeasures(shared)) >= 0 ? 'common-source' : 'independent';
}
