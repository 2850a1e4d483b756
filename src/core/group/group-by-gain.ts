import type { PairGraph } from '../pair/pair-graph.ts';

interface Join {
  readonly a: number;
  readonly b: number;
  readonly gain: number;
}

/**
 * What two wordings of one report count beside two of two reports: they are shown as no pair, but a report seldom says a
 * thing twice, so that what it says beside holds groups apart that few common words would draw together.
 */
const TOGETHER = 0.5;

/** The groups while they grow, by the lowest index in each. */
interface Groups {
  /** By group: the probabilities of the pairs with another group, added up; null for a group that was joined to one. */
  readonly sums: (Map<number, number> | null)[];
  /** By group: how many of its wordings each report has. */
  readonly reports: ReadonlyMap<string, number>[];
  readonly sizes: Int32Array;
}

/**
 * Groups wordings so that the pairs between reports that come to stand together are as likely as can be: each counts
 * its probability less `showAt`, and the two groups that gain most are joined until none gains (greedy correlation
 * clustering; Bansal, Blum, Chawla 2004). With `showAt` at half of the F1 that can be reached the expected F1 of the
 * pairs is highest. Two wordings of one report join only over a wording of another, and count by `TOGETHER`.
 * `reports` are the reports of the wordings. Returns each wording's group number, the lowest index in the group. Cost:
 * pairs times the logarithm of pairs.
 */
export function groupByGain(graph: PairGraph, reports: readonly string[], showAt: number): number[] {
  const groups: Groups = {
    sums: reports.map(() => new Map()),
    reports: reports.map((report) => new Map([[report, 1]])),
    sizes: new Int32Array(graph.size).fill(1),
  };
  const group = reports.map((_, index) => index);
  const heap = createHeap();
  const propose = (a: number, b: number): void => {
    const gain = gainOf(groups, a, b, showAt);
    if (gain > 0) heap.push({ a: Math.min(a, b), b: Math.max(a, b), gain });
  };
  for (const [k, [a, b]] of graph.pairs.entries()) {
    const probability = 1 / (1 + Math.exp(-graph.logOdds[k]!));
    const together = reports[a] === reports[b];
    const counted = together ? TOGETHER * probability : probability;
    groups.sums[a]!.set(b, counted);
    groups.sums[b]!.set(a, counted);
    if (!together && probability > showAt) propose(a, b);
  }
  for (let join = heap.pop(); join !== undefined; join = heap.pop()) {
    const { a, b, gain } = join;
    if (!groups.sums[a]?.has(b) || groups.sums[b] === null || gainOf(groups, a, b, showAt) !== gain) continue;
    absorb(groups, a, b);
    group[b] = a;
    for (const other of groups.sums[a]!.keys()) propose(a, other);
  }
  return group.map((_, index) => rootOf(group, index));
}

/** What joining two groups gains: the probabilities of the new pairs, each less `showAt`. */
function gainOf({ sums, reports, sizes }: Groups, a: number, b: number, showAt: number): number {
  let apart = sizes[a]! * sizes[b]!;
  for (const [report, count] of reports[a]!) apart -= (1 - TOGETHER) * count * (reports[b]!.get(report) ?? 0);
  return (sums[a]!.get(b) ?? 0) - showAt * apart;
}

/** Moves the wordings and sums of group `b` to group `a`. */
function absorb({ sums, reports, sizes }: Groups, a: number, b: number): void {
  const into = sums[a]!;
  into.delete(b);
  for (const [other, value] of sums[b]!) {
    if (other === a) continue;
    const sum = (into.get(other) ?? 0) + value;
    into.set(other, sum);
    const back = sums[other]!;
    back.delete(b);
    back.set(a, sum);
  }
  sums[b] = null;
  const counts = new Map(reports[a]);
  for (const [report, count] of reports[b]!) counts.set(report, (counts.get(report) ?? 0) + count);
  reports[a] = counts;
  sizes[a]! += sizes[b]!;
}

function rootOf(group: readonly number[], index: number): number {
  let root = index;
  while (group[root] !== root) root = group[root]!;
  return root;
}

/** A queue that gives the join with the highest gain first, ties by index. */
function createHeap(): { push: (join: Join) => void; pop: () => Join | undefined } {
  const items: Join[] = [];
  const before = (x: Join, y: Join): boolean =>
    x.gain !== y.gain ? x.gain > y.gain : x.a !== y.a ? x.a < y.a : x.b < y.b;
  return {
    push(join) {
      let i = items.push(join) - 1;
      while (i > 0 && before(items[i]!, items[(i - 1) >> 1]!)) {
        const up = (i - 1) >> 1;
        [items[i], items[up]] = [items[up]!, items[i]!];
        i = up;
      }
    },
    pop() {
      const top = items[0];
      const last = items.pop();
      if (top === undefined || last === undefined || items.length === 0) return top;
      items[0] = last;
      for (let i = 0; ; ) {
        let next = 2 * i + 1;
        if (next >= items.length) return top;
        if (next + 1 < items.length && before(items[next + 1]!, items[next]!)) next++;
        if (!before(items[next]!, items[i]!)) return top;
        [items[i], items[next]] = [items[next]!, items[i]!];
        i = next;
      }
    },
  };
}
