import type { Pair } from '../../pair/candidate-pairs.ts';
import { createPairGraph, LEAST, type PairGraph } from '../../pair/pair-graph.ts';
import type { WordingProfile } from '../../pair/wording-profile.ts';
import type { Grouping, GroupingRule } from '../grouping.ts';

/** Log-odds from which two wordings that are each other's best partners are an anchor. */
const ANCHOR = -0.5;
/** Anchors that two reports need, and the agreement of their order (Kendall's tau), to count as copies. */
const LEAST_ANCHORS = 4;
const LEAST_AGREEMENT = 0.8;
/** Log-odds below which no pair is on a path: order makes up for this much and no more. */
const LEAST_ON_PATH = -3.5;
/** What it takes from a pair on a path that one side alone is a quotation: copies change that half as often. */
const OTHER_MODE = Math.LN2;
/** Gains are whole numbers of this fine a step, so that equal paths are equal whatever was added first. */
const STEPS = 1e6;
/** The share of the shorter report that the path of a rewritten copy covers; independent reports stay below. */
const LEAST_COVER = 0.6;
/** The share of the anchored quotations that a rewritten copy leaves as they are at most; a plain copy keeps most. */
const MOST_KEPT = 0.5;

/** Sets apart what stands beside the path through a report and its rewritten copy; not among very many wordings. */
export const copiedOrder: GroupingRule = {
  does: 'parts',
  name: 'copied-order',
  apply: (grouping, { standing, areMany }) =>
    areMany ? grouping : { ...grouping, ...followOrder(standing, grouping.graph) },
  reason: () =>
    'One report is rewritten from the other in the same order, and there each of the two has another partner or none.',
};

/** What the order of copied reports says of the pairs; those on a path are statements. */
type OrderedGraph = Pick<Grouping, 'graph' | 'path'>;

/**
 * Reads reports of which one was rewritten from the other by their order: every word may differ there, but the order
 * stays. Of such two reports the likeliest path through both that keeps the order is taken; pairs beside it are none,
 * but for the best of a headline. Independent reports stay as they are, and so do copies that kept their quotations word
 * for word: what stands beside these was added, not rewritten. Cost: products of the reports' lengths.
 */
export function followOrder(profiles: readonly WordingProfile[], graph: PairGraph): OrderedGraph {
  const reports = inTextOrder(profiles);
  const beside = new Set<number>();
  const paths: Pair[] = [];
  const keyOf = (a: number, b: number): number => Math.min(a, b) * graph.size + Math.max(a, b);
  for (const [n, one] of reports.entries()) {
    for (const other of reports.slice(n + 1)) {
      const path = copiedPairs(one, other, profiles, graph);
      if (path.length === 0) continue;
      for (const a of one) for (const b of other) beside.add(keyOf(a, b));
      for (const [a, b] of path) beside.delete(keyOf(a, b));
      for (const [a, b] of lesserPairsOfHeadlines(one, other, profiles, graph)) beside.add(keyOf(a, b));
      paths.push(...path);
    }
  }
  if (paths.length === 0) return { graph, path: paths };
  const logOdds = graph.pairs.map(([a, b], k) => (beside.has(keyOf(a, b)) ? LEAST : graph.logOdds[k]!));
  return { graph: createPairGraph(graph.size, graph.pairs, logOdds), path: paths };
}

/** The pairs of the path through two reports; none where neither is a rewritten copy of the other. */
function copiedPairs(
  one: readonly number[],
  other: readonly number[],
  profiles: readonly WordingProfile[],
  graph: PairGraph,
): readonly Pair[] {
  const anchors = anchorsOf(one, other, graph);
  if (anchors.length < LEAST_ANCHORS || agreementOf(anchors) < LEAST_AGREEMENT) return [];
  if (keptShare(anchors.map(([i, j]) => [profiles[one[i]!]!, profiles[other[j]!]!])) > MOST_KEPT) return [];
  const path = likeliestPath(one, other, profiles, graph);
  return path.length >= LEAST_COVER * Math.min(one.length, other.length) ? path : [];
}

/** The pairs of the two reports' headlines but for each headline's best. */
function lesserPairsOfHeadlines(
  one: readonly number[],
  other: readonly number[],
  profiles: readonly WordingProfile[],
  graph: PairGraph,
): Pair[] {
  const [reportA, reportB] = [profiles[one[0]!]!.witness, profiles[other[0]!]!.witness];
  return profiles.flatMap(({ headline, witness }, at) => {
    if (!headline || (witness !== reportA && witness !== reportB)) return [];
    const facing = witness === reportA ? reportB : reportA;
    const partners = profiles.flatMap((profile, index) => (profile.witness === facing ? [index] : []));
    const most = Math.max(...partners.map((index) => graph.between(at, index)));
    return partners.flatMap((index): Pair[] => (graph.between(at, index) < most ? [[at, index]] : []));
  });
}

/** The wordings of each report in text order, headlines left out: they stand outside the order. */
function inTextOrder(profiles: readonly WordingProfile[]): number[][] {
  const reports = new Map<string, number[]>();
  for (const [index, { witness, headline }] of profiles.entries()) {
    const own = reports.get(witness) ?? [];
    reports.set(witness, own);
    if (!headline) own.push(index);
  }
  return [...reports.keys()]
    .sort()
    .map((witness) => reports.get(witness)!.sort((a, b) => profiles[a]!.start - profiles[b]!.start || a - b));
}

/** Likely pairs of wordings that are each other's best partners, as places in the two reports. */
function anchorsOf(one: readonly number[], other: readonly number[], graph: PairGraph): Pair[] {
  const best = (a: number, among: readonly number[]): number =>
    among.reduce((top, b, place) => (graph.between(a, b) > graph.between(a, among[top]!) ? place : top), 0);
  return one.flatMap((a, i) => {
    if (other.length === 0) return [];
    const j = best(a, other);
    return graph.between(a, other[j]!) >= ANCHOR && best(other[j]!, one) === i ? [[i, j] as const] : [];
  });
}

/** The share of the pairs of quotations that have the same words on both sides; 0 without quotations. */
function keptShare(pairs: readonly (readonly [WordingProfile, WordingProfile])[]): number {
  const quoted = pairs.filter((pair) => pair.every(({ wording }) => wording.mode === 'direct'));
  const kept = quoted.filter(([a, b]) => a.stems.join(' ') === b.stems.join(' '));
  return kept.length / Math.max(1, quoted.length);
}

/** Kendall's tau of the anchors' places. */
function agreementOf(anchors: readonly Pair[]): number {
  let sum = 0;
  let count = 0;
  for (const [n, [i, j]] of anchors.entries()) {
    for (const [k, l] of anchors.slice(n + 1)) {
      if (i === k || j === l) continue;
      sum += Math.sign((k - i) * (l - j));
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** The pairs of one speaker, in the order of both reports, whose log-odds above LEAST_ON_PATH sum highest. */
function likeliestPath(
  one: readonly number[],
  other: readonly number[],
  profiles: readonly WordingProfile[],
  graph: PairGraph,
): Pair[] {
  const gain = (i: number, j: number): number => {
    const [a, b] = [one[i]!, other[j]!];
    const [x, y] = [profiles[a]!.wording, profiles[b]!.wording];
    if (x.speaker !== y.speaker) return -1;
    const less = (x.mode === 'direct') === (y.mode === 'direct') ? 0 : OTHER_MODE;
    return Math.round((graph.between(a, b) - less - LEAST_ON_PATH) * STEPS);
  };
  const width = other.length + 1;
  const sums = new Float64Array((one.length + 1) * width);
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const apart = Math.max(sums[(i - 1) * width + j]!, sums[i * width + j - 1]!);
      sums[i * width + j] = Math.max(apart, sums[(i - 1) * width + j - 1]! + gain(i - 1, j - 1));
    }
  }
  const path: Pair[] = [];
  for (let i = one.length, j = other.length; i > 0 && j > 0; ) {
    const sum = sums[i * width + j]!;
    if (sum === sums[(i - 1) * width + j]!) i--;
    else if (sum === sums[i * width + j - 1]!) j--;
    else path.push([one[--i]!, other[--j]!]);
  }
  return path.reverse();
}
