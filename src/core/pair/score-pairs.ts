import { logOddsOf } from '../learning/linear-model.ts';
import type { AlignmentModel } from './alignment-model.ts';
import { candidatePairs, EVERY_PAIR_UP_TO, type Pair } from './candidate-pairs.ts';
import { contextFeatures } from './context-features.ts';
import type { EventText } from './event-text.ts';
import { pairFeatures } from './pair-features.ts';
import { createPairGraph, type PairGraph } from './pair-graph.ts';
import type { WordingProfile } from './wording-profile.ts';

/** Log-odds below which a pair among very many wordings is not looked at again. */
const LIKELY = -4;

/** Scored pairs of wordings, with what they were scored by. */
export interface ScoredPairs {
  readonly graph: PairGraph;
  /** The features of a pair among the others; null where it is no candidate. */
  readonly contextOf: (a: number, b: number) => readonly number[] | null;
}

/**
 * The log-odds of the candidate pairs: first each by itself, then each among the others; among very many wordings only
 * the likelier ones. The mean of both counts: the second alone trusts its few examples too much.
 */
export function scorePairs(
  profiles: readonly WordingProfile[],
  event: EventText,
  model: AlignmentModel,
): ScoredPairs {
  const candidates = candidatePairs(profiles, event.weights);
  const all = candidates.map(([a, b]) =>
    logOddsOf(model.pair, pairFeatures(profiles[a]!, profiles[b]!, event)),
  );
  const areMany = profiles.length > EVERY_PAIR_UP_TO;
  const isKept = (_: unknown, k: number): boolean => !areMany || all[k]! > LIKELY;
  const pairs: readonly Pair[] = candidates.filter(isKept);
  const alone = all.filter(isKept);
  const contexts = contextFeatures(profiles, createPairGraph(profiles.length, pairs, alone));
  const logOdds = contexts.map((row, k) => (alone[k]! + logOddsOf(model.context, row)) / 2);
  return {
    graph: createPairGraph(profiles.length, pairs, logOdds),
    contextOf: createLookup(profiles.length, pairs, contexts),
  };
}

/** Looks rows up by their pair; the table is made when first asked for. */
function createLookup(
  size: number,
  pairs: readonly Pair[],
  rows: readonly (readonly number[])[],
): ScoredPairs['contextOf'] {
  let places: ReadonlyMap<number, number> | undefined;
  return (a, b) => {
    places ??= new Map(pairs.map(([x, y], k) => [x * size + y, k]));
    return rows[places.get(Math.min(a, b) * size + Math.max(a, b)) ?? -1] ?? null;
  };
}
