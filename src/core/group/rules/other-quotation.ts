import { createPairGraph, LEAST, type PairGraph } from '../../pair/pair-graph.ts';
import type { WordingProfile } from '../../pair/wording-profile.ts';
import type { GroupingRule } from '../grouping.ts';

/** Share of all stems of two quotations that both hold, from which they are renderings of the same words. */
const TWINS = 0.7;
/** Share of the shorter quotation's stems that the longer holds, from which it may be a part of it. */
const PART = 0.6;
/** Sets apart quotations of which the other's report has a nearer one. */
export const otherQuotation: GroupingRule = {
  does: 'parts',
  name: 'other-quotation',
  apply: (grouping, { standing }) => ({ ...grouping, graph: partQuotations(standing, grouping.graph) }),
  reason: () => 'One of the two reports has nearly the same quotation elsewhere, so these are two.',
};

/**
 * Sets apart quotations that a report has in nearly the same words beside another one: where two reports have the same
 * quotation, the other quotations of either are other sentences, however many words are common in the event, unless
 * one is a part of the other. Where both reports have both quotations, they are two even then.
 */
export function partQuotations(profiles: readonly WordingProfile[], graph: PairGraph): PairGraph {
  const twins = profiles.map(() => new Map<string, number[]>());
  const isQuoted = (index: number) => profiles[index]!.wording.mode === 'direct';
  const quoted = graph.pairs.map(
    ([a, b]) => isQuoted(a) && isQuoted(b) && profiles[a]!.witness !== profiles[b]!.witness,
  );
  for (const [k, [a, b]] of graph.pairs.entries()) {
    if (!quoted[k] || !areTwins(profiles[a]!, profiles[b]!)) continue;
    addTwin(twins[a]!, profiles[b]!.witness, b);
    addTwin(twins[b]!, profiles[a]!.witness, a);
  }
  const areTwo = (a: number, b: number): boolean => {
    const [ofA, ofB] = [twins[a]!.get(profiles[b]!.witness), twins[b]!.get(profiles[a]!.witness)];
    if (ofA?.includes(b) || (ofA === undefined && ofB === undefined)) return false;
    return (ofA !== undefined && ofB !== undefined) || !isPart(profiles[a]!, profiles[b]!);
  };
  const logOdds = graph.pairs.map(([a, b], k) => (quoted[k] && areTwo(a, b) ? LEAST : graph.logOdds[k]!));
  return createPairGraph(graph.size, graph.pairs, logOdds);
}

function addTwin(known: Map<string, number[]>, witness: string, index: number): void {
  const own = known.get(witness);
  if (own === undefined) known.set(witness, [index]);
  else own.push(index);
}

function areTwins(a: WordingProfile, b: WordingProfile): boolean {
  const [least, most] = [a.set.length, b.set.length].sort((x, y) => x - y) as [number, number];
  if (least < TWINS * most || least === 0) return false;
  const shared = sharedStems(a, b);
  return shared >= TWINS * (least + most - shared);
}

function isPart(a: WordingProfile, b: WordingProfile): boolean {
  return sharedStems(a, b) >= PART * Math.min(a.set.length, b.set.length);
}

/** How many stems two ascending sets share. */
function sharedStems({ set: a }: WordingProfile, { set: b }: WordingProfile): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! < b[j]!) i++;
    else if (a[i]! > b[j]!) j++;
    else {
      shared++;
      i++;
      j++;
    }
  }
  return shared;
}
