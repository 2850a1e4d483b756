import type { CopyWords } from './copy-words.ts';
import type { SharedWords } from './told-passages.ts';

/** What is measured of two texts to tell dependence, in the order of the values. */
export const DEPENDENCE_MEASURES = ['told', 'requoted', 'share', 'longest', 'agency'] as const;

/** With fewer words told by both, a shared agency counts less. */
const AGENCY_WORDS = 20;

/** A logistic regression over the measures: a weight each, and a constant. */
export interface DependenceWeights {
  readonly weights: readonly number[];
  readonly constant: number;
}

/** Fitted to the labelled pairs by `npm run train:copies`. */
const FITTED: DependenceWeights = { weights: [0.49, -0.47, 10.39, 0.29, 4.66], constant: -5.08 };

/**
 * The measures of two texts: the words that both reporters tell and those that one quotes from the other (logarithms),
 * the share of the shorter text that they are, the longest run, and whether both name one news agency (fully only with 20
 * shared words: two reports may cite an agency and copy nothing).
 */
export function dependenceMeasures(
  [a, b]: readonly [CopyWords, CopyWords],
  { told, requoted, longest }: SharedWords,
): number[] {
  const shorter = Math.max(1, Math.min(a.toldCount, b.toldCount));
  const agency = [...a.agencies].some((name) => b.agencies.has(name));
  return [
    Math.log1p(told),
    Math.log1p(requoted),
    Math.min(1, (told + requoted) / shorter),
    Math.log1p(longest),
    agency ? Math.min(1, told / AGENCY_WORDS) : 0,
  ];
}

/** The probability that two texts of these measures depend on each other, 0 to 1. */
export function dependenceScore(
  measures: readonly number[],
  { weights, constant }: DependenceWeights = FITTED,
): number {
  const sum = measures.reduce((total, value, at) => total + value * weights[at]!, constant);
  return 1 / (1 + Math.exp(-sum));
}
