import { EMPTY_LEXICON, type Lexicon } from '../english/lexicon.ts';
import { logOddsOf } from '../learning/linear-model.ts';
import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import type { Speaker } from '../model/speaker.ts';
import type { AlignmentModel } from '../pair/alignment-model.ts';
import { candidatePairs, EVERY_PAIR_UP_TO, type Pair } from '../pair/candidate-pairs.ts';
import { contextFeatures } from '../pair/context-features.ts';
import { type EventText, indexEvent } from '../pair/event-text.ts';
import { pairFeatures } from '../pair/pair-features.ts';
import { createPairGraph, type PairGraph } from '../pair/pair-graph.ts';
import { profilesOf, type WordingProfile } from '../pair/wording-profile.ts';
import { groupByGain } from './group-wordings.ts';
import { mergeAlike } from './merge-alike.ts';
import { addPath, followOrder } from './rules/follow-order.ts';
import { partQuotations, partStrangers } from './rules/part-quotations.ts';

/** Log-odds below which a pair among very many wordings is not looked at again. */
const LIKELY = -4;

/**
 * Lays together the wordings of one statement, across reports and within each. Returns groups of indexes into
 * `wordings`, ascending: every wording is in at least one group, alone where no other wording renders its statement,
 * and in several where it renders several statements. The order of documents and wordings does not change the groups.
 * Throws RangeError on a wording of a document that is not given.
 */
export function alignWordings(
  documents: readonly Document[],
  wordings: readonly Wording[],
  model: AlignmentModel,
  lexicon: Lexicon = EMPTY_LEXICON,
  speakers: readonly Speaker[] = [],
): readonly (readonly number[])[] {
  const event = indexEvent(documents, model.background, lexicon);
  const order = orderOf(wordings);
  const kinds = new Map(speakers.map(({ id, kind }) => [id, kind]));
  const profiles = profilesOf(
    order.map((index) => wordings[index]!),
    event,
    kinds,
  );
  const many = profiles.length > EVERY_PAIR_UP_TO;
  const classes = many ? mergeAlike(profiles) : profiles.map((_, index) => [index]);
  const standing = classes.map((own) => profiles[own[0]!]!);
  const scored = partQuotations(standing, scorePairs(standing, event, model));
  const { graph: ordered, path } = many ? { graph: scored, path: [] } : followOrder(standing, scored);
  const graph = path.length > 0 ? ordered : partStrangers(standing, ordered, event.weights);
  const members = new Map<number, number[]>();
  const reports = standing.map(({ witness }) => witness);
  for (const [index, root] of groupByGain(graph, reports, model.showAt).entries()) {
    const own = members.get(root);
    if (own === undefined) members.set(root, [index]);
    else own.push(index);
  }
  const groups = addPath([...members.values()], path);
  return groups
    .map((own) => own.flatMap((index) => classes[index]!.map((each) => order[each]!)).sort((a, b) => a - b))
    .sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]!);
}

/** The wordings' indexes in an order that depends on what they say and not on how they were given. */
function orderOf(wordings: readonly Wording[]): number[] {
  const keys = wordings.map(
    (wording) => `${wording.text}\u0000${wording.content[0]?.start ?? 0}\u0000${wording.witness}`,
  );
  return wordings
    .map((_, index) => index)
    .sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
}

/** The log-odds of the candidate pairs: first each by itself, then each among the others. */
function scorePairs(profiles: readonly WordingProfile[], event: EventText, model: AlignmentModel): PairGraph {
  const pairs = candidatePairs(profiles, event.weights);
  const first = pairs.map(([a, b]) => logOddsOf(model.pair, pairFeatures(profiles[a]!, profiles[b]!, event)));
  if (profiles.length > EVERY_PAIR_UP_TO) return scoreLikely(profiles, pairs, first, model);
  const graph = createPairGraph(profiles.length, pairs, first);
  return createPairGraph(profiles.length, pairs, inContext(profiles, graph, first, model));
}

/** Among very many wordings only the likelier pairs are looked at in their context. */
function scoreLikely(
  profiles: readonly WordingProfile[],
  pairs: readonly Pair[],
  first: readonly number[],
  model: AlignmentModel,
): PairGraph {
  const likely = pairs.filter((_, k) => first[k]! > LIKELY);
  const own = first.filter((logOdds) => logOdds > LIKELY);
  const graph = createPairGraph(profiles.length, likely, own);
  return createPairGraph(profiles.length, likely, inContext(profiles, graph, own, model));
}

/** The mean of what each pair says by itself and among the others: the second alone trusts its few examples too much. */
function inContext(
  profiles: readonly WordingProfile[],
  graph: PairGraph,
  first: readonly number[],
  model: AlignmentModel,
): number[] {
  return contextFeatures(profiles, graph).map((row, k) => (first[k]! + logOddsOf(model.context, row)) / 2);
}
