import { bestOf } from '../model/lists/best-of.ts';
import { LEAST, type PairGraph } from './pair-graph.ts';
import type { WordingProfile } from './wording-profile.ts';

/** Log-odds from which a pair of best partners counts as an anchor, by how far it is likely. */
const ANCHOR = -2.5;
/** Log-odds at which an anchor counts half. */
const HALF = -1;

/** A pair of wordings to place others by: their places in the two reports, in sentences, and how much it counts. */
interface Anchor {
  readonly first: number;
  readonly second: number;
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** How far two reports tell the same things in the same order. */
export interface OrderAgreement {
  /** Kendall's tau of the anchors' places, each pair of anchors counted by its weights; 0 to 1. */
  readonly tau: number;
  /** Sum of the anchors' weights. */
  readonly mass: number;
  /** The heaviest chain of anchors that runs in one order through both reports. */
  readonly chain: readonly Anchor[];
}

/** The anchors of two reports, given as indexes of their wordings, and the agreement of their order. */
export function orderAgreement(
  profiles: readonly WordingProfile[],
  graph: PairGraph,
  inA: readonly number[],
  inB: readonly number[],
): OrderAgreement {
  const anchors: Anchor[] = [];
  for (const a of inA) {
    const b = partnerOf(graph, a, inB);
    if (b < 0 || graph.between(a, b) < ANCHOR || partnerOf(graph, b, inA) !== a) continue;
    if (profiles[a]!.headline || profiles[b]!.headline) continue;
    const weight = 1 / (1 + Math.exp(HALF - graph.between(a, b)));
    anchors.push({ first: a, second: b, a: profiles[a]!.sentence, b: profiles[b]!.sentence, weight });
  }
  anchors.sort((x, y) => x.a - y.a || x.b - y.b);
  const mass = anchors.reduce((sum, { weight }) => sum + weight, 0);
  return { tau: kendall(anchors), mass, chain: heaviestChain(anchors) };
}

/** The likeliest partner of a wording among others; -1 where none is a pair at all. */
function partnerOf(graph: PairGraph, index: number, among: readonly number[]): number {
  return bestOf(among, (other) => graph.between(index, other), LEAST) ?? -1;
}

function kendall(anchors: readonly Anchor[]): number {
  if (anchors.length < 3) return 0;
  let agree = 0;
  let all = 0;
  for (let i = 0; i < anchors.length; i++) {
    for (let j = i + 1; j < anchors.length; j++) {
      const [x, y] = [anchors[i]!, anchors[j]!];
      const step = (y.a - x.a) * (y.b - x.b);
      if (step === 0) continue;
      all += x.weight * y.weight;
      agree += Math.sign(step) * x.weight * y.weight;
    }
  }
  return all === 0 ? 0 : Math.max(0, agree / all);
}

/** The chain of anchors, in order of `a`, whose `b` never falls and whose weights add to the most. */
function heaviestChain(anchors: readonly Anchor[]): Anchor[] {
  const sums: number[] = [];
  const before: number[] = [];
  let last = -1;
  for (const [i, anchor] of anchors.entries()) {
    sums[i] = anchor.weight;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      if (anchors[j]!.b <= anchor.b && sums[j]! + anchor.weight > sums[i]!) {
        sums[i] = sums[j]! + anchor.weight;
        before[i] = j;
      }
    }
    if (last < 0 || sums[i]! > sums[last]!) last = i;
  }
  const chain: Anchor[] = [];
  for (let i = last; i >= 0; i = before[i]!) chain.unshift(anchors[i]!);
  return chain;
}

/**
 * How many sentences wording `b` stands from where the anchors around `a` let it be expected; `a` and `b` themselves
 * do not count as anchors. Infinity without an anchor.
 */
export function distanceFromExpected(
  order: OrderAgreement,
  profiles: readonly WordingProfile[],
  a: number,
  b: number,
): number {
  const place = profiles[a]!.sentence;
  let before: Anchor | undefined;
  let after: Anchor | undefined;
  for (const anchor of order.chain) {
    if (anchor.first === a || anchor.second === b) continue;
    if (anchor.a <= place) before = anchor;
    else after ??= anchor;
  }
  if (before === undefined && after === undefined) return Number.POSITIVE_INFINITY;
  return Math.abs(profiles[b]!.sentence - expectedPlace(place, before, after));
}

function expectedPlace(place: number, before: Anchor | undefined, after: Anchor | undefined): number {
  if (before === undefined) return after === undefined ? place : after.b - (after.a - place);
  if (after === undefined) return before.b + (place - before.a);
  return before.b + ((place - before.a) / (after.a - before.a)) * (after.b - before.b);
}
