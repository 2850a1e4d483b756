import type { Gender } from '../../language/language.ts';
import { type FeatureWeights, weigh } from '../../learning/linear-model.ts';
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

/** The best antecedent by the learned weights; null where nobody fits. */
export function bestAntecedent(
  memory: Memory,
  words: readonly Token[],
  at: PronounPlace,
  titleCase: (block: number) => boolean,
  weights: FeatureWeights,
): Antecedent | null {
  let best: Track | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const pair of pairsFor(memory, words, at, titleCase)) {
    const score = weigh(weights, antecedentFeatures(pair));
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
