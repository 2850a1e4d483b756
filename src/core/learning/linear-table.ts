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
  readonly packed?: Int32Array;
}

/**
 * Rows of eight 8-bit weights as two 32-bit words each, every weight raised by 128 to be positive, so that two words
 * are read for a row instead of eight bytes (the first weight in the lowest byte, on little-endian machines).
 */
export function packRows(weights: Int8Array): Int32Array {
  const packed = new Int32Array(weights.slice().buffer);
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
  packed: Int32Array,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float32Array,
  at: number,
): void {
  sumPackedRows(packed, 32 - bits, features, from, to, sums, 0, false);
  addSums(sums, to - from, scale, scores, at);
}

/** How many 32-bit words the sums of eight classes take. */
export const SUM_WORDS = 4;

const sums = new Int32Array(SUM_WORDS);

/**
 * Adds up packed rows into SUM_WORDS words of `out` from `at` on, two classes to a word; onto what stands there where
 * `onto` is set. Sums of up to 256 rows may be added to each other.
 */
export function sumPackedRows(
  packed: Int32Array,
  shift: number,
  features: Int32Array,
  from: number,
  to: number,
  out: Int32Array,
  at: number,
  onto: boolean,
): void {
  let even = onto ? out[at]! : 0;
  let odd = onto ? out[at + 1]! : 0;
  let evenHigh = onto ? out[at + 2]! : 0;
  let oddHigh = onto ? out[at + 3]! : 0;
  for (let f = from; f < to; f++) {
    const row = (features[f]! >>> shift) << 1;
    const low = packed[row]!;
    const high = packed[row + 1]!;
    even = (even + (low & 0x00ff00ff)) | 0;
    odd = (odd + ((low >>> 8) & 0x00ff00ff)) | 0;
    evenHigh = (evenHigh + (high & 0x00ff00ff)) | 0;
    oddHigh = (oddHigh + ((high >>> 8) & 0x00ff00ff)) | 0;
  }
  out[at] = even;
  out[at + 1] = odd;
  out[at + 2] = evenHigh;
  out[at + 3] = oddHigh;
}

/** Adds the seven classes' sums over `count` packed rows onto `scores`, true scale. */
export function addSums(
  words: Int32Array,
  count: number,
  scale: number,
  scores: Float32Array,
  at: number,
): void {
  const raised = count * 128;
  const even = words[0]!;
  const odd = words[1]!;
  const evenHigh = words[2]!;
  const oddHigh = words[3]!;
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
