import type { Gender } from '../../english/given-names.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../reading/tokens.ts';
import type { Entity } from '../cast/entity.ts';
import { antecedentFeatures, type Pair, type PronounPlace } from './antecedent-features.ts';
import type { Memory, Track } from './memory.ts';

/** What a pronoun was resolved to, and the mention that the decision rests on. */
export interface Antecedent {
  readonly entity: Entity;
  readonly evidence: Span;
  readonly confidence: number;
}

/** One for each of `ANTECEDENT_FEATURES`, learned by `train/speaker-antecedents.ts` (automatic coreference of the training articles). */
export const WEIGHTS: readonly number[] = [
  1.66, 0.25, -0.14, -0.35, -1.42, 1.7, 0.77, 0.24, 0.58, 0.45, 0.93, 0.07, 0.61, -0.41, -0.04, 0.46, 0.08,
  -0.03, -0.06, -1.04, 0.21, -0.34, 1.32, -0.77, 0.38, 0.89, 0.03, -1.34, -0.02, -0.43, -0.08, -0.48, -0.28,
  -0.1, 0.32, 0.2, 0.19, -0.33, 0.25, 0.21, 0.25, -0.05, -0.05, -2, -0.27, -0.76,
];

/** The candidates for a pronoun with their features, most recent first. */
export function candidatesFor(
  memory: Memory,
  words: readonly Token[],
  at: PronounPlace,
  titleCase: (block: number) => boolean,
): { readonly track: Track; readonly features: readonly number[] }[] {
  return pairsFor(memory, words, at, titleCase).map((pair) => ({
    track: pair.track,
    features: antecedentFeatures(pair),
  }));
}

function pairsFor(
  memory: Memory,
  words: readonly Token[],
  at: PronounPlace,
  titleCase: (block: number) => boolean,
): Pair[] {
  const fitting = memory.tracks.filter(
    ({ entity }) => at.gender === null || entity.gender === null || entity.gender === at.gender,
  );
  const others = fitting.filter(({ entity }) => at.named?.has(entity) !== true);
  return (others.length > 0 ? others : fitting).map((track, rank) => ({
    memory,
    words,
    at,
    track,
    rank,
    titleCase,
  }));
}

function scoreOf(pair: Pair): number {
  return antecedentFeatures(pair).reduce((sum, value, i) => sum + value * WEIGHTS[i]!, 0);
}

/** The best antecedent by the learned weights; null where nobody fits. */
export function bestAntecedent(
  memory: Memory,
  words: readonly Token[],
  at: PronounPlace,
  titleCase: (block: number) => boolean,
): Antecedent | null {
  let best: Track | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const pair of pairsFor(memory, words, at, titleCase)) {
    const score = scoreOf(pair);
    total += Math.exp(score);
    if (score > bestScore) {
      best = pair.track;
      bestScore = score;
    }
  }
  if (best === null) return null;
  return { entity: best.entity, evidence: best.named, confidence: Math.exp(bestScore) / total };
}

const GENDERS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

/** The gender of he, she and their forms; undefined for other words. */
export function genderOfPronoun(lower: string): Gender | undefined {
  if (lower.length > 7 || (lower[0] !== 'h' && lower[0] !== 's')) return undefined;
  return GENDERS.get(lower);
}
