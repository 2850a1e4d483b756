import { ACTS, CUE_TAGS, type DeepNetwork, TAGS } from './deep-network.ts';
import type { PieceRange } from './piece-windows.ts';

const BUCKETS = 32;

/** The network's values for one window. */
export interface WindowValues {
  readonly network: DeepNetwork;
  readonly values: Float32Array;
  readonly rows: number;
}

/** Log-odds of CUE_TAGS of every piece, given that the pieces of `cue` are a cue. */
export function oddsGivenCue({ network, values, rows }: WindowValues, cue: PieceRange): Float32Array {
  const { heads, stride } = network;
  const { pair, distance, pairWeight, pairBias } = heads;
  const own = TAGS.length;
  const factor = own + pair;
  const told = meanOf({ network, values, rows }, [cue], factor + pair, pair);
  const gate = meanOf({ network, values, rows }, [cue], factor + 2 * pair, pair);
  const labels = CUE_TAGS.length;
  const out = new Float32Array(rows * labels);
  const hidden = new Float32Array(pair);
  for (let row = 0; row < rows; row++) {
    const at = row * stride;
    const near = bucketOf(row, cue) * pair;
    for (let k = 0; k < pair; k++) {
      const x = values[at + own + k]! + told[k]! + values[at + factor + k]! * gate[k]! + distance[near + k]!;
      hidden[k] = Math.max(x, 0);
    }
    project(hidden, pairWeight, pairBias, out.subarray(row * labels, (row + 1) * labels));
  }
  return out;
}

/** Probabilities of ACTS for one attribution. */
export function actChances(
  window: WindowValues,
  cue: PieceRange | null,
  content: readonly PieceRange[],
  source: readonly PieceRange[],
): number[] {
  const { act, actWeight, actBias, pair } = window.network.heads;
  const from = TAGS.length + 4 * pair;
  const parts = [cue === null ? [] : [cue], content, source].map((ranges, i) =>
    meanOf(window, ranges, from + i * act, act),
  );
  const hidden = parts[0]!.map((x, k) => Math.max(0, x + parts[1]![k]! + parts[2]![k]!));
  const odds = new Float32Array(ACTS.length);
  project(hidden, actWeight, actBias, odds);
  const top = Math.max(...odds);
  const chances = [...odds].map((x) => Math.exp(x - top));
  const sum = chances.reduce((a, b) => a + b, 0);
  return chances.map((x) => x / sum);
}

/** Means of `size` values from column `from` over the pieces of ranges; zeros where there are none. */
function meanOf(
  { network: { stride }, values }: WindowValues,
  ranges: readonly PieceRange[],
  from: number,
  size: number,
): Float32Array {
  const sum = new Float32Array(size);
  let count = 0;
  for (const range of ranges) {
    for (let row = range.from; row < range.to; row++, count++)
      for (let k = 0; k < size; k++) sum[k]! += values[row * stride + from + k]!;
  }
  return count === 0 ? sum : sum.map((x) => x / count);
}

function bucketOf(row: number, cue: PieceRange): number {
  const steps = row < cue.from ? cue.from - row : Math.max(0, row - cue.to + 1);
  const near = Math.min(BUCKETS - 1, Math.trunc(Math.log2(steps + 1) * 4));
  return row < cue.from ? near : near + BUCKETS;
}

function project(hidden: Float32Array, weight: Float32Array, bias: Float32Array, out: Float32Array): void {
  const size = hidden.length;
  for (let label = 0; label < out.length; label++) {
    let sum = bias[label]!;
    for (let k = 0; k < size; k++) sum += hidden[k]! * weight[label * size + k]!;
    out[label] = sum;
  }
}
