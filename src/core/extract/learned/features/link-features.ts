import { mix } from '../../../learning/feature-hash.ts';
import { featureSlots } from '../../../learning/feature-slots.ts';
import { posNumber } from '../../../reading/pos-tags.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import type { Analysis } from '../analysis.ts';
import { bucket } from '../model/bucket.ts';
import { type Columns, grouped, PAD, readColumns } from '../model/columns.ts';
import type { WordPriors } from '../model/word-priors.ts';
import { transitionClass } from './transition-class.ts';

/** What stage one says of each token of a document: its BIO label, and in eight steps how likely source and content are. */
export interface StageOne {
  readonly labels: Uint8Array;
  readonly sourceStep: Uint8Array;
  readonly contentStep: Uint8Array;
}

/** The features of a token that do not depend on the cue, in the order of their hashes in a row. */
export const LINK_CONTEXT_FEATURES = [
  'lower-2',
  'tag-2',
  'lower-1',
  'tag-1',
  'lower',
  'tag',
  'lower+1',
  'tag+1',
  'lower+2',
  'tag+2',
  'labels',
  'labels-tag',
  'chances-label',
  'place-label',
  'place-quotation',
  'quotation-size',
  'tags',
  'lower-1-lower',
  'lower-lower+1',
  'shapes',
  'priors-label',
  'label-stem',
  'rules-before-label',
  'rules-around-label',
] as const;

/** Those that do. */
export const LINK_CUE_FEATURES = [
  'frame',
  'chunks',
  'distance',
  'distance-signs',
  'cue-stem',
  'cue-tag',
  'chunks-cue-stem',
  'cue-last',
  'cue-first',
  'chunks-signs',
  'frame-chunks-signs',
  'distance-tag',
  'lower',
  'lower-1',
  'cue-stem-tag',
  'cue-stem-distance',
  'chances',
  'quotation-signs',
  'quotation-of-cue',
  'tag-1-tag',
  'tag-tag+1',
  'cue-last-lower',
  'label-before',
  'label-after',
  'rule',
] as const;

const CONTEXT = featureSlots(LINK_CONTEXT_FEATURES);
const CUE = featureSlots(LINK_CUE_FEATURES);

/** Counts of what lies before each token of a paragraph, so that what lies between it and the cue is a subtraction. */
interface Between {
  readonly sources: Int32Array;
  readonly cues: Int32Array;
  readonly contents: Int32Array;
  readonly commas: Int32Array;
  readonly marks: Int32Array;
}

/** A paragraph as stage two sees it; tokens are numbered from its first. */
export interface LinkScene {
  readonly analysis: Analysis;
  readonly stage: StageOne;
  readonly paragraph: WordRange;
  readonly columns: Columns;
  readonly between: Between;
  /** Transition classes of the paragraph's tokens. */
  readonly classes: Uint8Array;
}

const COMMA = posNumber(',');

/** From the features of one neighbour to those of the next. */
const PER_NEIGHBOUR = CONTEXT['lower-1'] - CONTEXT['lower-2'];

/** Gathers what all cues of a paragraph share. */
export function createLinkScene(
  analysis: Analysis,
  priors: WordPriors,
  stage: StageOne,
  paragraph: WordRange,
  columns: Columns = readColumns(analysis, priors, paragraph),
): LinkScene {
  const classes = new Uint8Array(paragraph.to - paragraph.from);
  for (let i = 0; i < classes.length; i++) classes[i] = transitionClass(analysis, paragraph.from + i);
  const between = countBetween(analysis, stage, paragraph, columns);
  return { analysis, stage, paragraph, columns, between, classes };
}

function countBetween(analysis: Analysis, stage: StageOne, paragraph: WordRange, columns: Columns): Between {
  const n = paragraph.to - paragraph.from;
  const row = (): Int32Array => new Int32Array(n + 1);
  const between = { sources: row(), cues: row(), contents: row(), commas: row(), marks: row() };
  for (let i = 0; i < n; i++) {
    const token = paragraph.from + i;
    const label = stage.labels[token]!;
    const turned = token > 0 && analysis.quotationOf[token] !== analysis.quotationOf[token - 1];
    between.sources[i + 1] = between.sources[i]! + (label === 1 ? 1 : 0);
    between.cues[i + 1] = between.cues[i]! + (label === 3 ? 1 : 0);
    between.contents[i + 1] = between.contents[i]! + (label === 5 ? 1 : 0);
    between.commas[i + 1] = between.commas[i]! + (columns.tag[i + PAD] === COMMA ? 1 : 0);
    between.marks[i + 1] = between.marks[i]! + (turned ? 1 : 0);
  }
  return between;
}

/** The cue-independent features of token `i`, LINK_CONTEXT_FEATURES.length hashes from `at`. */
export function writeContextFeatures(scene: LinkScene, i: number, out: Int32Array, at: number): void {
  const { analysis, stage, paragraph, columns: c } = scene;
  const token = paragraph.from + i;
  const p = i + PAD;
  const label = stage.labels[token]!;
  const before = i > 0 ? stage.labels[token - 1]! : 7;
  const after = token + 1 < paragraph.to ? stage.labels[token + 1]! : 7;
  const ruled = analysis.ruled[token]!;
  const ruledBefore = i > 0 ? analysis.ruled[token - 1]! : 7;
  const ruledAfter = token + 1 < paragraph.to ? analysis.ruled[token + 1]! : 7;
  const sentence = analysis.sentences[analysis.sentenceOf[token]!]!;
  const place = Math.min(3, token - sentence.from) * 4 + Math.min(3, sentence.to - 1 - token);
  const state = analysis.quotationState[token]!;
  for (let d = -2, near = at; d <= 2; d++, near += PER_NEIGHBOUR) {
    out[near + CONTEXT['lower-2']] = grouped(mix(330, c.lower[p + d]!), d + 2);
    out[near + CONTEXT['tag-2']] = mix(335 + d, c.tag[p + d]!);
  }
  out[at + CONTEXT.labels] = mix(340, before * 64 + label * 8 + after);
  out[at + CONTEXT['labels-tag']] = mix(mix(343, before * 64 + label * 8 + after), c.tag[p]!);
  out[at + CONTEXT['chances-label']] = mix(
    344,
    stage.sourceStep[token]! * 64 + stage.contentStep[token]! * 8 + label,
  );
  out[at + CONTEXT['place-label']] = mix(345, place * 8 + label);
  out[at + CONTEXT['place-quotation']] = mix(346, place * 8 + state);
  out[at + CONTEXT['quotation-size']] = mix(347, state * 16 + analysis.quotationSize[token]!);
  out[at + CONTEXT.tags] = mix(348, c.tag[p - 1]! * 4096 + c.tag[p]! * 64 + c.tag[p + 1]!);
  out[at + CONTEXT['lower-1-lower']] = mix(mix(349, c.lower[p - 1]!), c.lower[p]!);
  out[at + CONTEXT['lower-lower+1']] = mix(mix(350, c.lower[p]!), c.lower[p + 1]!);
  out[at + CONTEXT.shapes] = mix(351, c.shape[p]! * 256 + c.shape[p - 1]! * 16 + c.shape[p + 1]!);
  out[at + CONTEXT['priors-label']] = mix(352, c.source[p]! * 64 + c.cue[p]! * 8 + label);
  out[at + CONTEXT['label-stem']] = mix(mix(353, label), c.stem[p]!);
  out[at + CONTEXT['rules-before-label']] = mix(354, (ruledBefore * 8 + ruled) * 8 + label);
  out[at + CONTEXT['rules-around-label']] = mix(356, (ruledBefore * 8 + ruled) * 8 + ruledAfter);
}

/** What stays the same for all tokens of one cue, in the paragraph's numbers. */
export interface CueKey {
  readonly from: number;
  readonly to: number;
  readonly headStem: number;
  readonly headTag: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly quotation: number;
}

/** Describes a cue of the paragraph (document token numbers); its head is its strongest word by prior, the last of equals. */
export function describeCue({ analysis, paragraph, columns }: LinkScene, cue: WordRange): CueKey {
  const from = cue.from - paragraph.from;
  const to = cue.to - paragraph.from;
  let head = from;
  for (let i = from; i < to; i++) if (columns.cue[i + PAD]! >= columns.cue[head + PAD]!) head = i;
  return {
    from,
    to,
    headStem: columns.stem[head + PAD]!,
    headTag: columns.tag[head + PAD]!,
    first: columns.lower[from + PAD]!,
    last: columns.lower[to - 1 + PAD]!,
    sentence: analysis.sentenceOf[cue.from]!,
    quotation: analysis.quotationOf[cue.from]!,
  };
}

/** The features of token `i` as seen from a cue, LINK_CUE_FEATURES.length hashes from `at`. */
export function writeCueFeatures(
  scene: LinkScene,
  key: CueKey,
  i: number,
  out: Int32Array,
  at: number,
): void {
  const { analysis, stage, paragraph, columns: c, between } = scene;
  const token = paragraph.from + i;
  const p = i + PAD;
  const side = i < key.from ? 1 : i >= key.to ? 2 : 3;
  const low = side === 1 ? i : side === 2 ? key.to : i;
  const high = side === 1 ? key.from : i;
  const distance = bucket(side === 3 ? 0 : side === 1 ? key.from - i : i - key.to + 1);
  const label = stage.labels[token]!;
  const before = i > 0 ? stage.labels[token - 1]! : 7;
  const after = token + 1 < paragraph.to ? stage.labels[token + 1]! : 7;
  const chunks =
    (countOf(between.sources, low, high) * 4 + countOf(between.cues, low, high)) * 4 +
    countOf(between.contents, low, high);
  const commas = countOf(between.commas, low, high);
  const marks = countOf(between.marks, low, high);
  const apart = Math.max(-2, Math.min(2, analysis.sentenceOf[token]! - key.sentence)) + 2;
  const where = side * 8 + apart;
  const frame = mix(where, label);
  const state = analysis.quotationState[token]!;
  const sameQuotation = analysis.quotationOf[token]! === key.quotation ? 1 : 0;
  out[at + CUE.frame] = mix(300, frame);
  out[at + CUE.chunks] = mix(mix(301, frame), chunks);
  out[at + CUE.distance] = mix(mix(302, frame), distance);
  out[at + CUE['distance-signs']] = mix(mix(303, where), distance * 16 + commas * 4 + marks);
  out[at + CUE['cue-stem']] = mix(mix(304, frame), key.headStem);
  out[at + CUE['cue-tag']] = mix(mix(305, frame), key.headTag);
  out[at + CUE['chunks-cue-stem']] = mix(mix(306, where * 64 + chunks), key.headStem);
  out[at + CUE['cue-last']] = mix(mix(307, frame), key.last);
  out[at + CUE['cue-first']] = mix(mix(308, frame), key.first);
  out[at + CUE['chunks-signs']] = mix(mix(309, where), chunks * 16 + commas * 4 + marks);
  out[at + CUE['frame-chunks-signs']] = mix(mix(310, frame), mix(chunks, commas * 4 + marks));
  out[at + CUE['distance-tag']] = mix(mix(311, where), distance * 64 + c.tag[p]!);
  out[at + CUE.lower] = mix(mix(312, where), c.lower[p]!);
  out[at + CUE['lower-1']] = mix(mix(313, where), c.lower[p - 1]!);
  out[at + CUE['cue-stem-tag']] = mix(mix(314, mix(where, key.headStem)), c.tag[p]!);
  out[at + CUE['cue-stem-distance']] = mix(mix(315, mix(where, key.headStem)), distance);
  out[at + CUE.chances] = mix(mix(316, frame), stage.sourceStep[token]! * 8 + stage.contentStep[token]!);
  out[at + CUE['quotation-signs']] = mix(mix(317, where), state * 16 + marks * 4 + commas);
  out[at + CUE['quotation-of-cue']] = mix(mix(318, frame), sameQuotation * 8 + state);
  out[at + CUE['tag-1-tag']] = mix(mix(319, where), c.tag[p - 1]! * 64 + c.tag[p]!);
  out[at + CUE['tag-tag+1']] = mix(mix(320, where), c.tag[p]! * 64 + c.tag[p + 1]!);
  out[at + CUE['cue-last-lower']] = mix(mix(321, mix(where, key.last)), c.lower[p]!);
  out[at + CUE['label-before']] = mix(322, (before * 8 + label) * 4 + side);
  out[at + CUE['label-after']] = mix(323, (label * 8 + after) * 4 + side);
  out[at + CUE.rule] = mix(324, (analysis.ruled[token]! * 8 + label) * 4 + side);
}

function countOf(row: Int32Array, low: number, high: number): number {
  return Math.min(3, row[high]! - row[low]!);
}
