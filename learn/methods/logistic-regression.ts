import type { LinearModel } from '../../src/core/learning/linear-model.ts';

export interface Example {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  /** How many examples this one stands for. */
  readonly weight: number;
}

const ITERATIONS = 25;
const SMALL = 1e-3;

/**
 * Fits a logistic regression with an L2 penalty of `1 / (2 c)` on the standardised weights by Newton's method
 * (iteratively reweighted least squares). Deterministic. Throws RangeError without examples.
 */
export function fitLogisticRegression(
  features: readonly string[],
  examples: readonly Example[],
  c: number,
): LinearModel {
  if (examples.length === 0) throw new RangeError('logistic regression needs examples, got 0');
  const { mean, scale } = standardise(features.length, examples);
  const width = features.length + 1;
  const rows = examples.map(({ values }) => {
    const row = new Float64Array(width);
    for (let i = 0; i + 1 < width; i++) row[i] = (values[i]! - mean[i]!) / scale[i]!;
    row[width - 1] = 1;
    return row;
  });
  let weights = new Float64Array(width);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const { gradient, hessian } = derivatives(rows, examples, weights, 1 / c);
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - step[i]!);
    if (Math.max(...step.map(Math.abs)) < SMALL) break;
  }
  const bias = weights[width - 1]!;
  return { features, mean, scale, weights: [...weights.slice(0, width - 1)], bias };
}

function standardise(width: number, examples: readonly Example[]): { mean: number[]; scale: number[] } {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = new Array<number>(width).fill(0);
  const square = new Array<number>(width).fill(0);
  for (const { values, weight } of examples) {
    for (let i = 0; i < width; i++) mean[i]! += (weight * values[i]!) / total;
  }
  for (const { values, weight } of examples) {
    for (let i = 0; i < width; i++) square[i]! += (weight * (values[i]! - mean[i]!) ** 2) / total;
  }
  return { mean, scale: square.map((value) => (value < 1e-9 ? 1 : Math.sqrt(value))) };
}

function derivatives(
  rows: readonly Float64Array[],
  examples: readonly Example[],
  weights: Float64Array,
  penalty: number,
): { gradient: Float64Array; hessian: Float64Array[] } {
  const width = weights.length;
  const gradient = new Float64Array(width);
  const hessian = Array.from({ length: width }, () => new Float64Array(width));
  for (const [n, row] of rows.entries()) {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += row[i]! * weights[i]!;
    const p = 1 / (1 + Math.exp(-sum));
    const error = (p - examples[n]!.label) * examples[n]!.weight;
    const curve = Math.max(1e-6, p * (1 - p)) * examples[n]!.weight;
    for (let i = 0; i < width; i++) {
      gradient[i]! += error * row[i]!;
      const scaled = curve * row[i]!;
      const line = hessian[i]!;
      for (let j = 0; j <= i; j++) line[j]! += scaled * row[j]!;
    }
  }
  for (let i = 0; i < width; i++) {
    const own = i === width - 1 ? 0 : penalty;
    gradient[i]! += own * weights[i]!;
    hessian[i]![i]! += own + 1e-9;
    for (let j = i + 1; j < width; j++) hessian[i]![j] = hessian[j]![i]!;
  }
  return { gradient, hessian };
}

/** Solves a symmetric positive definite system by Cholesky's method. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const lower = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!;
    }
  }
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i]![k]! * y[k]!;
    y[i] = sum / lower[i]![i]!;
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i]!;
    for (let k = i + 1; k < n; k++) sum -= lower[k]![i]! * x[k]!;
    x[i] = sum / lower[i]![i]!;
  }
  return x;
}
