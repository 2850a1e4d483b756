import { mix } from '../../../learning/feature-hash.ts';
import { featureSlots } from '../../../learning/feature-slots.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import type { Analysis } from '../analysis.ts';
import { bucket } from '../model/bucket.ts';
import { type Columns, grouped, PAD } from '../model/columns.ts';
import type { TagScene } from './tag-scene.ts';

/** How far from a token its neighbours' own features reach. */
export const NEIGHBOURS = 3;

/** The features that rest on one token: far ones have only the first, the token itself also the last. */
const OWN_NAMES = ['lower', 'tag', 'stem', 'suffix', 'shape', 'cue', 'source', 'lower-tag'] as const;
const OWN = featureSlots(OWN_NAMES);
const FAR = OWN.stem;
const CLOSE = OWN['lower-tag'];

/** The features that rest on several tokens, or on the place. */
const JOINT_NAMES = [
  'lower-1-lower',
  'lower-lower+1',
  'lower-2-lower-1',
  'lower+1-lower+2',
  'lower-1-lower+1',
  'shapes',
  'tag-1-tag',
  'tag-tag+1',
  'tag-1-tag-tag+1',
  'tag-2-tag-1-tag',
  'tag-tag+1-tag+2',
  'tag+1-tag+2-tag+3',
  'lower-1-tag',
  'lower-tag+1',
  'stem-tag-1',
  'lower+1-tag',
  'stem-tag+1-tag+2',
  'priors',
  'cue-left-between',
  'cue-left-distance',
  'cue-left-stem-distance',
  'cue-right-between',
  'cue-right-distance',
  'cue-right-stem-distance',
  'cues-between',
  'cues-between-tag',
  'verb-left',
  'verb-right',
  'verb-left-tag',
  'verb-right-tag',
  'verbs-distance',
  'cues-before-tag',
  'cues-after-tag',
  'quotation',
  'quotation-size',
  'quotation-tag',
  'quotation-lower',
  'from-start',
  'to-end',
  'first-word',
  'paragraph-place',
  'last-word',
  'rule',
  'rule-before',
  'rule-after',
  'rules-around',
  'rule-stem',
  'rule-tag',
  'votes-rule',
  'votes-tag',
  'rule-prior-quotation',
] as const;
const JOINT = featureSlots(JOINT_NAMES);

/** The names of the features of a token that rest on single tokens near it. */
const NEIGHBOUR_NAMES = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, seat) => {
  const d = seat - NEIGHBOURS;
  const names = OWN_NAMES.slice(0, d === 0 ? OWN_NAMES.length : Math.abs(d) === 1 ? CLOSE : FAR);
  return names.map((name) => `${d}:${name}`);
}).flat();

/** The names of the features of stage one, in the order of their hashes in a row. */
export const TAG_FEATURES: readonly string[] = [...NEIGHBOUR_NAMES, ...JOINT_NAMES];

/** How many of `TAG_FEATURES` rest on single tokens; the rest come after. */
export const NEIGHBOUR_FEATURES = NEIGHBOUR_NAMES.length;

/** Writes the hashed TAG_FEATURES of token `i`: words, tags, near cues and verbs, place, what the rules found. */
export function writeTagFeatures(scene: TagScene, i: number, out: Int32Array, start: number): void {
  let at = start;
  for (let d = -NEIGHBOURS; d <= NEIGHBOURS; d++) at = writeNeighbour(scene.columns, i + PAD + d, d, out, at);
  writeJointFeatures(scene, i, out, at);
}

/** Writes the features of token `i` that rest on more than one token; absent ones are left as they stand. */
export function writeJointFeatures(scene: TagScene, i: number, out: Int32Array, at: number): void {
  const { analysis, range, columns, cuesLeft, cuesRight, verbsLeft, verbsRight, counts } = scene;
  writeWordPairs(columns, i + PAD, out, at);
  writeTagPatterns(columns, i + PAD, out, at);
  writeCueFeatures(columns, i, cuesLeft[i]!, cuesRight[i]!, counts, out, at);
  writeVerbFeatures(columns, i, verbsLeft[i]!, verbsRight[i]!, counts.commas, out, at);
  writePlaceFeatures(analysis, range, columns, i, out, at);
  writeRuleFeatures(analysis, range, columns, i, out, at);
}

/** The features that rest on the one token at `q` of the columns, seen from a token at `q - d`; returns where they end. */
export function writeNeighbour(c: Columns, q: number, d: number, out: Int32Array, at: number): number {
  const lower = c.lower[q]!;
  const tag = c.tag[q]!;
  out[at + OWN.lower] = grouped(mix(100, lower), d + 3);
  out[at + OWN.tag] = mix(140 + d, tag);
  if (d < -1 || d > 1) return at + FAR;
  out[at + OWN.stem] = grouped(mix(110, c.stem[q]!), d + 1);
  out[at + OWN.suffix] = grouped(mix(115, c.suffix[q]!), d + 1);
  out[at + OWN.shape] = mix(120 + d, c.shape[q]!);
  out[at + OWN.cue] = mix(170 + d, c.cue[q]!);
  out[at + OWN.source] = mix(175 + d, c.source[q]!);
  if (d !== 0) return at + CLOSE;
  out[at + OWN['lower-tag']] = mix(mix(156, lower), tag);
  return at + OWN_NAMES.length;
}

function writeWordPairs(c: Columns, p: number, out: Int32Array, at: number): void {
  const { lower, shape } = c;
  out[at + JOINT['lower-1-lower']] = mix(mix(130, lower[p - 1]!), lower[p]!);
  out[at + JOINT['lower-lower+1']] = mix(mix(131, lower[p]!), lower[p + 1]!);
  out[at + JOINT['lower-2-lower-1']] = mix(mix(132, lower[p - 2]!), lower[p - 1]!);
  out[at + JOINT['lower+1-lower+2']] = mix(mix(133, lower[p + 1]!), lower[p + 2]!);
  out[at + JOINT['lower-1-lower+1']] = mix(mix(134, lower[p - 1]!), lower[p + 1]!);
  out[at + JOINT.shapes] = mix(mix(135, shape[p - 1]!), shape[p]! * 16 + shape[p + 1]!);
}

function writeTagPatterns(c: Columns, p: number, out: Int32Array, at: number): void {
  const { tag, lower, stem } = c;
  const here = tag[p]!;
  const one = tag[p + 1]!;
  const back = tag[p - 1]!;
  out[at + JOINT['tag-1-tag']] = mix(150, back * 64 + here);
  out[at + JOINT['tag-tag+1']] = mix(151, here * 64 + one);
  out[at + JOINT['tag-1-tag-tag+1']] = mix(152, (back * 64 + here) * 64 + one);
  out[at + JOINT['tag-2-tag-1-tag']] = mix(153, (tag[p - 2]! * 64 + back) * 64 + here);
  out[at + JOINT['tag-tag+1-tag+2']] = mix(154, (here * 64 + one) * 64 + tag[p + 2]!);
  out[at + JOINT['tag+1-tag+2-tag+3']] = mix(155, (one * 64 + tag[p + 2]!) * 64 + tag[p + 3]!);
  out[at + JOINT['lower-1-tag']] = mix(mix(157, lower[p - 1]!), here);
  out[at + JOINT['lower-tag+1']] = mix(mix(158, lower[p]!), one);
  out[at + JOINT['stem-tag-1']] = mix(mix(159, stem[p]!), back);
  out[at + JOINT['lower+1-tag']] = mix(mix(160, lower[p + 1]!), here);
  out[at + JOINT['stem-tag+1-tag+2']] = mix(mix(161, stem[p]!), one * 64 + tag[p + 2]!);
}

function writeCueFeatures(
  c: Columns,
  i: number,
  left: number,
  right: number,
  counts: { commas: Int32Array; thats: Int32Array },
  out: Int32Array,
  at: number,
): void {
  const p = i + PAD;
  out[at + JOINT.priors] = mix(180, (c.cue[p]! * 16 + c.source[p - 1]!) * 16 + c.source[p + 1]!);
  let leftKey = 0;
  if (left >= 0) {
    const between =
      Math.min(2, counts.commas[i]! - counts.commas[left]!) * 2 +
      Math.min(1, counts.thats[i]! - counts.thats[left]!);
    leftKey = 1 + between;
    out[at + JOINT['cue-left-between']] = mix(mix(181, c.stem[left + PAD]!), between);
    out[at + JOINT['cue-left-distance']] = mix(
      182,
      (bucket(i - left) * 8 + between) * 8 + c.cue[left + PAD]!,
    );
    out[at + JOINT['cue-left-stem-distance']] = mix(mix(183, c.stem[left + PAD]!), bucket(i - left));
  }
  let rightKey = 0;
  if (right >= 0) {
    const between =
      Math.min(2, counts.commas[right]! - counts.commas[i]!) * 2 +
      Math.min(1, counts.thats[right]! - counts.thats[i]!);
    rightKey = 1 + between;
    out[at + JOINT['cue-right-between']] = mix(mix(184, c.stem[right + PAD]!), between);
    out[at + JOINT['cue-right-distance']] = mix(
      185,
      (bucket(right - i) * 8 + between) * 8 + c.cue[right + PAD]!,
    );
    out[at + JOINT['cue-right-stem-distance']] = mix(mix(186, c.stem[right + PAD]!), bucket(right - i));
  }
  out[at + JOINT['cues-between']] = mix(187, leftKey * 16 + rightKey);
  out[at + JOINT['cues-between-tag']] = mix(mix(188, leftKey * 16 + rightKey), c.tag[p]!);
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
): void {
  const p = i + PAD;
  const here = c.tag[p]!;
  const before = left < 0 ? 0 : 1 + Math.min(2, commas[i]! - commas[left]!);
  const after = right < 0 ? 0 : 1 + Math.min(2, commas[right]! - commas[i]!);
  if (left >= 0) out[at + JOINT['verb-left']] = mix(mix(210, c.stem[left + PAD]!), before);
  if (right >= 0) out[at + JOINT['verb-right']] = mix(mix(211, c.stem[right + PAD]!), after);
  out[at + JOINT['verb-left-tag']] = mix(
    212,
    ((left < 0 ? 60 : c.tag[left + PAD]!) * 64 + here) * 4 + before,
  );
  out[at + JOINT['verb-right-tag']] = mix(
    213,
    ((right < 0 ? 60 : c.tag[right + PAD]!) * 64 + here) * 4 + after,
  );
  out[at + JOINT['verbs-distance']] = mix(
    214,
    (bucket(left < 0 ? 60 : i - left) * 16 + bucket(right < 0 ? 60 : right - i)) * 16 + before * 4 + after,
  );
  out[at + JOINT['cues-before-tag']] = mix(
    215,
    ((c.cue[p - 3]! * 8 + c.cue[p - 2]!) * 8 + c.cue[p - 1]!) * 64 + here,
  );
  out[at + JOINT['cues-after-tag']] = mix(
    216,
    ((c.cue[p + 1]! * 8 + c.cue[p + 2]!) * 8 + c.cue[p + 3]!) * 64 + here,
  );
}

function writePlaceFeatures(
  analysis: Analysis,
  range: WordRange,
  c: Columns,
  i: number,
  out: Int32Array,
  at: number,
): void {
  const token = range.from + i;
  const p = i + PAD;
  const sentence = analysis.sentences[analysis.sentenceOf[token]!]!;
  const state = analysis.quotationState[token]!;
  const size = analysis.quotationSize[token]!;
  const start = Math.max(sentence.from, range.from) - range.from;
  const toEnd = sentence.to - 1 - token;
  out[at + JOINT.quotation] = mix(190, state);
  out[at + JOINT['quotation-size']] = mix(191, state * 16 + size);
  out[at + JOINT['quotation-tag']] = mix(192, state * 64 + c.tag[p]!);
  out[at + JOINT['quotation-lower']] = mix(mix(193, state), c.lower[p]!);
  out[at + JOINT['from-start']] = mix(194, bucket(i - start) * 16 + state);
  out[at + JOINT['to-end']] = mix(195, bucket(toEnd) * 16 + state);
  out[at + JOINT['first-word']] = mix(mix(196, c.lower[start + PAD]!), state);
  out[at + JOINT['paragraph-place']] = mix(
    197,
    bucket(i) * 16 + Math.min(3, analysis.sentenceOf[token]! - analysis.sentenceOf[range.from]!),
  );
  out[at + JOINT['last-word']] = mix(
    198,
    c.lower[sentence.to - 1 - range.from + PAD]! ^ (toEnd === 0 ? 1 : 0),
  );
}

/** What the rules found here and beside. */
function writeRuleFeatures(
  analysis: Analysis,
  range: WordRange,
  c: Columns,
  i: number,
  out: Int32Array,
  at: number,
): void {
  const { ruled } = analysis;
  const token = range.from + i;
  const here = ruled[token]!;
  const before = i > 0 ? ruled[token - 1]! : 7;
  const after = token + 1 < range.to ? ruled[token + 1]! : 7;
  const votes = Math.min(3, analysis.sourceVotes.get(analysis.words[token]!) ?? 0);
  out[at + JOINT.rule] = mix(200, here);
  out[at + JOINT['rule-before']] = mix(201, before * 8 + here);
  out[at + JOINT['rule-after']] = mix(202, here * 8 + after);
  out[at + JOINT['rules-around']] = mix(203, (before * 8 + here) * 8 + after);
  out[at + JOINT['rule-stem']] = mix(mix(204, here), c.stem[i + PAD]!);
  out[at + JOINT['rule-tag']] = mix(mix(205, here), c.tag[i + PAD]!);
  out[at + JOINT['votes-rule']] = mix(207, votes * 8 + here);
  out[at + JOINT['votes-tag']] = mix(mix(208, votes), c.tag[i + PAD]! * 16 + c.shape[i + PAD]!);
  out[at + JOINT['rule-prior-quotation']] = mix(
    206,
    here * 128 + c.cue[i + PAD]! * 8 + analysis.quotationState[token]!,
  );
}
