import type { PairGraph } from './pair-graph.ts';
import type { WordingProfile } from './wording-profile.ts';

/**
 * Adds statements of two wordings beside the groups: for each two reports, one to one and the likeliest first, pairs
 * of at least `addAt` log-odds whose wordings have no partner in the other's report yet. Groups that a pair leaves
 * behind alone are dropped.
 */
export function addSeparatePairs(
  groups: readonly (readonly number[])[],
  profiles: readonly WordingProfile[],
  graph: PairGraph,
  addAt: number,
): number[][] {
  const partnered = new Set<string>();
  const key = (index: number, report: string): string => `${index} ${report}`;
  for (const own of groups) {
    const reports = new Set(own.map((index) => profiles[index]!.witness));
    for (const index of own) for (const report of reports) partnered.add(key(index, report));
  }
  // A group's own report counts only for the wordings in it: a wording is always "partnered" with its own report.
  const ranked = graph.pairs
    .map((pair, k) => ({ pair, logOdds: graph.logOdds[k]! }))
    .filter(({ pair: [a, b], logOdds }) => logOdds >= addAt && profiles[a]!.witness !== profiles[b]!.witness)
    .sort((x, y) => y.logOdds - x.logOdds || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1]);
  const added: number[][] = [];
  const taken = new Set<number>();
  for (const {
    pair: [a, b],
  } of ranked) {
    const toB = key(a, profiles[b]!.witness);
    const toA = key(b, profiles[a]!.witness);
    if (partnered.has(toB) || partnered.has(toA)) continue;
    partnered.add(toB).add(toA);
    added.push([a, b]);
    taken.add(a).add(b);
  }
  return [...groups.filter((own) => own.length > 1 || !taken.has(own[0]!)).map((own) => [...own]), ...added];
}
