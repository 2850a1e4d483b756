// The arithmetic of the deep engine, in AssemblyScript: `npm run build:kernel` compiles it to models/kernel.wasm.
// Everything is exact integer or single-precision arithmetic in a fixed order, so that every machine gives the same
// labels. The relaxed dot product is exact too, as its second operand never exceeds seven bits.
// Matrices lie row by row; addresses are in bytes; rows of activations are padded to a multiple of ROWS.

const ROWS: i32 = 6;
const HEAD: usize = 32;
const WIDE: f32 = 4095;
const NARROW: f32 = 2047;

// @ts-ignore: decorator
@inline
function exp4(x: v128): v128 {
  const clamped = f32x4.pmax(x, f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(clamped, f32x4.splat(1.4426950408889634)));
  let r = f32x4.sub(clamped, f32x4.mul(n, f32x4.splat(0.693145751953125)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(1.428606820309417e-6)));
  let y = f32x4.add(f32x4.mul(r, f32x4.splat(1.0 / 720)), f32x4.splat(1.0 / 120));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.0 / 24));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.0 / 6));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(0.5));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.relaxed_trunc_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(y, power);
}

// @ts-ignore: decorator
@inline
function sum4(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

// @ts-ignore: decorator
@inline
function max4(x: v128): f32 {
  return max(max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)), max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)));
}

/** Sums of word (int8, one scale a row), position and shape vectors of `n` pieces. */
export function embed(ids: usize, shapes: usize, n: i32, width: i32, word: usize, scale: usize, position: usize, shape: usize, out: usize): void {
  const bytes = <usize>width << 2;
  for (let i = 0; i < n; i++) {
    const id = load<i32>(ids + (<usize>i << 2));
    const w = word + <usize>(id * width);
    const s = f32x4.splat(load<f32>(scale + (<usize>id << 2)));
    const p = position + <usize>i * bytes;
    const e = shape + <usize>load<i32>(shapes + (<usize>i << 2)) * bytes;
    const o = out + <usize>i * bytes;
    for (let j: usize = 0; j < <usize>width; j += 4) {
      const whole = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(w + j)));
      const v = f32x4.mul(f32x4.convert_i32x4_s(whole), s);
      v128.store(o + (j << 2), f32x4.add(v, f32x4.add(v128.load(p + (j << 2)), v128.load(e + (j << 2)))));
    }
  }
}

/** x = layer norm of x + y, or of x where y is 0. */
export function normalise(x: usize, y: usize, n: i32, width: i32, gamma: usize, beta: usize): void {
  const bytes = <usize>width << 2;
  for (let i = 0; i < n; i++) {
    const row = x + <usize>i * bytes;
    let total = f32x4.splat(0);
    for (let j: usize = 0; j < bytes; j += 16) {
      let v = v128.load(row + j);
      if (y) {
        v = f32x4.add(v, v128.load(y + <usize>i * bytes + j));
        v128.store(row + j, v);
      }
      total = f32x4.add(total, v);
    }
    const mean = f32x4.splat(sum4(total) / <f32>width);
    let squares = f32x4.splat(0);
    for (let j: usize = 0; j < bytes; j += 16) {
      const d = f32x4.sub(v128.load(row + j), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const inverse = f32x4.splat(<f32>1 / sqrt<f32>(sum4(squares) / <f32>width + <f32>1e-12));
    for (let j: usize = 0; j < bytes; j += 16) {
      const v = f32x4.mul(f32x4.sub(v128.load(row + j), mean), inverse);
      v128.store(row + j, f32x4.add(f32x4.mul(v, v128.load(gamma + j)), v128.load(beta + j)));
    }
  }
}

/** Each row of x, times `smooth` channel by channel, as seven bits: x * smooth = scale * q + least. */
export function quantise(x: usize, n: i32, width: i32, smooth: usize, q: usize, scales: usize, leasts: usize): void {
  for (let i = 0; i < n; i++) {
    const row = x + (<usize>(i * width) << 2);
    let low = f32x4.splat(0);
    let high = low;
    for (let j: usize = 0; j < <usize>width << 2; j += 16) {
      const v = f32x4.mul(v128.load(row + j), v128.load(smooth + j));
      low = f32x4.pmax(low, f32x4.neg(v));
      high = f32x4.pmax(high, v);
    }
    const least = -max4(low);
    const scale = max((max4(high) - least) / 127, <f32>1e-20);
    store<f32>(scales + (<usize>i << 2), scale);
    store<f32>(leasts + (<usize>i << 2), least);
    const by = f32x4.splat(<f32>1 / scale);
    const from = f32x4.splat(least);
    const to = q + <usize>(i * width);
    for (let j: usize = 0; j < <usize>width; j += 8) {
      const a = f32x4.mul(f32x4.sub(f32x4.mul(v128.load(row + (j << 2)), v128.load(smooth + (j << 2))), from), by);
      const b = f32x4.mul(f32x4.sub(f32x4.mul(v128.load(row + (j << 2), 16), v128.load(smooth + (j << 2), 16)), from), by);
      const whole = i16x8.narrow_i32x4_s(i32x4.relaxed_trunc_f32x4_s(f32x4.nearest(a)), i32x4.relaxed_trunc_f32x4_s(f32x4.nearest(b)));
      const bytes = v128.min<u8>(i8x16.narrow_i16x8_u(whole, whole), i8x16.splat(127));
      v128.store64_lane(to + j, bytes, 0);
    }
  }
}

// @ts-ignore: decorator
@inline
function finish(sum: v128, scale: v128, least: v128, at: usize, weightScale: usize, weightSum: usize, bias: usize, out: usize): void {
  const v = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), f32x4.mul(least, v128.load(weightSum + at)));
  v128.store(out + at, f32x4.add(f32x4.mul(v, v128.load(weightScale + at)), v128.load(bias + at)));
}

/** out = q times weights + bias. Weights lie in blocks of eight columns, in each four rows of `depth` by eight columns together. */
export function linear(q: usize, scales: usize, leasts: usize, n: i32, depth: i32, columns: i32, weights: usize, weightScale: usize, weightSum: usize, bias: usize, out: usize): void {
  const k1 = <usize>depth;
  const k2 = k1 + k1, k3 = k2 + k1, k4 = k3 + k1, k5 = k4 + k1;
  const line = <usize>columns << 2;
  for (let j = 0; j < columns; j += 8) {
    const block = weights + <usize>(j * depth);
    const end = block + <usize>(8 * depth);
    const at = <usize>j << 2;
    for (let i = 0; i < n; i += ROWS) {
      let a = q + <usize>(i * depth);
      let s00 = i32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00;
      let s30 = s00, s31 = s00, s40 = s00, s41 = s00, s50 = s00, s51 = s00;
      for (let p = block; p < end; p += 32) {
        const b0 = v128.load(p), b1 = v128.load(p, 16);
        let x = v128.load32_splat(a);
        s00 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b0, x, s00);
        s01 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b1, x, s01);
        x = v128.load32_splat(a + k1);
        s10 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b0, x, s10);
        s11 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b1, x, s11);
        x = v128.load32_splat(a + k2);
        s20 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b0, x, s20);
        s21 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b1, x, s21);
        x = v128.load32_splat(a + k3);
        s30 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b0, x, s30);
        s31 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b1, x, s31);
        x = v128.load32_splat(a + k4);
        s40 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b0, x, s40);
        s41 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b1, x, s41);
        x = v128.load32_splat(a + k5);
        s50 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b0, x, s50);
        s51 = i32x4.relaxed_dot_i8x16_i7x16_add_s(b1, x, s51);
        a += 4;
      }
      const row = <usize>i << 2;
      let o = out + <usize>i * line;
      let s = v128.load32_splat(scales + row), l = v128.load32_splat(leasts + row);
      finish(s00, s, l, at, weightScale, weightSum, bias, o);
      finish(s01, s, l, at + 16, weightScale, weightSum, bias, o);
      s = v128.load32_splat(scales + row, 4); l = v128.load32_splat(leasts + row, 4); o += line;
      finish(s10, s, l, at, weightScale, weightSum, bias, o);
      finish(s11, s, l, at + 16, weightScale, weightSum, bias, o);
      s = v128.load32_splat(scales + row, 8); l = v128.load32_splat(leasts + row, 8); o += line;
      finish(s20, s, l, at, weightScale, weightSum, bias, o);
      finish(s21, s, l, at + 16, weightScale, weightSum, bias, o);
      s = v128.load32_splat(scales + row, 12); l = v128.load32_splat(leasts + row, 12); o += line;
      finish(s30, s, l, at, weightScale, weightSum, bias, o);
      finish(s31, s, l, at + 16, weightScale, weightSum, bias, o);
      s = v128.load32_splat(scales + row, 16); l = v128.load32_splat(leasts + row, 16); o += line;
      finish(s40, s, l, at, weightScale, weightSum, bias, o);
      finish(s41, s, l, at + 16, weightScale, weightSum, bias, o);
      s = v128.load32_splat(scales + row, 20); l = v128.load32_splat(leasts + row, 20); o += line;
      finish(s50, s, l, at, weightScale, weightSum, bias, o);
      finish(s51, s, l, at + 16, weightScale, weightSum, bias, o);
    }
  }
}

/** x = gelu(x), by Abramowitz and Stegun's approximation 7.1.26 of the error function (off by less than 2e-7). */
export function gelu(x: usize, count: i32): void {
  const end = x + (<usize>count << 2);
  for (; x < end; x += 16) {
    const v = v128.load(x);
    const z = f32x4.mul(f32x4.abs(v), f32x4.splat(0.7071067811865476));
    const t = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), f32x4.mul(z, f32x4.splat(0.3275911))));
    let p = f32x4.add(f32x4.mul(t, f32x4.splat(1.061405429)), f32x4.splat(-1.453152027));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(1.421413741));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-0.284496736));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.254829592));
    const tail = f32x4.mul(f32x4.mul(p, t), exp4(f32x4.neg(f32x4.mul(z, z))));
    const half = f32x4.mul(v, f32x4.splat(0.5));
    // x/2 (1 + sign(x) (1 - tail)) = x/2 + |x|/2 (1 - tail)
    v128.store(x, f32x4.add(half, f32x4.mul(f32x4.abs(half), f32x4.sub(f32x4.splat(1), tail))));
  }
}

/** The largest magnitude in one head's columns of `n` rows. */
function largest(from: usize, n: i32, line: usize): f32 {
  let high = f32x4.splat(0);
  for (let i = 0; i < n; i++) {
    const row = from + <usize>i * line;
    for (let d: usize = 0; d < HEAD << 2; d += 16) high = f32x4.pmax(high, f32x4.abs(v128.load(row + d)));
  }
  return max(max4(high), <f32>1e-20);
}

/**
 * out = attention of `n` pieces (at most 256) over one another. `qkv` holds queries, keys and values of all heads side by side;
 * `scratch` needs 204 * padded bytes, padded = n to the next multiple of 16. Rows of `qkv` and `out` are even in number.
 */
export function attend(qkv: usize, n: i32, heads: i32, out: usize, scratch: usize): void {
  const width = heads * <i32>HEAD;
  const line = <usize>(3 * width) << 2;
  const padded = (n + 15) & ~15;
  const queries = scratch;
  const keys = queries + <usize>padded * HEAD * 2;
  const values = keys + <usize>padded * HEAD * 2;
  const scores = values + <usize>padded * HEAD * 2;
  const chances = scores + <usize>(padded * 8);
  memory.fill(scratch, 0, <usize>padded * HEAD * 6);
  for (let h = 0; h < heads; h++) {
    const q = qkv + <usize>h * HEAD * 4, k = q + <usize>(width * 4), v = k + <usize>(width * 4);
    const qMax = largest(q, n, line), kMax = largest(k, n, line), vMax = largest(v, n, line);
    const qBy = WIDE / qMax, kBy = WIDE / kMax, vBy = NARROW / vMax;
    for (let i = 0; i < n; i += 2) {
      const row = <usize>i * line;
      // The second row of the last pair may be padding: what it holds never counts.
      for (let d: usize = 0; d < HEAD; d += 8) {
        const at = row + (d << 2);
        v128.store(queries + (<usize>i * HEAD + d) * 2, whole8(q + at, qBy));
        v128.store(queries + (<usize>(i + 1) * HEAD + d) * 2, whole8(q + at + line, qBy));
        const pairs = keys + ((d >> 1) * <usize>padded + <usize>i) * 4;
        storePairs(pairs, <usize>padded << 2, whole8(k + at, kBy));
        storePairs(pairs + 4, <usize>padded << 2, whole8(k + at + line, kBy));
        const upper = whole8(v + at, vBy);
        const lower = i + 1 < n ? whole8(v + at + line, vBy) : i16x8.splat(0);
        const to = values + (<usize>(i >> 1) * HEAD + d) * 4;
        v128.store(to, i8x16.shuffle(upper, lower, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23));
        v128.store(to, i8x16.shuffle(upper, lower, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31), 16);
      }
    }
    const scale = f32x4.splat((<f32>1 / qBy) * (<f32>1 / kBy) * <f32>0.17677669529663687);
    for (let i = 0; i < n; i += 2) {
      scoreRows(queries + <usize>i * HEAD * 2, keys, padded, scale, scores);
      const second = scores + <usize>(padded * 4);
      const total = chanceRow(scores, n, padded, chances);
      const secondTotal = chanceRow(second, n, padded, chances + <usize>(padded * 2));
      const to = out + (<usize>(i * width) + <usize>h * HEAD) * 4;
      const by = <f32>1 / (vBy * <f32>total), secondBy = <f32>1 / (vBy * <f32>secondTotal);
      mixRows(chances, values, padded, by, secondBy, to, <usize>width << 2);
      mixRows(chances, values + 64, padded, by, secondBy, to + 64, <usize>width << 2);
    }
  }
}

// @ts-ignore: decorator
@inline
function whole4(x: usize, by: v128): v128 {
  return i32x4.relaxed_trunc_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x), by)));
}

/** Eight values at x, times `by`, as 16-bit whole numbers. */
// @ts-ignore: decorator
@inline
function whole8(x: usize, by: f32): v128 {
  const times = f32x4.splat(by);
  return i16x8.narrow_i32x4_s(whole4(x, times), whole4(x + 16, times));
}

/** Pairs of 16-bit numbers, one to a line. */
// @ts-ignore: decorator
@inline
function storePairs(to: usize, line: usize, pairs: v128): void {
  v128.store32_lane(to, pairs, 0);
  v128.store32_lane(to + line, pairs, 1);
  v128.store32_lane(to + line * 2, pairs, 2);
  v128.store32_lane(to + line * 3, pairs, 3);
}

/** Products of two queries with all keys. */
// @ts-ignore: decorator
@inline
function scoreRows(query: usize, keys: usize, padded: i32, scale: v128, scores: usize): void {
  const step = <usize>padded << 2;
  for (let j: usize = 0; j < step; j += 64) {
    let s0 = i32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0;
    let at = keys + j;
    for (let d: usize = 0; d < HEAD * 2; d += 4) {
      const x = v128.load32_splat(query + d), y = v128.load32_splat(query + d, 64);
      let k = v128.load(at);
      s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, k));
      t0 = i32x4.add(t0, i32x4.dot_i16x8_s(y, k));
      k = v128.load(at, 16);
      s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, k));
      t1 = i32x4.add(t1, i32x4.dot_i16x8_s(y, k));
      k = v128.load(at, 32);
      s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, k));
      t2 = i32x4.add(t2, i32x4.dot_i16x8_s(y, k));
      k = v128.load(at, 48);
      s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, k));
      t3 = i32x4.add(t3, i32x4.dot_i16x8_s(y, k));
      at += step;
    }
    const to = scores + j, second = to + step;
    v128.store(to, f32x4.mul(f32x4.convert_i32x4_s(s0), scale));
    v128.store(to, f32x4.mul(f32x4.convert_i32x4_s(s1), scale), 16);
    v128.store(to, f32x4.mul(f32x4.convert_i32x4_s(s2), scale), 32);
    v128.store(to, f32x4.mul(f32x4.convert_i32x4_s(s3), scale), 48);
    v128.store(second, f32x4.mul(f32x4.convert_i32x4_s(t0), scale));
    v128.store(second, f32x4.mul(f32x4.convert_i32x4_s(t1), scale), 16);
    v128.store(second, f32x4.mul(f32x4.convert_i32x4_s(t2), scale), 32);
    v128.store(second, f32x4.mul(f32x4.convert_i32x4_s(t3), scale), 48);
  }
}

/** The softmax of a row of scores, in 2047ths of its largest; returns their sum. */
// @ts-ignore: decorator
@inline
function chanceRow(scores: usize, n: i32, padded: i32, chances: usize): i32 {
  for (let j = n; j < padded; j++) store<f32>(scores + (<usize>j << 2), -1e30);
  let high = v128.load(scores);
  for (let j: usize = 16; j < <usize>padded << 2; j += 16) high = f32x4.pmax(high, v128.load(scores + j));
  const from = f32x4.splat(max4(high)), by = f32x4.splat(NARROW);
  let total = i32x4.splat(0);
  for (let j: usize = 0; j < <usize>padded; j += 8) {
    const a = i32x4.relaxed_trunc_f32x4_s(f32x4.nearest(f32x4.mul(exp4(f32x4.sub(v128.load(scores + (j << 2)), from)), by)));
    const b = i32x4.relaxed_trunc_f32x4_s(f32x4.nearest(f32x4.mul(exp4(f32x4.sub(v128.load(scores + (j << 2), 16), from)), by)));
    total = i32x4.add(total, i32x4.add(a, b));
    v128.store(chances + (j << 1), i16x8.narrow_i32x4_s(a, b));
  }
  return i32x4.extract_lane(total, 0) + i32x4.extract_lane(total, 1) + i32x4.extract_lane(total, 2) + i32x4.extract_lane(total, 3);
}

/** Sixteen channels of the values mixed by two rows of chances, which lie one behind the other. */
// @ts-ignore: decorator
@inline
function mixRows(chances: usize, values: usize, padded: i32, scale: f32, secondScale: f32, out: usize, line: usize): void {
  let s0 = i32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0;
  let at = values;
  const second = chances + (<usize>padded << 1);
  for (let j: usize = 0; j < <usize>padded << 1; j += 4) {
    const x = v128.load32_splat(chances + j), y = v128.load32_splat(second + j);
    let v = v128.load(at);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v));
    t0 = i32x4.add(t0, i32x4.dot_i16x8_s(y, v));
    v = v128.load(at, 16);
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v));
    t1 = i32x4.add(t1, i32x4.dot_i16x8_s(y, v));
    v = v128.load(at, 32);
    s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, v));
    t2 = i32x4.add(t2, i32x4.dot_i16x8_s(y, v));
    v = v128.load(at, 48);
    s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, v));
    t3 = i32x4.add(t3, i32x4.dot_i16x8_s(y, v));
    at += 128;
  }
  const by = f32x4.splat(scale), secondBy = f32x4.splat(secondScale);
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(s0), by));
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(s1), by), 16);
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(s2), by), 32);
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(s3), by), 48);
  v128.store(out + line, f32x4.mul(f32x4.convert_i32x4_s(t0), secondBy));
  v128.store(out + line, f32x4.mul(f32x4.convert_i32x4_s(t1), secondBy), 16);
  v128.store(out + line, f32x4.mul(f32x4.convert_i32x4_s(t2), secondBy), 32);
  v128.store(out + line, f32x4.mul(f32x4.convert_i32x4_s(t3), secondBy), 48);
}
