import { createPairGraph, LEAST, type PairGraph } from '../../pair/pair-graph.ts';
import type { WordingProfile } from '../../pair/wording-profile.ts';
import type { GroupingRule } from '../grouping.ts';

/** Weight from which a stem tells something. */
const TELLING = 0.15;

/** Sets apart quotations without a telling word in common, unless a report was rewritten from another. */
export const noSharedWord: GroupingRule = {
  does: 'parts',
  name: 'no-shared-word',
  apply: (grouping, { standing, event }) =>
    grouping.path.length > 0
      ? grouping
      : { ...grouping, graph: partStrangers(standing, grouping.graph, event.weights) },
  reason: () => 'Both are quotations, and they have no telling word in common.',
};

/**
 * Sets apart quotations of different reports that have no telling word in common: those that are alike by nothing but
 * "I", "was" and "not" are no renderings of one another. Not for rewritten copies, where every word may differ.
 */
export function partStrangers(
  profiles: readonly WordingProfile[],
  graph: PairGraph,
  weights: Float64Array,
): PairGraph {
  const areStrangers = (a: WordingProfile, b: WordingProfile): boolean =>
    a.witness !== b.witness &&
    a.wording.mode === 'direct' &&
    b.wording.mode === 'direct' &&
    !a.set.some((stem) => weights[stem]! >= TELLING && b.set.includes(stem)) &&
    a.stems.join(' ') !== b.stems.join(' ');
  const logOdds = graph.pairs.map(([a, b], k) =>
    areStrangers(profiles[a]!, profiles[b]!) ? LEAST : graph.logOdds[k]!,
  );
  return createPairGraph(graph.size, graph.pairs, logOdds);
}
