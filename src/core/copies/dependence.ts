import { type FeatureTable, namesOf, valuesOf } from '../learning/feature-table.ts';
import { chanceOf, type FeatureWeights } from '../learning/linear-model.ts';
import type { CopyWords } from './copy-words.ts';
import type { SharedShape } from './shared-shape.ts';
import { untoldShare } from './source-relation.ts';
import type { SharedWords } from './told-passages.ts';

/** With fewer words told by both, a shared agency counts less. */
const AGENCY_WORDS = 20;

/** Two texts with what they share. */
interface Measured extends SharedWords {
  readonly shorter: number;
  readonly namesAgency: boolean;
  readonly shape: SharedShape;
}

const MEASURES: FeatureTable<Measured> = [
  // Words that both reporters tell, that one quotes from the other, and of the longest run, as logarithms.
  ['told', ({ told }) => Math.log1p(told)],
  ['requoted', ({ requoted }) => Math.log1p(requoted)],
  ['share', ({ told, requoted, shorter }) => Math.min(1, (told + requoted) / shorter)],
  ['longest', ({ longest }) => Math.log1p(longest)],
  // Two reports may cite one agency and copy nothing, so that it counts fully only beside words that both tell.
  ['agency', ({ told, namesAgency }) => (namesAgency ? Math.min(1, told / AGENCY_WORDS) : 0)],
  ['contained', ({ shape }) => shape.contained],
  ['untold share', untoldShare],
  ['run', ({ shape }) => Math.log1p(shape.meanRun)],
];

/** What is measured of two texts to tell dependence, in the order of the values. */
export const DEPENDENCE_MEASURES = namesOf(MEASURES);

/** The measures of two texts: how much they share and in what pieces, and whether both name one agency. */
export function dependenceMeasures(
  [a, b]: readonly [CopyWords, CopyWords],
  shared: SharedWords,
  shape: SharedShape,
): number[] {
  const shorter = Math.max(1, Math.min(a.toldCount, b.toldCount));
  const namesAgency = [...a.agencies].some((name) => b.agencies.has(name));
  return valuesOf(MEASURES, { ...shared, shorter, namesAgency, shape });
}

/** The probability that two texts of these measures depend on each other, 0 to 1. */
export function dependenceScore(measures: readonly number[], weights: FeatureWeights): number {
  return chanceOf(weights, measures);
}
