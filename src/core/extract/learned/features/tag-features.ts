import { hashString, mix } from '../../../learning/feature-hash.ts';
import { posNumber } from '../../../reading/pos-tags.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import type { Analysis } from '../analysis.ts';
import { bucket } from '../model/bucket.ts';
import { type Columns, grouped, PAD, readColumns } from '../model/columns.ts';
import type { WordPriors } from '../model/word-priors.ts';

export const TAG_FEATURES = 81;

const COMMA = posNumber(',');

/** How strong a word's cue prior must be to count as a likely cue near a token (a bucket of WordPriors). */
const LIKELY_CUE = 4;

/** For each token of a run: the nearest likely cue on one side, as place (−1 for none). */
function nearestCues(columns: Columns, n: number, step: 1 | -1): Int32Array {
  const places = new Int32Array(n).fill(-1);
  let seen = -1;
  for (let i = step === 1 ? 0 : n - 1; i >= 0 && i < n; i += step) {
    places[i] = seen;
    if (columns.cue[i + PAD]! >= LIKELY_CUE) seen = i;
  }
  return places;
}

const VERBS: ReadonlySet<number> = new Set(['VB', 'VBD', 'VBN', 'VBZ', 'VBG', 'VBP', 'MD'].map(posNumber));

/** For each token of a run: the nearest verb on one side, as place (−1 for none). */
function nearestVerbs(columns: Columns, n: number, step: 1 | -1): Int32Array {
  const places = new Int32Array(n).fill(-1);
  let seen = -1;
  for (let i = step === 1 ? 0 : n - 1; i >= 0 && i < n; i += step) {
    places[i] = seen;
    if (VERBS.has(columns.tag[i + PAD]!)) seen = i;
  }
  return places;
}

/** Running counts of commas and of "that" up to each token, so that what lies between two tokens is a subtraction. */
function runningCounts(columns: Columns, n: number, that: number): { commas: Int32Array; thats: Int32Array } {
  const commas = new Int32Array(n + 1);
  const thats = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    commas[i + 1] = commas[i]! + (columns.tag[i + PAD] === COMMA ? 1 : 0);
    thats[i + 1] = thats[i]! + (columns.lower[i + PAD] === that ? 1 : 0);
  }
  return { commas, thats };
}

/** A run of tokens as stage one sees it; tokens are numbered from its first. */
export interface TagScene {
  readonly analysis: Analysis;
  readonly range: WordRange;
  readonly columns: Columns;
  readonly cuesLeft: Int32Array;
  readonly cuesRight: Int32Array;
  readonly verbsLeft: Int32Array;
  readonly verbsRight: Int32Array;
  readonly counts: { readonly commas: Int32Array; readonly thats: Int32Array };
}

const THAT = hashString('that');

/** Gathers what the features of a run's tokens rest on. */
export function createTagScene(analysis: Analysis, priors: WordPriors, range: WordRange): TagScene {
  const n = range.to - range.from;
  const columns = readColumns(analysis, priors, range);
  return {
    analysis,
    range,
    columns,
    cuesLeft: nearestCues(columns, n, 1),
    cuesRight: nearestCues(columns, n, -1),
    verbsLeft: nearestVerbs(columns, n, 1),
    verbsRight: nearestVerbs(columns, n, -1),
    counts: runningCounts(columns, n, THAT),
  };
}

/** Features of a token that rest on single tokens near it; the rest rest on several, or on the place. */
export const NEIGHBOUR_FEATURES = 30;

/** Writes the TAG_FEATURES hashed features of token `i`: words, tags, near cues and verbs, place, what the rules found. */
export function writeTagFeatures(scene: TagScene, i: number, out: Int32Array, start: number): void {
  let at = start;
  for (let d = -NEIGHBOURS; d <= NEIGHBOURS; d++) at = writeNeighbour(scene.columns, i + PAD + d, d, out, at);
  writeJointFeatures(scene, i, out, at);
}

/** Writes the features of token `i` that rest on more than one token, TAG_FEATURES less NEIGHBOUR_FEATURES; absent ones are left as they stand. */
export function writeJointFeatures(scene: TagScene, i: number, out: Int32Array, start: number): void {
  const { analysis, range, columns, cuesLeft, cuesRight, verbsLeft, verbsRight, counts } = scene;
  let at = start;
  at = writeWordPairs(columns, i + PAD, out, at);
  at = writeTagPatterns(columns, i + PAD, out, at);
  at = writeCueFeatures(columns, i, cuesLeft[i]!, cuesRight[i]!, counts, out, at);
  at = writeVerbFeatures(columns, i, verbsLeft[i]!, verbsRight[i]!, counts.commas, out, at);
  at = writePlaceFeatures(analysis, range, columns, i, out, at);
  at = writeRuleFeatures(analysis, range, columns, i, out, at);
  if (at > start + TAG_FEATURES - NEIGHBOUR_FEATURES) throw new RangeError(`${at - start} joint features`);
}

/** How far from a token its neighbours' own features reach. */
export const NEIGHBOURS = 3;

/** The features that rest on the one token at `q` of the columns, seen from a token at `q - d`. */
export function writeNeighbour(c: Columns, q: number, d: number, out: Int32Array, start: number): number {
  let at = start;
  const lower = c.lower[q]!;
  const tag = c.tag[q]!;
  out[at++] = grouped(mix(100, lower), d + 3);
  out[at++] = mix(140 + d, tag);
  if (d < -1 || d > 1) return at;
  out[at++] = grouped(mix(110, c.stem[q]!), d + 1);
  out[at++] = grouped(mix(115, c.suffix[q]!), d + 1);
  out[at++] = mix(120 + d, c.shape[q]!);
  out[at++] = mix(170 + d, c.cue[q]!);
  out[at++] = mix(175 + d, c.source[q]!);
  if (d === 0) out[at++] = mix(mix(156, lower), tag);
  return at;
}

function writeWordPairs(c: Columns, p: number, out: Int32Array, at: number): number {
  const { lower, shape } = c;
  out[at++] = mix(mix(130, lower[p - 1]!), lower[p]!);
  out[at++] = mix(mix(131, lower[p]!), lower[p + 1]!);
  out[at++] = mix(mix(132, lower[p - 2]!), lower[p - 1]!);
  out[at++] = mix(mix(133, lower[p + 1]!), lower[p + 2]!);
  out[at++] = mix(mix(134, lower[p - 1]!), lower[p + 1]!);
  out[at++] = mix(mix(135, shape[p - 1]!), shape[p]! * 16 + shape[p + 1]!);
  return at;
}

function writeTagPatterns(c: Columns, p: number, out: Int32Array, at: number): number {
  const { tag, lower, stem } = c;
  const here = tag[p]!;
  const one = tag[p + 1]!;
  const back = tag[p - 1]!;
  out[at++] = mix(150, back * 64 + here);
  out[at++] = mix(151, here * 64 + one);
  out[at++] = mix(152, (back * 64 + here) * 64 + one);
  out[at++] = mix(153, (tag[p - 2]! * 64 + back) * 64 + here);
  out[at++] = mix(154, (here * 64 + one) * 64 + tag[p + 2]!);
  out[at++] = mix(155, (one * 64 + tag[p + 2]!) * 64 + tag[p + 3]!);
  out[at++] = mix(mix(157, lower[p - 1]!), here);
  out[at++] = mix(mix(158, lower[p]!), one);
  out[at++] = mix(mix(159, stem[p]!), back);
  out[at++] = mix(mix(160, lower[p + 1]!), here);
  out[at++] = mix(mix(161, stem[p]!), one * 64 + tag[p + 2]!);
  return at;
}

function writeCueFeatures(
  c: Columns,
  i: number,
  left: number,
  right: number,
  counts: { commas: Int32Array; thats: Int32Array },
  out: Int32Array,
  at: number,
): number {
  const p = i + PAD;
  out[at++] = mix(180, (c.cue[p]! * 16 + c.source[p - 1]!) * 16 + c.source[p + 1]!);
  let leftKey = 0;
  if (left >= 0) {
    const between =
      Math.min(2, counts.commas[i]! - counts.commas[left]!) * 2 +
      Math.min(1, counts.thats[i]! - counts.thats[left]!);
    leftKey = 1 + between;
    out[at++] = mix(mix(181, c.stem[left + PAD]!), between);
    out[at++] = mix(182, (bucket(i - left) * 8 + between) * 8 + c.cue[left + PAD]!);
    out[at++] = mix(mix(183, c.stem[left + PAD]!), bucket(i - left));
  } else at += 3;
  let rightKey = 0;
  if (right >= 0) {
    const between =
      Math.min(2, counts.commas[right]! - counts.commas[i]!) * 2 +
      Math.min(1, counts.thats[right]! - counts.thats[i]!);
    rightKey = 1 + between;
    out[at++] = mix(mix(184, c.stem[right + PAD]!), between);
    out[at++] = mix(185, (bucket(right - i) * 8 + between) * 8 + c.cue[right + PAD]!);
    out[at++] = mix(mix(186, c.stem[right + PAD]!), bucket(right - i));
  } else at += 3;
  out[at++] = mix(187, leftKey * 16 + rightKey);
  out[at++] = mix(mix(188, leftKey * 16 + rightKey), c.tag[p]!);
  return at;
}

/** The nearest verbs on both sides, a hint of where the clause begins and ends. */
function writeVerbFeatures(
  c: Columns,
  i: number,
  left: number,
  right: number,
  commas: Int32Array,
  out: Int32Array,
  at: number,
): number {
  const p = i + PAD;
  const here = c.tag[p]!;
  const before = left < 0 ? 0 : 1 + Math.min(2, commas[i]! - commas[left]!);
  const after = right < 0 ? 0 : 1 + Math.min(2, commas[right]! - commas[i]!);
  if (left >= 0) out[at] = mix(mix(210, c.stem[left + PAD]!), before);
  if (right >= 0) out[at + 1] = mix(mix(211, c.stem[right + PAD]!), after);
  out[at + 2] = mix(212, ((left < 0 ? 60 : c.tag[left + PAD]!) * 64 + here) * 4 + before);
  out[at + 3] = mix(213, ((right < 0 ? 60 : c.tag[right + PAD]!) * 64 + here) * 4 + after);
  out[at + 4] = mix(
    214,
    (bucket(left < 0 ? 60 : i - left) * 16 + bucket(right < 0 ? 60 : right - i)) * 16 + before * 4 + after,
  );
  out[at + 5] = mix(215, ((c.cue[p - 3]! * 8 + c.cue[p - 2]!) * 8 + c.cue[p - 1]!) * 64 + here);
  out[at + 6] = mix(216, ((c.cue[p + 1]! * 8 + c.cue[p + 2]!) * 8 + c.cue[p + 3]!) * 64 + here);
  return at + 7;
}

function writePlaceFeatures(
  analysis: Analysis,
  range: WordRange,
  c: Columns,
  i: number,
  out: Int32Array,
  at: number,
): number {
  const token = range.from + i;
  const p = i + PAD;
  const sentence = analysis.sentences[analysis.sentenceOf[token]!]!;
  const state = analysis.quotationState[token]!;
  const size = analysis.quotationSize[token]!;
  const start = Math.max(sentence.from, range.from) - range.from;
  const toEnd = sentence.to - 1 - token;
  out[at++] = mix(190, state);
  out[at++] = mix(191, state * 16 + size);
  out[at++] = mix(192, state * 64 + c.tag[p]!);
  out[at++] = mix(mix(193, state), c.lower[p]!);
  out[at++] = mix(194, bucket(i - start) * 16 + state);
  out[at++] = mix(195, bucket(toEnd) * 16 + state);
  out[at++] = mix(mix(196, c.lower[start + PAD]!), state);
  out[at++] = mix(
    197,
    bucket(i) * 16 + Math.min(3, analysis.sentenceOf[token]! - analysis.sentenceOf[range.from]!),
  );
  out[at++] = mix(198, c.lower[sentence.to - 1 - range.from + PAD]! ^ (toEnd === 0 ? 1 : 0));
  return at;
}

/** What the rules found here and beside. */
function writeRuleFeatures(
  analysis: Analysis,
  range: WordRange,
  c: Columns,
  i: number,
  out: Int32Array,
  at: number,
): number {
  const { ruled } = analysis;
  const token = range.from + i;
  const here = ruled[token]!;
  const before = i > 0 ? ruled[token - 1]! : 7;
  const after = token + 1 < range.to ? ruled[token + 1]! : 7;
  const votes = Math.min(3, analysis.sourceVotes.get(analysis.words[token]!) ?? 0);
  out[at++] = mix(200, here);
  out[at++] = mix(201, before * 8 + here);
  out[at++] = mix(202, here * 8 + after);
  out[at++] = mix(203, (before * 8 + here) * 8 + after);
  out[at++] = mix(mix(204, here), c.stem[i + PAD]!);
  out[at++] = mix(mix(205, here), c.tag[i + PAD]!);
  out[at++] = mix(207, votes * 8 + here);
  out[at++] = mix(mix(208, votes), c.tag[i + PAD]! * 16 + c.shape[i + PAD]!);
  out[at++] = mix(206, here * 128 + c.cue[i + PAD]! * 8 + analysis.quotationState[token]!);
  return at;
}

/** Which transition weights apply on entering token i: quotation state, sentence start, comma or other sign. */
export function transitionClass(analysis: Analysis, i: number): number {
  const sentence = analysis.sentences[analysis.sentenceOf[i]!]!;
  const inside = analysis.quotationOf[i]! >= 0 ? 1 : 0;
  const wasInside = i > 0 && analysis.quotationOf[i - 1]! >= 0 ? 2 : 0;
  const tag = analysis.tags[i]!;
  const before = i > 0 ? analysis.tags[i - 1]! : 0;
  const sign = sentence.from === i ? 3 : tag === COMMA ? 1 : before === COMMA ? 2 : 0;
  return sign * 4 + inside + wasInside;
}

export const TRANSITION_CLASSES = 16;
