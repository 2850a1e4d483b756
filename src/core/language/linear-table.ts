/**
 * Weights of a linear model over hashed features: row `hash >>> (32 − bits)`, one weight a class. Shipped models hold
 * 8-bit weights (true weight = stored × scale), models in training 32-bit floats with scale 1.
 */
export interface LinearTable {
  readonly bits: number;
  readonly width: number;
  readonly scale: number;
  readonly weights: Int8Array | Float32Array;
  /** The same weights for tables of width 8, see packRows. */
  readonly packed?: Uint32Array;
}

/**
 * Rows of eight 8-bit weights as two 32-bit words each, every weight raised by 128 to be positive, so that two words
 * are read for a row instead of eight bytes (the first weight in the lowest byte, on little-endian machines).
 */
export function packRows(weights: Int8Array): Uint32Array {
  const packed = new Uint32Array(weights.slice().buffer);
  for (let i = 0; i < packed.length; i++) packed[i]! ^= 0x80808080;
  return packed;
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

/**
 * scoreRows for tables of width 8 (seven classes at most are used), added onto `scores` from `at` on, times the
 * table's scale. At most 256 features at once.
 */
export function addRowsOfEight(
  table: LinearTable,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float32Array,
  at: number,
): void {
  if (table.packed === undefined) addPlainRows(table, features, from, to, scores, at);
  else addPackedRows(table, table.packed, features, from, to, scores, at);
}

/** Adds four pairs of weights at a time, each sum in a half of a 32-bit word. */
function addPackedRows(
  { bits, scale }: LinearTable,
  packed: Uint32Array,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float32Array,
  at: number,
): void {
  const shift = 32 - bits;
  let even = 0;
  let odd = 0;
  let evenHigh = 0;
  let oddHigh = 0;
  for (let f = from; f < to; f++) {
    const row = (features[f]! >>> shift) << 1;
    const low = packed[row]! | 0;
    const high = packed[row + 1]! | 0;
    even = (even + (low & 0x00ff00ff)) | 0;
    odd = (odd + ((low >>> 8) & 0x00ff00ff)) | 0;
    evenHigh = (evenHigh + (high & 0x00ff00ff)) | 0;
    oddHigh = (oddHigh + ((high >>> 8) & 0x00ff00ff)) | 0;
  }
  const raised = (to - from) * 128;
  scores[at]! += ((even & 0xffff) - raised) * scale;
  scores[at + 1]! += ((odd & 0xffff) - raised) * scale;
  scores[at + 2]! += ((even >>> 16) - raised) * scale;
  scores[at + 3]! += ((odd >>> 16) - raised) * scale;
  scores[at + 4]! += ((evenHigh & 0xffff) - raised) * scale;
  scores[at + 5]! += ((oddHigh & 0xffff) - raised) * scale;
  scores[at + 6]! += ((evenHigh >>> 16) - raised) * scale;
}

function addPlainRows(
  { bits, scale, weights }: LinearTable,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float32Array,
  at: number,
): void {
  const shift = 32 - bits;
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
