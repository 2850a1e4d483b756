import { addRowsOfEight, addSums, SUM_WORDS, sumPackedRows } from '../../learning/linear-table.ts';
import { decodeBest, posteriors, type SequenceInput } from '../../learning/sequence-model.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { Analysis } from './analysis.ts';
import type { StageOne } from './features/link-features.ts';
import {
  NEIGHBOUR_FEATURES,
  TAG_FEATURES,
  writeJointFeatures,
  writeTagFeatures,
} from './features/tag-features.ts';
import { createTagScene, type TagScene } from './features/tag-scene.ts';
import { transitionClass } from './features/transition-class.ts';
import { type Columns, PAD } from './model/columns.ts';
import type { ExtractionModel } from './model/extraction-model.ts';
import type { WordPriors } from './model/word-priors.ts';

/** BIO labels of stage one: odd ones begin a run, the even one after continues it. */
export const SPAN = { source: 1, cue: 3, content: 5 } as const;

const SPAN_LABELS = 7;
const ROW = TAG_FEATURES.length;
const JOINT_FEATURES = ROW - NEIGHBOUR_FEATURES;

/** All features and transition classes of one paragraph, for training. */
export function spanInput(analysis: Analysis, priors: WordPriors, range: WordRange): SequenceInput {
  const length = range.to - range.from;
  const scene = createTagScene(analysis, priors, range);
  const features = new Int32Array(length * ROW);
  for (let i = 0; i < length; i++) writeTagFeatures(scene, i, features, i * ROW);
  return { length, features, classes: classesOf(analysis, range) };
}

function classesOf(analysis: Analysis, range: WordRange): Uint8Array {
  const classes = new Uint8Array(range.to - range.from);
  for (let i = 0; i < classes.length; i++) classes[i] = transitionClass(analysis, range.from + i);
  return classes;
}

/** What stage one needs of the model. */
type SpanModel = Pick<ExtractionModel, 'priors' | 'spans' | 'spanExponents' | 'memory'>;

/** The label scores of one paragraph, one row of features at a time so that they stay in the processor's cache. */
function scoreParagraph(analysis: Analysis, { spans, memory }: SpanModel, scene: TagScene): Float32Array {
  const { range, columns } = scene;
  const row = new Int32Array(ROW);
  const length = range.to - range.from;
  const scores = new Float32Array(length * SPAN_LABELS);
  const known = memory.neighbourScores(spans, analysis.table);
  if (known === null) {
    for (let i = 0; i < length; i++) {
      row.fill(0);
      writeTagFeatures(scene, i, row, 0);
      addRowsOfEight(spans.emissions, row, 0, ROW, scores, i * SPAN_LABELS);
    }
    return scores;
  }
  const { packed, bits, scale } = spans.emissions;
  const sums = new Int32Array(SUM_WORDS);
  const places = known.place(analysis, range, columns);
  for (let i = 0; i < length; i++) {
    row.fill(0);
    writeJointFeatures(scene, i, row, 0);
    known.write(places, i + PAD, sums);
    sumPackedRows(packed!, 32 - bits, row, 0, JOINT_FEATURES, sums, 0, true);
    addSums(sums, ROW, scale, scores, i * SPAN_LABELS);
  }
  return scores;
}

export interface SpanStage extends StageOne {
  /** Posterior of each of the seven labels, token by token; 0 in paragraphs without cue and content. */
  readonly posteriors: Float32Array;
  /** The word forms of each paragraph, in the order of the analysis. */
  readonly columns: readonly Columns[];
}

function withOffset(scores: Float32Array, cueOffset: number): Float32Array {
  const raised = scores.slice();
  for (let i = SPAN.cue; i < raised.length; i += SPAN_LABELS) raised[i]! += cueOffset;
  return raised;
}

/**
 * Runs stage one over a document: labels by the best path (`cueOffset` added to cue starts), and posteriors of the
 * paragraphs in which it found anything.
 */
export function labelSpans(analysis: Analysis, model: SpanModel, cueOffset: number): SpanStage {
  const { priors, spans, spanExponents } = model;
  const n = analysis.tokens.length;
  const labels = new Uint8Array(n);
  const all = new Float32Array(n * SPAN_LABELS);
  const columns: Columns[] = [];
  for (const paragraph of analysis.paragraphs) {
    const input = { length: paragraph.to - paragraph.from, classes: classesOf(analysis, paragraph) };
    const scene = createTagScene(analysis, priors, paragraph);
    columns.push(scene.columns);
    const scores = scoreParagraph(analysis, model, scene);
    const path = decodeBest(spans, input, withOffset(scores, cueOffset));
    labels.set(path, paragraph.from);
    if (!path.includes(SPAN.cue) && !path.includes(SPAN.content)) continue;
    const own = all.subarray(paragraph.from * SPAN_LABELS, paragraph.to * SPAN_LABELS);
    posteriors(spans, spanExponents, input, scores, own);
  }
  return {
    labels,
    posteriors: all,
    columns,
    sourceStep: steps(all, SPAN.source, n),
    contentStep: steps(all, SPAN.content, n),
  };
}

/** The posterior of a role (begin and inside together) in eight steps. */
function steps(all: Float32Array, begin: number, n: number): Uint8Array {
  const out = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const p = all[i * SPAN_LABELS + begin]! + all[i * SPAN_LABELS + begin + 1]!;
    out[i] = Math.min(7, Math.floor(p * 8));
  }
  return out;
}

/** The runs of one role in a label row, as token ranges. */
export function runsOf(
  labels: Uint8Array,
  begin: number,
  within: WordRange = { from: 0, to: labels.length },
): WordRange[] {
  const runs: WordRange[] = [];
  for (let i = within.from; i < within.to; i++) {
    if (labels[i] !== begin) continue;
    let to = i + 1;
    while (to < within.to && labels[to] === begin + 1) to++;
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}
