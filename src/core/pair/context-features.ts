import { LEAST, MOST, type PairGraph } from './pair-graph.ts';
import { distanceFromExpected, type OrderAgreement, orderAgreement } from './report-order.ts';
import type { WordingProfile } from './wording-profile.ts';

/** The names of the features of a pair among the other pairs, in the order of `contextFeatures`. */
export const CONTEXT_FEATURES = [
  'first',
  'firstSquared',
  'leastMargin',
  'mostMargin',
  'siblingSupport',
  'elsewhereSupport',
  'orderCloseness',
  'orderClosenessFirst',
  'orderFar',
  'orderClosenessFree',
  'orderClosenessSpeaker',
  'orderClosenessBoth',
  'neighbourSupport',
  'headline',
  'sameReport',
  'sameReportFirst',
  'sameReportSupport',
  'paths',
  'sameReportPaths',
] as const;

/** Beyond so many reports their order is not consulted, since every two of them would be compared. */
const MOST_REPORTS = 12;
const NO_ORDER: OrderAgreement = { tau: 0, mass: 0, chain: [] };

/** Reports beyond which ways over a third wording are counted by the report: the model has learnt from so many. */
const LEARNT_REPORTS = 3;
/** How many times the ways of `LEARNT_REPORTS` reports can be met at most, since few partners are looked at. */
const MOST_TIMES = 12;

/** Log-odds below which a wording's other partners leave it free. */
const FREE = -0.5;

/** The features of every pair of a graph, row by row, from the log-odds of the pairs around it. */
export function contextFeatures(profiles: readonly WordingProfile[], graph: PairGraph): number[][] {
  const reports = byReport(profiles);
  const places = placesInReport(profiles, reports);
  const orders = new Map<string, OrderAgreement>();
  const orderOf = (a: string, b: string): OrderAgreement => {
    if (reports.size > MOST_REPORTS) return NO_ORDER;
    const key = JSON.stringify([a, b]);
    let order = orders.get(key);
    if (order === undefined) {
      order = orderAgreement(profiles, graph, reports.get(a) ?? [], reports.get(b) ?? []);
      orders.set(key, order);
    }
    return order;
  };
  const times = Math.max(1, Math.min(MOST_TIMES, (reports.size - 1) / (LEARNT_REPORTS - 1)));
  return graph.pairs.map(([a, b], k) => {
    const first = graph.logOdds[k]!;
    const headline = profiles[a]!.headline || profiles[b]!.headline ? 1 : 0;
    const support = supportOf(profiles, graph, a, b, times);
    const most = Math.max(support.sibling, support.elsewhere);
    if (profiles[a]!.witness === profiles[b]!.witness) {
      return [first, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, headline, 1, first, most, 0, support.paths];
    }
    const order = orderOf(profiles[a]!.witness, profiles[b]!.witness);
    const back = orderOf(profiles[b]!.witness, profiles[a]!.witness);
    const distance =
      (distanceFromExpected(order, profiles, a, b) + distanceFromExpected(back, profiles, b, a)) / 2;
    const trust = headline === 1 ? 0 : order.tau ** 2 * Math.min(1, order.mass / 6);
    const closeness = trust * Math.exp(-distance / 2);
    const others = [bestElse(profiles, graph, a, b), bestElse(profiles, graph, b, a)] as const;
    const margins = others.map((other) => Math.max(-5, Math.min(5, first - other)));
    const free = Math.max(...others) < FREE ? 1 : 0;
    const same = profiles[a]!.wording.speaker === profiles[b]!.wording.speaker ? 1 : 0;
    return [
      first,
      first * Math.abs(first),
      Math.min(...margins),
      Math.max(...margins),
      support.sibling,
      support.elsewhere,
      closeness,
      closeness * first,
      trust * (1 - Math.exp(-distance / 6)),
      closeness * free,
      closeness * same,
      closeness * same * free,
      trust * neighbourSupport(graph, places, a, b),
      headline,
      0,
      0,
      0,
      support.paths,
      0,
    ];
  });
}

function byReport(profiles: readonly WordingProfile[]): Map<string, number[]> {
  const reports = new Map<string, number[]>();
  for (const [index, profile] of profiles.entries()) {
    const own = reports.get(profile.witness);
    if (own === undefined) reports.set(profile.witness, [index]);
    else own.push(index);
  }
  for (const own of reports.values()) own.sort((a, b) => profiles[a]!.start - profiles[b]!.start || a - b);
  return reports;
}

/** For each wording the wordings before and after it in its report. */
interface Places {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

function placesInReport(profiles: readonly WordingProfile[], reports: Map<string, number[]>): Places {
  const before = new Int32Array(profiles.length).fill(-1);
  const after = new Int32Array(profiles.length).fill(-1);
  for (const own of reports.values()) {
    for (let i = 0; i + 1 < own.length; i++) {
      after[own[i]!] = own[i + 1]!;
      before[own[i + 1]!] = own[i]!;
    }
  }
  return { before, after };
}

function neighbourSupport(graph: PairGraph, { before, after }: Places, a: number, b: number): number {
  let sum = 0;
  if (before[a]! >= 0 && before[b]! >= 0) sum += Math.max(-2, graph.between(before[a]!, before[b]!));
  else sum -= 2;
  if (after[a]! >= 0 && after[b]! >= 0) sum += Math.max(-2, graph.between(after[a]!, after[b]!));
  else sum -= 2;
  return sum;
}

/** The best log-odds of `a` with another wording of b's report than `b`. */
function bestElse(profiles: readonly WordingProfile[], graph: PairGraph, a: number, b: number): number {
  const report = profiles[b]!.witness;
  for (const partner of graph.partners[a]!) {
    if (partner.index !== b && profiles[partner.index]!.witness === report) return partner.logOdds;
  }
  return LEAST;
}

/**
 * The strongest path from `a` to `b` over one other wording, of either's report and of a third report; and how many
 * likely paths there are, divided by `times`.
 */
function supportOf(
  profiles: readonly WordingProfile[],
  graph: PairGraph,
  a: number,
  b: number,
  times: number,
): { sibling: number; elsewhere: number; paths: number } {
  let sibling = LEAST;
  let elsewhere = LEAST;
  let paths = 0;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const partner of graph.partners[from]!) {
      if (partner.index === to) continue;
      const onward = graph.between(partner.index, to);
      const link = Math.min(partner.logOdds, onward);
      paths += chance(partner.logOdds) * chance(onward);
      const report = profiles[partner.index]!.witness;
      if (report === profiles[a]!.witness || report === profiles[b]!.witness)
        sibling = Math.max(sibling, link);
      else elsewhere = Math.max(elsewhere, link);
    }
  }
  return {
    sibling: Math.min(MOST, sibling),
    elsewhere: Math.min(MOST, elsewhere),
    paths: Math.log(paths / (2 * times) + 0.01),
  };
}

function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
