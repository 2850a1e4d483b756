import { type FeatureTable, namesOf, valuesOf } from '../learning/feature-table.ts';
import { LEAST, MOST, type PairGraph } from './pair-graph.ts';
import { distanceFromExpected, type OrderAgreement, orderAgreement } from './report-order.ts';
import type { WordingProfile } from './wording-profile.ts';

/** What is measured of a pair among the other pairs; of two wordings of one report, what rests on two reports is 0. */
interface ContextMeasures {
  /** The log-odds of the pair alone. */
  readonly first: number;
  readonly headline: number;
  /** Whether one report has both. */
  readonly together: number;
  readonly support: Support;
  readonly apart: ApartMeasures;
}

/** What is measured of the wordings of two reports only. */
interface ApartMeasures {
  readonly leastMargin: number;
  readonly mostMargin: number;
  /** How near the place in the other report's order is, and how far; 0 where that order cannot be trusted. */
  readonly closeness: number;
  readonly farness: number;
  /** Whether neither has a likely partner elsewhere in the other's report. */
  readonly free: number;
  readonly sameSpeaker: number;
  readonly neighbours: number;
}

const NOT_APART: ApartMeasures = {
  leastMargin: 0,
  mostMargin: 0,
  closeness: 0,
  farness: 0,
  free: 0,
  sameSpeaker: 0,
  neighbours: 0,
};

const FEATURES: FeatureTable<ContextMeasures> = [
  ['first', (p) => p.first],
  ['firstSquared', (p) => (1 - p.together) * p.first * Math.abs(p.first)],
  ['leastMargin', ({ apart }) => apart.leastMargin],
  ['mostMargin', ({ apart }) => apart.mostMargin],
  ['siblingSupport', (p) => (1 - p.together) * p.support.sibling],
  ['elsewhereSupport', (p) => (1 - p.together) * p.support.elsewhere],
  ['orderCloseness', ({ apart }) => apart.closeness],
  ['orderClosenessFirst', ({ apart, first }) => apart.closeness * first],
  ['orderFar', ({ apart }) => apart.farness],
  ['orderClosenessFree', ({ apart }) => apart.closeness * apart.free],
  ['orderClosenessSpeaker', ({ apart }) => apart.closeness * apart.sameSpeaker],
  ['orderClosenessBoth', ({ apart }) => apart.closeness * apart.sameSpeaker * apart.free],
  ['neighbourSupport', ({ apart }) => apart.neighbours],
  ['headline', (p) => p.headline],
  ['sameReport', (p) => p.together],
  ['sameReportFirst', (p) => p.together * p.first],
  ['sameReportSupport', (p) => p.together * Math.max(p.support.sibling, p.support.elsewhere)],
  ['paths', (p) => (1 - p.together) * p.support.paths],
  ['sameReportPaths', (p) => p.together * p.support.paths],
];

/** The names of the features of a pair among the other pairs, in the order of `contextFeatures`. */
export const CONTEXT_FEATURES = namesOf(FEATURES);

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
    const together = profiles[a]!.witness === profiles[b]!.witness;
    const headline = profiles[a]!.headline || profiles[b]!.headline ? 1 : 0;
    const support = supportOf(profiles, graph, a, b, times);
    const measures = { first, headline, together: together ? 1 : 0, support };
    if (together) return valuesOf(FEATURES, { ...measures, apart: NOT_APART });
    const order = orderOf(profiles[a]!.witness, profiles[b]!.witness);
    const back = orderOf(profiles[b]!.witness, profiles[a]!.witness);
    const distance =
      (distanceFromExpected(order, profiles, a, b) + distanceFromExpected(back, profiles, b, a)) / 2;
    const trust = headline === 1 ? 0 : order.tau ** 2 * Math.min(1, order.mass / 6);
    const others = [bestElse(profiles, graph, a, b), bestElse(profiles, graph, b, a)] as const;
    const margins = others.map((other) => Math.max(-5, Math.min(5, first - other)));
    const apart: ApartMeasures = {
      leastMargin: Math.min(...margins),
      mostMargin: Math.max(...margins),
      closeness: trust * Math.exp(-distance / 2),
      farness: trust * (1 - Math.exp(-distance / 6)),
      free: Math.max(...others) < FREE ? 1 : 0,
      sameSpeaker: profiles[a]!.wording.speaker === profiles[b]!.wording.speaker ? 1 : 0,
      neighbours: trust * neighbourSupport(graph, places, a, b),
    };
    return valuesOf(FEATURES, { ...measures, apart });
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

/** Support of other wordings for a pair, in log-odds. */
interface Support {
  readonly sibling: number;
  readonly elsewhere: number;
  readonly paths: number;
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
): Support {
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
