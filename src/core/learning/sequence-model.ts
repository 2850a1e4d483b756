import { addRowsOfEight, type LinearTable, scoreRows } from './linear-table.ts';

/**
 * A first-order linear-chain conditional random field (Lafferty et al. 2001) whose transition weights depend on a
 * small context class of the position entered: `transitions[(class × labels + previous) × labels + next]`.
 */
export interface SequenceModel {
  readonly labels: number;
  readonly classes: number;
  readonly emissions: LinearTable;
  readonly transitions: Float32Array;
  /** Weight of each label at the first position. */
  readonly initial: Float32Array;
  /** Features a position. */
  readonly features: number;
}

/** What decoding needs to know of a sequence beside its scores. */
export type SequenceShape = Pick<SequenceInput, 'length' | 'classes'>;

/** The inputs of one sequence: `features` hashed features a position, and a transition class a position. */
export interface SequenceInput {
  readonly length: number;
  readonly features: Int32Array;
  readonly classes: Uint8Array;
}

/** Label scores of every position, `labels` entries each, true scale. */
export function emissionScores(model: SequenceModel, input: SequenceInput, out: Float32Array): void {
  const { labels, emissions } = model;
  if (emissions.width === 8 && labels === 7) {
    out.fill(0);
    for (let i = 0; i < input.length; i++) {
      addRowsOfEight(
        emissions,
        input.features,
        i * model.features,
        (i + 1) * model.features,
        out,
        i * labels,
      );
    }
    return;
  }
  const scores = new Float32Array(emissions.width);
  for (let i = 0; i < input.length; i++) {
    const from = i * model.features;
    scoreRows(emissions, input.features, model.features, scores, from);
    for (let k = 0; k < labels; k++) out[i * labels + k] = scores[k]! * emissions.scale;
  }
}

/** The best label sequence for given emission scores (Viterbi). */
export function decodeBest(model: SequenceModel, input: SequenceShape, scores: Float32Array): Uint8Array {
  const { labels, transitions } = model;
  const n = input.length;
  const path = new Uint8Array(n);
  if (n === 0) return path;
  const back = new Uint8Array(n * labels);
  let best = new Float32Array(labels);
  let next = new Float32Array(labels);
  for (let k = 0; k < labels; k++) best[k] = scores[k]! + model.initial[k]!;
  for (let i = 1; i < n; i++) {
    const base = input.classes[i]! * labels * labels;
    for (let k = 0; k < labels; k++) {
      let top = -Infinity;
      let from = 0;
      for (let j = 0; j < labels; j++) {
        const value = best[j]! + transitions[base + j * labels + k]!;
        if (value > top) {
          top = value;
          from = j;
        }
      }
      next[k] = top + scores[i * labels + k]!;
      back[i * labels + k] = from;
    }
    [best, next] = [next, best];
  }
  let last = 0;
  for (let k = 1; k < labels; k++) if (best[k]! > best[last]!) last = k;
  for (let i = n - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * labels + last]!;
  }
  return path;
}

/**
 * Posterior probability of every label at every position (forward-backward, scaled at each step), from emission
 * scores. `exponents` are the transitions' exponentials. Returns the log of the partition sum.
 */
export function posteriors(
  model: SequenceModel,
  exponents: Float32Array,
  input: SequenceShape,
  scores: Float32Array,
  out: Float32Array,
): number {
  const { labels } = model;
  const n = input.length;
  if (n === 0) return 0;
  const alpha = new Float64Array(n * labels);
  const emission = new Float64Array(n * labels);
  let log = exponentiate(scores, emission, n, labels);
  for (let k = 0; k < labels; k++) alpha[k] = Math.exp(model.initial[k]!) * emission[k]!;
  log += Math.log(normalise(alpha, 0, labels));
  for (let i = 1; i < n; i++) {
    const base = input.classes[i]! * labels * labels;
    for (let k = 0; k < labels; k++) {
      let sum = 0;
      for (let j = 0; j < labels; j++)
        sum += alpha[(i - 1) * labels + j]! * exponents[base + j * labels + k]!;
      alpha[i * labels + k] = sum * emission[i * labels + k]!;
    }
    log += Math.log(normalise(alpha, i * labels, labels));
  }
  backward(model, exponents, input, alpha, emission, out);
  return log;
}

function backward(
  model: SequenceModel,
  exponents: Float32Array,
  input: SequenceShape,
  alpha: Float64Array,
  emission: Float64Array,
  out: Float32Array,
): void {
  const { labels } = model;
  const n = input.length;
  let beta = new Float64Array(labels).fill(1);
  let before = new Float64Array(labels);
  for (let i = n - 1; i >= 0; i--) {
    let total = 0;
    for (let k = 0; k < labels; k++) total += alpha[i * labels + k]! * beta[k]!;
    for (let k = 0; k < labels; k++) out[i * labels + k] = (alpha[i * labels + k]! * beta[k]!) / total;
    if (i === 0) break;
    const base = input.classes[i]! * labels * labels;
    for (let j = 0; j < labels; j++) {
      let sum = 0;
      for (let k = 0; k < labels; k++)
        sum += exponents[base + j * labels + k]! * emission[i * labels + k]! * beta[k]!;
      before[j] = sum;
    }
    normalise(before, 0, labels);
    [beta, before] = [before, beta];
  }
}

/** Exponentials with each position's maximum taken out; returns the sum of the maxima. */
function exponentiate(scores: Float32Array, out: Float64Array, n: number, labels: number): number {
  let log = 0;
  for (let i = 0; i < n; i++) {
    let top = -Infinity;
    for (let k = 0; k < labels; k++) top = Math.max(top, scores[i * labels + k]!);
    for (let k = 0; k < labels; k++) out[i * labels + k] = Math.exp(scores[i * labels + k]! - top);
    log += top;
  }
  return log;
}

function normalise(values: Float64Array, at: number, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += values[at + k]!;
  const safe = sum > 0 ? sum : Number.MIN_VALUE;
  for (let k = 0; k < count; k++) values[at + k]! /= safe;
  return safe;
}
