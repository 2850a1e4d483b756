import { cueFormOf } from '../../english/verbs-of-saying.ts';
import type { Span } from '../../model/span.ts';
import { posNumber } from '../../reading/pos-tags.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { Saying } from '../saying.ts';
import type { Analysis } from './analysis.ts';
import { createLinkScene } from './features/link-features.ts';
import { contextScores, type LinkedCue, linkCue, reachOf } from './link-stage.ts';
import type { ExtractionModel } from './model/extraction-model.ts';
import { labelSpans, runsOf, SPAN, type SpanStage } from './span-stage.ts';

const SPAN_LABELS = 7;

/**
 * The sayings that the sequence models find. Stage one labels every token none, source, cue or content; stage two
 * marks source and content of each cue; contents of stage one that no cue took stay, without source and cue.
 */
export function learnedSayings(analysis: Analysis, model: ExtractionModel): Saying[] {
  const stage = labelSpans(analysis, model, model.offsets.cue);
  const sayings: Saying[] = [];
  for (const at of analysis.paragraphs.keys()) addParagraph(analysis, model, stage, at, sayings);
  return sayings;
}

function addParagraph(
  analysis: Analysis,
  model: ExtractionModel,
  stage: SpanStage,
  at: number,
  sayings: Saying[],
): void {
  const paragraph = analysis.paragraphs[at]!;
  const taken = new Uint8Array(paragraph.to - paragraph.from);
  const cues = runsOf(stage.labels, SPAN.cue, paragraph);
  if (cues.length > 0) {
    const scene = createLinkScene(analysis, model.priors, stage, paragraph, stage.columns[at]!);
    const context = contextScores(scene, model.links);
    for (const cue of cues) {
      const linked = linkCue(scene, model, context, cue, reachOf(cues.length));
      if (linked.content.length === 0) continue;
      for (const { from, to } of linked.content) taken.fill(1, from - paragraph.from, to - paragraph.from);
      sayings.push(toSaying(analysis, stage, linked));
    }
  }
  for (const run of runsOf(stage.labels, SPAN.content, paragraph)) {
    if (taken.subarray(run.from - paragraph.from, run.to - paragraph.from).includes(1)) continue;
    sayings.push(toSaying(analysis, stage, { cue: null, source: [], content: [run] }));
  }
}

function toSaying(
  analysis: Analysis,
  stage: SpanStage,
  linked: Omit<LinkedCue, 'cue'> & { cue: WordRange | null },
): Saying {
  const { source, content } = linked;
  const cue = linked.cue === null ? null : withoutAddressee(analysis, linked.cue);
  return {
    source: source.length === 0 ? null : source.map((range) => spanOf(analysis, range)),
    cue: cue === null ? null : [spanOf(analysis, cue)],
    content: content.map((range) => spanOf(analysis, range)),
    rule: cue === null ? 'sequence-model-bare' : 'sequence-model',
    confidence: confidenceOf(stage, content, cue),
  };
}

const NOMINAL: ReadonlySet<number> = new Set(
  ['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'PRP$', 'DT'].map(posNumber),
);

/** A verb that takes a hearer ("told parliament") is the cue without him. */
function withoutAddressee({ tokens, tags }: Analysis, cue: WordRange): WordRange {
  const second = cue.from + 1;
  if (cue.to === second || !NOMINAL.has(tags[second]!)) return cue;
  const form = cueFormOf(tokens[cue.from]!.text.toLowerCase());
  return form?.frames.has('addressee') ? { from: cue.from, to: second } : cue;
}

/** The mean posterior of content over the content, times that of a cue over the cue. */
function confidenceOf(stage: SpanStage, content: readonly WordRange[], cue: WordRange | null): number {
  const inside = meanPosterior(stage, content, SPAN.content);
  return Math.round(100 * inside * (cue === null ? 0.8 : meanPosterior(stage, [cue], SPAN.cue))) / 100;
}

function meanPosterior(stage: SpanStage, ranges: readonly WordRange[], begin: number): number {
  let sum = 0;
  let count = 0;
  for (const { from, to } of ranges) {
    for (let i = from; i < to; i++) {
      sum += stage.posteriors[i * SPAN_LABELS + begin]! + stage.posteriors[i * SPAN_LABELS + begin + 1]!;
      count++;
    }
  }
  return sum / Math.max(1, count);
}

function spanOf(analysis: Analysis, range: WordRange): Span {
  return { start: analysis.tokens[range.from]!.start, end: analysis.tokens[range.to - 1]!.end };
}
