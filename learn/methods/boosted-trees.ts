import { type BoostedTrees, type DecisionTree, treeLogOdds } from '../../src/core/learning/boosted-trees.ts';
import { createRandom } from './seeded-random.ts';

/** One row to learn from. */
export interface TreeExample {
  readonly values: readonly number[];
  readonly label: 0 | 1;
}

export interface TreeSettings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 penalty on what a leaf adds. */
  readonly penalty: number;
  /** The least curvature (Σ p(1 − p)) in a leaf. */
  readonly leastCurve: number;
  readonly bins: number;
  /** The share of the examples, and of the measures, that each tree is grown from (Friedman, 2002). */
  readonly rowShare: number;
  readonly measureShare: number;
  /** Measures before this index may only raise the log-odds as they grow. */
  readonly rising: number;
}

const SEED = 1;

interface Binned {
  /** By measure: the values that part two bins, ascending. */
  readonly edges: readonly (readonly number[])[];
  /** By measure and example. */
  readonly bins: readonly Uint8Array[];
}

interface Sums {
  readonly slope: number;
  readonly curve: number;
}

interface Split {
  readonly measure: number;
  readonly bin: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
}

/** What a leaf may add: between the two, so that rising measures only raise. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Fits boosted trees to the log loss, by histograms, with Newton steps (Chen and Guestrin, 2016) and monotone measures.
 * Deterministic. Throws RangeError without examples of both labels.
 */
export function fitBoostedTrees(examples: readonly TreeExample[], settings: TreeSettings): BoostedTrees {
  const positives = examples.filter(({ label }) => label === 1).length;
  if (positives === 0 || positives === examples.length) throw new RangeError('both labels are needed');
  const base = Math.log(positives / (examples.length - positives));
  const binned = toBins(examples, settings.bins);
  const odds = new Float64Array(examples.length).fill(base);
  const slopes = new Float64Array(examples.length);
  const curves = new Float64Array(examples.length);
  const trees: DecisionTree[] = [];
  const random = createRandom(SEED);
  for (let round = 0; round < settings.trees; round++) {
    for (const [row, { label }] of examples.entries()) {
      const p = 1 / (1 + Math.exp(-odds[row]!));
      slopes[row] = p - label;
      curves[row] = Math.max(1e-6, p * (1 - p));
    }
    const rows = Int32Array.from(examples, (_, row) => row).filter(() => random() < settings.rowShare);
    const asked = binned.edges.map(() => random() < settings.measureShare);
    const tree = growTree(binned, { slopes, curves, rows, asked }, settings);
    for (const [row, { values }] of examples.entries()) {
      odds[row]! += treeLogOdds({ base: 0, trees: [tree] }, values);
    }
    trees.push(tree);
  }
  return { base, trees };
}

interface Rows {
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  /** The examples that the tree is grown from. */
  readonly rows: Int32Array;
  /** By measure: whether the tree may ask for it. */
  readonly asked: readonly boolean[];
}

/** Grows one tree. */
function growTree(binned: Binned, rows: Rows, settings: TreeSettings): DecisionTree {
  const size = 2 ** (settings.depth + 1);
  const measure = new Array<number>(size).fill(-1);
  const below = new Array<number>(size).fill(0);
  const adds = new Array<number>(size).fill(0);
  const grow = (node: number, members: Int32Array, bounds: Bounds, depth: number): void => {
    const sums = sumOf(members, rows);
    const split = depth < settings.depth ? bestSplit(binned, members, rows, sums, bounds, settings) : null;
    if (split === null) {
      adds[node] = Math.round(leafValue(sums, bounds, settings) * settings.rate * 1e5) / 1e5;
      return;
    }
    measure[node] = split.measure;
    below[node] = binned.edges[split.measure]![split.bin]!;
    const bins = binned.bins[split.measure]!;
    const middle = (split.left + split.right) / 2;
    const rising = split.measure < settings.rising;
    const low = members.filter((row) => bins[row]! <= split.bin);
    const high = members.filter((row) => bins[row]! > split.bin);
    grow(2 * node, low, rising ? { ...bounds, high: middle } : bounds, depth + 1);
    grow(2 * node + 1, high, rising ? { ...bounds, low: middle } : bounds, depth + 1);
  };
  grow(1, rows.rows, { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }, 0);
  return { measure, below, adds };
}

function bestSplit(
  binned: Binned,
  members: Int32Array,
  rows: Rows,
  sums: Sums,
  bounds: Bounds,
  settings: TreeSettings,
): Split | null {
  const whole = gainOf(sums, leafValue(sums, bounds, settings), settings);
  let best: Split | null = null;
  for (const [measure, edges] of binned.edges.entries()) {
    if (!rows.asked[measure]) continue;
    const bins = binned.bins[measure]!;
    const slopes = new Float64Array(edges.length + 1);
    const curves = new Float64Array(edges.length + 1);
    for (const row of members) {
      slopes[bins[row]!]! += rows.slopes[row]!;
      curves[bins[row]!]! += rows.curves[row]!;
    }
    let slope = 0;
    let curve = 0;
    for (let bin = 0; bin < edges.length; bin++) {
      slope += slopes[bin]!;
      curve += curves[bin]!;
      if (curve < settings.leastCurve || sums.curve - curve < settings.leastCurve) continue;
      const [low, high] = [
        { slope, curve },
        { slope: sums.slope - slope, curve: sums.curve - curve },
      ];
      const left = leafValue(low, bounds, settings);
      const right = leafValue(high, bounds, settings);
      if (measure < settings.rising && left > right) continue;
      const gain = gainOf(low, left, settings) + gainOf(high, right, settings) - whole;
      if (gain > (best?.gain ?? 1e-3)) best = { measure, bin, gain, left, right };
    }
  }
  return best;
}

function sumOf(members: Int32Array, rows: Rows): Sums {
  let slope = 0;
  let curve = 0;
  for (const row of members) {
    slope += rows.slopes[row]!;
    curve += rows.curves[row]!;
  }
  return { slope, curve };
}

function leafValue({ slope, curve }: Sums, { low, high }: Bounds, { penalty }: TreeSettings): number {
  return Math.min(high, Math.max(low, -slope / (curve + penalty)));
}

function gainOf({ slope, curve }: Sums, value: number, { penalty }: TreeSettings): number {
  return -(slope * value + 0.5 * (curve + penalty) * value * value);
}

function toBins(examples: readonly TreeExample[], count: number): Binned {
  const edges: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let measure = 0; measure < examples[0]!.values.length; measure++) {
    const sorted = Float64Array.from(examples, ({ values }) => values[measure]!).sort();
    const parts: number[] = [];
    for (let bin = 1; bin < count; bin++) {
      const edge = sorted[Math.floor((bin * sorted.length) / count)]!;
      if (parts.length === 0 || edge > parts[parts.length - 1]!) parts.push(edge);
    }
    edges.push(parts);
    bins.push(
      Uint8Array.from(examples, ({ values }) => parts.filter((edge) => values[measure]! >= edge).length),
    );
  }
  return { edges, bins };
}
