import { LEAST, type PairGraph } from './pair-graph.ts';
import type { WordingProfile } from './wording-profile.ts';

/** Log-odds from which a pair of best partners counts as an anchor. */
const ANCHOR = 0.5;

/** A pair of wordings held certain enough to place others by: their places in the two reports, in sentences. */
interface Anchor {
  readonly first: number;
  readonly second: number;
  readonly a: number;
  readonly b: number;
}

/** How far two reports tell the same things in the same order. */
export interface OrderAgreement {
  /** Kendall's tau of the anchors' places, 0 to 1; 0 below three anchors. */
  readonly tau: number;
  readonly anchors: readonly Anchor[];
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
    const b = bestOf(graph, a, inB);
    if (b < 0 || graph.between(a, b) < ANCHOR || bestOf(graph, b, inA) !== a) continue;
    if (profiles[a]!.headline || profiles[b]!.headline) continue;
    anchors.push({ first: a, second: b, a: profiles[a]!.sentence, b: profiles[b]!.sentence });
  }
  anchors.sort((x, y) => x.a - y.a || x.b - y.b);
  return { tau: kendall(anchors), anchors };
}

function bestOf(graph: PairGraph, index: number, among: readonly number[]): number {
  let best = -1;
  let most = LEAST;
  for (const other of among) {
    const logOdds = graph.between(index, other);
    if (logOdds > most) {
      most = logOdds;
      best = other;
    }
  }
  return best;
}

function kendall(anchors: readonly Anchor[]): number {
  if (anchors.length < 3) return 0;
  let agree = 0;
  let pairs = 0;
  for (let i = 0; i < anchors.length; i++) {
    for (let j = i + 1; j < anchors.length; j++) {
      const step = (anchors[j]!.a - anchors[i]!.a) * (anchors[j]!.b - anchors[i]!.b);
      if (step !== 0) pairs++;
      agree += Math.sign(step);
    }
  }
  return pairs === 0 ? 0 : Math.max(0, agree / pairs);
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
  for (const anchor of order.anchors) {
    if (anchor.first === a || anchor.second === b) continue;
    if (anchor.a <= place) before = anchor;
    else after ??= anchor;
  }
  if (before === undefined && after === undefined) return Number.POSITIVE_INFINITY;
  let expected: number;
  if (before === undefined) expected = after!.b - (after!.a - place);
  else if (after === undefined) expected = before.b + (place - before.a);
  else expected = before.b + ((place - before.a) / (after.a - before.a)) * (after.b - before.b);
  return Math.abs(profiles[b]!.sentence - expected);
}
