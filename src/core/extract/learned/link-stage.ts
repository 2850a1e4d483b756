import { addRowsOfEight } from '../../learning/linear-table.ts';
import { decodeBest, type SequenceInput, type SequenceModel } from '../../learning/sequence-model.ts';
import type { WordRange } from '../../reading/word-range.ts';
import {
  describeCue,
  LINK_CONTEXT_FEATURES,
  LINK_CUE_FEATURES,
  type LinkScene,
  writeContextFeatures,
  writeCueFeatures,
} from './features/link-features.ts';
import type { ExtractionModel } from './model/extraction-model.ts';
import { runsOf } from './span-stage.ts';

/** BIO labels of stage two. */
export const LINK = { source: 1, content: 3 } as const;

const CONTEXT_FEATURES = LINK_CONTEXT_FEATURES.length;
const CUE_FEATURES = LINK_CUE_FEATURES.length;

/** The names of the features of stage two, in the order of their hashes in a row. */
export const LINK_FEATURES: readonly string[] = [
  ...LINK_CONTEXT_FEATURES.map((name) => `token:${name}`),
  ...LINK_CUE_FEATURES.map((name) => `cue:${name}`),
];

const ROW = LINK_FEATURES.length;
const LINK_LABELS = 5;
const WIDTH = 8;

/** How many tokens on each side of a cue stage two looks at. */
const REACH = 150;

/** One cue with what stage two gave it, as token ranges. */
export interface LinkedCue {
  readonly cue: WordRange;
  readonly source: readonly WordRange[];
  readonly content: readonly WordRange[];
}

/** The stretch of a paragraph that stage two reads for a cue. */
export function linkRange(paragraph: WordRange, cue: WordRange, reach = REACH): WordRange {
  return { from: Math.max(paragraph.from, cue.from - reach), to: Math.min(paragraph.to, cue.to + reach) };
}

/** Less far where a paragraph is crowded with cues, so that the work stays in proportion to its length. */
export function reachOf(cues: number): number {
  return Math.max(40, Math.min(REACH, Math.floor((20 * REACH) / cues)));
}

/** All features and transition classes of one cue's stretch, for training. */
export function linkInput(scene: LinkScene, range: WordRange, cue: WordRange): SequenceInput {
  const length = range.to - range.from;
  const first = range.from - scene.paragraph.from;
  const features = new Int32Array(length * ROW);
  const key = describeCue(scene, cue);
  for (let i = 0; i < length; i++) {
    writeContextFeatures(scene, first + i, features, i * ROW);
    writeCueFeatures(scene, key, first + i, features, i * ROW + CONTEXT_FEATURES);
  }
  return { length, features, classes: scene.classes.slice(first, first + length) };
}

/** The share of the label scores that no cue changes, WIDTH entries a token of the paragraph. */
export function contextScores(scene: LinkScene, model: SequenceModel): Float32Array {
  const length = scene.paragraph.to - scene.paragraph.from;
  const scores = new Float32Array(length * WIDTH);
  const features = new Int32Array(CONTEXT_FEATURES);
  for (let i = 0; i < length; i++) {
    writeContextFeatures(scene, i, features, 0);
    addRowsOfEight(model.emissions, features, 0, CONTEXT_FEATURES, scores, i * WIDTH);
  }
  return scores;
}

/** Marks the source and content of one cue; the cue's own tokens belong to neither. `context` is from contextScores. */
export function linkCue(
  scene: LinkScene,
  { links, offsets }: Pick<ExtractionModel, 'links' | 'offsets'>,
  context: Float32Array,
  cue: WordRange,
  reach = REACH,
): LinkedCue {
  const range = linkRange(scene.paragraph, cue, reach);
  const first = range.from - scene.paragraph.from;
  const length = range.to - range.from;
  const key = describeCue(scene, cue);
  const features = new Int32Array(CUE_FEATURES);
  const own = new Float32Array(WIDTH);
  const scores = new Float32Array(length * LINK_LABELS);
  for (let i = 0; i < length; i++) {
    const at = (first + i) * WIDTH;
    for (let k = 0; k < LINK_LABELS; k++) own[k] = context[at + k]!;
    writeCueFeatures(scene, key, first + i, features, 0);
    addRowsOfEight(links.emissions, features, 0, CUE_FEATURES, own, 0);
    for (let k = 0; k < LINK_LABELS; k++) scores[i * LINK_LABELS + k] = own[k]!;
    scores[i * LINK_LABELS + LINK.source]! += offsets.linkSource;
    scores[i * LINK_LABELS + LINK.content]! += offsets.linkContent;
  }
  for (let i = cue.from - range.from; i < cue.to - range.from; i++) scores[i * LINK_LABELS]! += 1000;
  const classes = scene.classes.subarray(first, first + length);
  const labels = decodeBest(links, { length, classes }, scores);
  const shift = (run: WordRange): WordRange => ({ from: run.from + range.from, to: run.to + range.from });
  return {
    cue,
    source: runsOf(labels, LINK.source).map(shift),
    content: runsOf(labels, LINK.content).map(shift),
  };
}
