import { mix } from '../learning/feature-hash.ts';
import { type LinearTable, scoreRows } from '../learning/linear-table.ts';
import { POS_TAGS } from './pos-tags.ts';
import { WORD, type WordTable } from './word-table.ts';

export const POS_FEATURES = 20;

/** The tagger: weights of a greedy perceptron, and for frequent words the few tags it has to choose from. */
export interface TaggerModel {
  readonly weights: LinearTable;
  /** CANDIDATES bytes for each slot of a word: tag numbers + 1, likeliest first, then 0; all 0 where any tag may be. */
  readonly known: Uint8Array;
}

const KNOWN_BITS = 15;

export const KNOWN_SLOTS = 1 << KNOWN_BITS;
export const CANDIDATES = 4;

/** The slot of a word, from its exact form's hash; its candidates begin at CANDIDATES times this. */
export function knownSlot(exact: number): number {
  return mix(31, exact) >>> (32 - KNOWN_BITS);
}

const OUTSIDE = 0x5bd1e995;

/**
 * Tags the words `from … to` (one sentence) left to right with a greedy averaged perceptron (Collins 2002) and writes
 * tag numbers into `tags`.
 */
export function tagSentence(
  { weights, known }: TaggerModel,
  table: WordTable,
  words: Int32Array,
  from: number,
  to: number,
  tags: Uint8Array,
): void {
  const features = new Int32Array(POS_FEATURES);
  const isQuantised = weights.weights instanceof Int8Array;
  const sums = isQuantised ? new Int32Array(POS_TAGS.length) : new Float32Array(POS_TAGS.length);
  for (let i = from; i < to; i++) {
    const slot = knownSlot(table.form(words[i]!, WORD.exact)) * CANDIDATES;
    if (known[slot]! > 0 && known[slot + 1] === 0) {
      tags[i] = known[slot]! - 1;
      continue;
    }
    writePosFeatures(table, words, from, to, i, tags, features, 0);
    if (known[slot]! > 0) {
      tags[i] = bestCandidate(weights, known, slot, features);
      continue;
    }
    scoreRows(weights, features, POS_FEATURES, sums);
    tags[i] = argmax(sums);
  }
}

function bestCandidate(
  { bits, width, weights }: LinearTable,
  known: Uint8Array,
  slot: number,
  features: Int32Array,
): number {
  const shift = 32 - bits;
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = slot; c < slot + CANDIDATES && known[c]! > 0; c++) {
    const tag = known[c]! - 1;
    let sum = 0;
    for (let f = 0; f < POS_FEATURES; f++) sum += weights[(features[f]! >>> shift) * width + tag]!;
    if (sum <= top) continue;
    top = sum;
    best = tag;
  }
  return best;
}

function argmax(values: Float32Array | Int32Array): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[best]!) best = k;
  return best;
}

/** The hashed features of word `i`, given the tags before it; POS_FEATURES entries from `at`. */
export function writePosFeatures(
  table: WordTable,
  words: Int32Array,
  from: number,
  to: number,
  i: number,
  tags: Uint8Array,
  out: Int32Array,
  at: number,
): void {
  const w = words[i]!;
  const lower = table.form(w, WORD.lower);
  const before = i > from ? table.form(words[i - 1]!, WORD.lower) : OUTSIDE;
  const before2 = i > from + 1 ? table.form(words[i - 2]!, WORD.lower) : OUTSIDE;
  const after = i + 1 < to ? table.form(words[i + 1]!, WORD.lower) : OUTSIDE;
  const after2 = i + 2 < to ? table.form(words[i + 2]!, WORD.lower) : OUTSIDE;
  const tag1 = i > from ? tags[i - 1]! : 60;
  const tag2 = i > from + 1 ? tags[i - 2]! : 60;
  const shape = table.form(w, WORD.shape) * 2 + (i === from ? 1 : 0);
  const suffix3 = table.form(w, WORD.suffix3);
  const afterSuffix = i + 1 < to ? table.form(words[i + 1]!, WORD.suffix3) : OUTSIDE;
  let n = at;
  out[n++] = mix(1, lower);
  out[n++] = mix(2, suffix3);
  out[n++] = mix(3, table.form(w, WORD.suffix2));
  out[n++] = mix(4, table.form(w, WORD.prefix3));
  out[n++] = mix(5, shape);
  out[n++] = mix(6, before);
  out[n++] = mix(7, before2);
  out[n++] = mix(8, after);
  out[n++] = mix(9, after2);
  out[n++] = mix(10, tag1);
  out[n++] = mix(11, tag1 * 64 + tag2);
  out[n++] = mix(mix(12, tag1), lower);
  out[n++] = mix(mix(13, suffix3), shape);
  out[n++] = mix(14, i > from ? table.form(words[i - 1]!, WORD.suffix3) : OUTSIDE);
  out[n++] = mix(15, afterSuffix);
  out[n++] = mix(mix(16, lower), after);
  out[n++] = mix(mix(17, before), lower);
  out[n++] = mix(mix(18, suffix3), tag1);
  out[n++] = mix(mix(19, shape), i + 1 < to ? table.form(words[i + 1]!, WORD.shape) : 15);
  out[n] = mix(mix(20, suffix3), afterSuffix);
}
