import type { Analysis } from '../../src/core/extract/learned/analysis.ts';
import { createLinkScene, type LinkScene } from '../../src/core/extract/learned/features/link-features.ts';
import { TAG_FEATURES } from '../../src/core/extract/learned/features/tag-features.ts';
import { TRANSITION_CLASSES } from '../../src/core/extract/learned/features/transition-class.ts';
import { WordMemory } from '../../src/core/extract/learned/features/word-memory.ts';
import { LINK, LINK_FEATURES, linkInput, linkRange } from '../../src/core/extract/learned/link-stage.ts';
import { isBioStep, markRuns, repairRuns } from '../../src/core/extract/learned/model/bio-labels.ts';
import type { ExtractionModel } from '../../src/core/extract/learned/model/extraction-model.ts';
import type { WordPriors } from '../../src/core/extract/learned/model/word-priors.ts';
import {
  labelSpans,
  runsOf,
  SPAN,
  type SpanStage,
  spanInput,
} from '../../src/core/extract/learned/span-stage.ts';
import type { SequenceModel } from '../../src/core/learning/sequence-model.ts';
import { type TaggerModel, tagSentence } from '../../src/core/reading/pos-tagger.ts';
import type { WordRange } from '../../src/core/reading/word-range.ts';
import {
  type LabelledSequence,
  type SequenceTraining,
  trainSequenceModel,
} from '../methods/train-sequence-model.ts';
import { countPriors } from './count-priors.ts';
import { trainTagger } from './train-tagger.ts';
import { FOLDS, type GoldTokens, type TrainingArticle } from './training-article.ts';

/** Everything that can be turned in a training run; chosen by cross-validation inside the training articles. */
export interface Recipe {
  readonly bits: number;
  readonly taggerBits: number;
  readonly taggerEpochs: number;
  readonly spans: Pick<SequenceTraining, 'epochs' | 'rate' | 'dropout' | 'damping'>;
  readonly links: Pick<SequenceTraining, 'epochs' | 'rate' | 'dropout' | 'damping'>;
  readonly offsets: ExtractionModel['offsets'];
}

export const RECIPE: Recipe = {
  bits: 18,
  taggerBits: 16,
  taggerEpochs: 4,
  spans: { epochs: 8, rate: 0.03, dropout: 0.3, damping: 1 },
  links: { epochs: 6, rate: 0.03, dropout: 0.2, damping: 1 },
  offsets: { cue: 1.75, linkSource: 1.5, linkContent: 1.5 },
};

/**
 * Trains tagger, stage one and stage two. Each stage learns from what the stage before makes of articles that it was
 * not trained on (three-fold jackknife), so that it meets the same errors as later in use. Deterministic.
 */
export function trainExtractor(
  articles: readonly TrainingArticle[],
  recipe: Recipe,
  log: (line: string) => void,
): ExtractionModel {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    articles.filter((article) => article.fold === fold),
  );
  const others = folds.map((_, fold) => articles.filter((article) => article.fold !== fold));
  for (const [fold, own] of folds.entries()) tagArticles(own, tagger(others[fold]!, recipe));
  log('articles tagged by three taggers');
  const priors = others.map(countPriors);
  const sequences = folds.map((own, fold) => own.flatMap((article) => spanSequences(article, priors[fold]!)));
  const links: LabelledSequence[] = [];
  for (const [fold, own] of folds.entries()) {
    const spans = trainSpans(sequences.filter((_, other) => other !== fold).flat(), recipe);
    log(`stage one without part ${fold + 1} of ${FOLDS}`);
    for (const article of own) {
      const stage = labelWith(article.analysis, priors[fold]!, spans, recipe);
      links.push(...linkSequences(article, priors[fold]!, stage));
    }
  }
  const spans = trainSpans(sequences.flat(), recipe);
  log('stage one');
  const linkModel = trainLinks(links, recipe);
  log(`stage two on ${links.length} cues`);
  return {
    tagger: tagger(articles, recipe),
    priors: countPriors(articles),
    spans,
    links: linkModel,
    spanExponents: spans.transitions.map(Math.exp),
    offsets: recipe.offsets,
    memory: new WordMemory(),
  };
}

function tagger(articles: readonly TrainingArticle[], recipe: Recipe): TaggerModel {
  const sentences = articles.flatMap((article) => article.tagged);
  return trainTagger(sentences, articles[0]!.analysis.table, recipe.taggerBits, recipe.taggerEpochs);
}

/** Writes part-of-speech tags into the articles' analyses. */
function tagArticles(articles: readonly TrainingArticle[], model: TaggerModel): void {
  for (const { analysis } of articles) {
    for (const { from, to } of analysis.sentences) {
      tagSentence(model, analysis.table, analysis.words, from, to, analysis.tags);
    }
  }
}

function labelWith(analysis: Analysis, priors: WordPriors, spans: SequenceModel, recipe: Recipe): SpanStage {
  const spanExponents = spans.transitions.map(Math.exp);
  const memory = new WordMemory();
  return labelSpans(analysis, { priors, spans, spanExponents, memory }, recipe.offsets.cue);
}

function trainSpans(sequences: readonly LabelledSequence[], recipe: Recipe): SequenceModel {
  const shape = { labels: 7, classes: TRANSITION_CLASSES, features: TAG_FEATURES.length, allowed: isBioStep };
  return trainSequenceModel(sequences, { ...shape, bits: recipe.bits, ...recipe.spans });
}

function trainLinks(sequences: readonly LabelledSequence[], recipe: Recipe): SequenceModel {
  const shape = {
    labels: 5,
    classes: TRANSITION_CLASSES,
    features: LINK_FEATURES.length,
    allowed: isBioStep,
  };
  return trainSequenceModel(sequences, { ...shape, bits: recipe.bits, ...recipe.links });
}

function spanSequences(article: TrainingArticle, priors: WordPriors): LabelledSequence[] {
  return article.analysis.paragraphs.map((paragraph) => ({
    ...spanInput(article.analysis, priors, paragraph),
    gold: startClean(article.labels.slice(paragraph.from, paragraph.to)),
  }));
}

/** One sequence for each predicted cue that touches an annotated one. */
function linkSequences(article: TrainingArticle, priors: WordPriors, stage: SpanStage): LabelledSequence[] {
  const { analysis, gold } = article;
  const sequences: LabelledSequence[] = [];
  for (const paragraph of analysis.paragraphs) {
    const scene = createLinkScene(analysis, priors, stage, paragraph);
    for (const cue of runsOf(stage.labels, SPAN.cue, paragraph)) {
      const match = matchingGold(gold, cue);
      if (match !== null) sequences.push(linkSequence(scene, cue, match));
    }
  }
  return sequences;
}

function linkSequence(scene: LinkScene, cue: WordRange, gold: GoldTokens): LabelledSequence {
  const range = linkRange(scene.paragraph, cue);
  const labels = new Uint8Array(scene.analysis.tokens.length);
  markRuns(labels, gold.content, LINK.content);
  markRuns(labels, gold.source, LINK.source);
  labels.fill(0, cue.from, cue.to);
  repairRuns(labels);
  return {
    ...linkInput(scene, range, cue),
    gold: startClean(labels.slice(range.from, range.to)),
  };
}

/** A run cut by the start of its sequence begins there. */
function startClean(labels: Uint8Array): Uint8Array {
  if (labels.length > 0 && labels[0]! > 0 && labels[0]! % 2 === 0) labels[0]! -= 1;
  return labels;
}

function matchingGold(gold: readonly GoldTokens[], cue: WordRange): GoldTokens | null {
  let best: GoldTokens | null = null;
  let most = 0;
  for (const attribution of gold) {
    const shared = attribution.cue.filter((token) => token >= cue.from && token < cue.to).length;
    if (shared > most) {
      most = shared;
      best = attribution;
    }
  }
  return best;
}
