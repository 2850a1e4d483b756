import { addRowsOfEight } from '../language/linear-table.ts';
import {
  decodeBest,
  posteriors,
  type SequenceInput,
  type SequenceModel,
} from '../language/sequence-model.ts';
import type { Analysis, Range } from './analysis.ts';
import type { StageOne } from './link-features.ts';
import { createTagScene, TAG_FEATURES, transitionClass, writeTagFeatures } from './tag-features.ts';
import type { WordPriors } from './word-priors.ts';

/** BIO labels of stage one: odd ones begin a run, the even one after continues it. */
export const SPAN = { source: 1, cue: 3, content: 5 } as const;

const SPAN_LABELS = 7;

/** All features and transition classes of one paragraph, for training. */
export function spanInput(analysis: Analysis, priors: WordPriors, range: Range): SequenceInput {
  const length = range.to - range.from;
  const scene = createTagScene(analysis, priors, range);
  const features = new Int32Array(length * TAG_FEATURES);
  for (let i = 0; i < length; i++) writeTagFeatures(scene, i, features, i * TAG_FEATURES);
  return { length, features, classes: classesOf(analysis, range) };
}

function classesOf(analysis: Analysis, range: Range): Uint8Array {
  const classes = new Uint8Array(range.to - range.from);
  for (let i = 0; i < classes.length; i++) classes[i] = transitionClass(analysis, range.from + i);
  return classes;
}

const row = new Int32Array(TAG_FEATURES);

/** The label scores of one paragraph, one row of features at a time so that they stay in the processor's cache. */
function scoreParagraph(
  analysis: Analysis,
  priors: WordPriors,
  model: SequenceModel,
  range: Range,
): Float32Array {
  const length = range.to - range.from;
  const scene = createTagScene(analysis, priors, range);
  const scores = new Float32Array(length * SPAN_LABELS);
  for (let i = 0; i < length; i++) {
    row.fill(0);
    writeTagFeatures(scene, i, row, 0);
    addRowsOfEight(model.emissions, row, 0, TAG_FEATURES, scores, i * SPAN_LABELS);
  }
  return scores;
}

export interface SpanStage extends StageOne {
  /** Posterior of each of the seven labels, token by token. */
  readonly posteriors: Float32Array;
}

/** Runs stage one over a document: labels by the best path (`cueOffset` added to cue starts), and posteriors. */
export function labelSpans(
  analysis: Analysis,
  priors: WordPriors,
  model: SequenceModel,
  exponents: Float32Array,
  cueOffset: number,
): SpanStage {
  const n = analysis.tokens.length;
  const labels = new Uint8Array(n);
  const all = new Float32Array(n * SPAN_LABELS);
  for (const paragraph of analysis.paragraphs) {
    const input = { length: paragraph.to - paragraph.from, classes: classesOf(analysis, paragraph) };
    const scores = scoreParagraph(analysis, priors, model, paragraph);
    posteriors(
      model,
      exponents,
      input,
      scores,
      all.subarray(paragraph.from * SPAN_LABELS, paragraph.to * SPAN_LABELS),
    );
    if (cueOffset !== 0)
      for (let i = 0; i < input.length; i++) scores[i * SPAN_LABELS + SPAN.cue]! += cueOffset;
    labels.set(decodeBest(model, input, scores), paragraph.from);
  }
  return {
    labels,
    posteriors: all,
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
  within: Range = { from: 0, to: labels.length },
): Range[] {
  const runs: Range[] = [];
  for (let i = within.from; i < within.to; i++) {
    if (labels[i] !== begin) continue;
    let to = i + 1;
    while (to < within.to && labels[to] === begin + 1) to++;
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}
