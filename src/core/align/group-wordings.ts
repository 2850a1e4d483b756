import { LEAST, type PairGraph } from './pair-graph.ts';

interface Join {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
}

/**
 * Groups by average linkage: the two groups with the highest mean log-odds over all their cross pairs are joined
 * until none reaches `joinAt`; a pair that is no candidate counts as LEAST. Returns each wording's group number, the
 * lowest index in the group. Cost: pairs times the logarithm of pairs.
 */
export function groupByLinkage(graph: PairGraph, joinAt: number): number[] {
  const sums: (Map<number, number> | null)[] = Array.from({ length: graph.size }, () => new Map());
  const sizes = new Int32Array(graph.size).fill(1);
  const group = Array.from({ length: graph.size }, (_, index) => index);
  const heap = createHeap();
  const meanOf = (a: number, b: number, sum: number): number => LEAST + sum / (sizes[a]! * sizes[b]!);
  for (const [k, [a, b]] of graph.pairs.entries()) {
    const above = graph.logOdds[k]! - LEAST;
    if (above <= 0) continue;
    sums[a]!.set(b, above);
    sums[b]!.set(a, above);
    if (graph.logOdds[k]! >= joinAt) heap.push({ a, b, mean: graph.logOdds[k]! });
  }
  for (let join = heap.pop(); join !== undefined; join = heap.pop()) {
    const { a, b } = join;
    const sum = sums[a]?.get(b);
    if (sum === undefined || sums[b] === null || meanOf(a, b, sum) !== join.mean) continue;
    absorb(sums, a, b);
    sizes[a]! += sizes[b]!;
    group[b] = a;
    for (const [other, value] of sums[a]!) {
      const mean = meanOf(a, other, value);
      if (mean >= joinAt) heap.push({ a: Math.min(a, other), b: Math.max(a, other), mean });
    }
  }
  return group.map((_, index) => rootOf(group, index));
}

/** Moves the sums of group `b` to group `a`. */
function absorb(sums: (Map<number, number> | null)[], a: number, b: number): void {
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
}

function rootOf(group: readonly number[], index: number): number {
  let root = index;
  while (group[root] !== root) root = group[root]!;
  return root;
}

/** A queue that gives the join with the highest mean first, ties by index. */
function createHeap(): { push: (join: Join) => void; pop: () => Join | undefined } {
  const items: Join[] = [];
  const before = (x: Join, y: Join): boolean =>
    x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;
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
