/**
 * Weights of a linear model over hashed features: row `hash >>> (32 − bits)`, one weight a class. Shipped models hold
 * 8-bit weights (true weight = stored × scale), models in training 32-bit floats with scale 1.
 */
export interface LinearTable {
  readonly bits: number;
  readonly width: number;
  readonly scale: number;
  readonly weights: Int8Array | Float32Array;
}

/**
 * Adds up the rows of `count` hashed features into `scores` (first `width` entries, overwritten), unscaled. Whole
 * numbers do for 8-bit weights and are faster.
 */
export function scoreRows(
  table: LinearTable,
  features: Int32Array,
  count: number,
  scores: Float32Array | Int32Array,
  from = 0,
): void {
  const { width, weights } = table;
  const shift = 32 - table.bits;
  for (let k = 0; k < width; k++) scores[k] = 0;
  for (let f = from; f < from + count; f++) {
    const row = (features[f]! >>> shift) * width;
    for (let k = 0; k < width; k++) scores[k]! += weights[row + k]!;
  }
}

/** scoreRows for tables of width 8, added onto `scores` from `at` on, times the table's scale; sums stay in registers. */
export function addRowsOfEight(
  table: LinearTable,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float32Array,
  at: number,
): void {
  const { weights, scale } = table;
  const shift = 32 - table.bits;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let g = 0;
  let h = 0;
  for (let f = from; f < to; f++) {
    const row = (features[f]! >>> shift) << 3;
    a += weights[row]!;
    b += weights[row + 1]!;
    c += weights[row + 2]!;
    d += weights[row + 3]!;
    e += weights[row + 4]!;
    g += weights[row + 5]!;
    h += weights[row + 6]!;
  }
  scores[at]! += a * scale;
  scores[at + 1]! += b * scale;
  scores[at + 2]! += c * scale;
  scores[at + 3]! += d * scale;
  scores[at + 4]! += e * scale;
  scores[at + 5]! += g * scale;
  scores[at + 6]! += h * scale;
}
