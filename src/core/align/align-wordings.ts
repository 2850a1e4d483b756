import { EMPTY_LEXICON, type Lexicon } from '../language/lexicon.ts';
import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import type { Speaker } from '../model/speaker.ts';
import { addSeparatePairs } from './add-separate-pairs.ts';
import { type AlignmentModel, logOddsOf } from './alignment-model.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { contextFeatures } from './context-features.ts';
import { type EventText, indexEvent } from './event-text.ts';
import { groupByLinkage } from './group-wordings.ts';
import { pairFeatures } from './pair-features.ts';
import { createPairGraph, type PairGraph } from './pair-graph.ts';
import { profileOf, type WordingProfile } from './wording-profile.ts';

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
  const profiles = order.map((index) => profileOf(wordings[index]!, event, kinds));
  const graph = scorePairs(profiles, event, model);
  const group = groupByLinkage(graph, model.joinAt);
  const members = new Map<number, number[]>();
  for (const [index, root] of group.entries()) {
    const own = members.get(root);
    if (own === undefined) members.set(root, [index]);
    else own.push(index);
  }
  const groups = addSeparatePairs([...members.values()], profiles, graph, model.addAt);
  return groups
    .map((own) => own.map((index) => order[index]!).sort((a, b) => a - b))
    .sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]!);
}

/** The wordings' indexes in an order that depends on what they say and not on how they were given. */
function orderOf(wordings: readonly Wording[]): number[] {
  const keys = wordings.map((wording) => `${wording.text}\u0000${wording.content[0]?.start ?? 0}`);
  return wordings
    .map((_, index) => index)
    .sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
}

/** The log-odds of the candidate pairs: first each by itself, then each among the others. */
export function scorePairs(
  profiles: readonly WordingProfile[],
  event: EventText,
  model: AlignmentModel,
): PairGraph {
  const pairs = candidatePairs(profiles, event.weights);
  const first = pairs.map(([a, b]) => logOddsOf(model.pair, pairFeatures(profiles[a]!, profiles[b]!, event)));
  const graph = createPairGraph(profiles.length, pairs, first);
  const second = contextFeatures(profiles, graph).map((row) => logOddsOf(model.context, row));
  return createPairGraph(profiles.length, pairs, second);
}
