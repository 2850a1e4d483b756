import { type GoldArticle, type GoldAttribution, readSplit } from '../../gold/polnear/brat.ts';
import { readParses } from '../../gold/polnear/parsed-articles.ts';
import { type Analysis, analyse } from '../../src/core/extract/learned/analysis.ts';
import { labelRoles, tokensTouching } from '../../src/core/extract/learned/model/bio-labels.ts';
import { findQuotations } from '../../src/core/extract/marks/quotations.ts';
import { extractByRules } from '../../src/core/extract/rules/extract-by-rules.ts';
import type { Document } from '../../src/core/model/document.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { WordTable } from '../../src/core/reading/word-table.ts';
import { readText } from '../../src/readers/text/read-text.ts';
import { toTaggedSentences } from './tagged-sentences.ts';
import type { TaggedSentence } from './train-tagger.ts';

/** The token numbers of one annotated attribution. */
export interface GoldTokens {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

export interface TrainingArticle {
  readonly name: string;
  readonly document: Document;
  readonly annotated: readonly GoldAttribution[];
  readonly analysis: Analysis;
  /** Gold BIO labels of stage one. */
  readonly labels: Uint8Array;
  readonly gold: readonly GoldTokens[];
  readonly tagged: readonly TaggedSentence[];
  /** Which third of the articles it belongs to when models tag what they were not trained on. */
  readonly fold: number;
}

export const FOLDS = 3;

/**
 * Reads the articles of a split with their annotations and automatic parses; `every` = 3 keeps a third of them; `taught`
 * ones, which have no parses, join them.
 */
export function readTrainingArticles(
  directory: string,
  parses: string,
  every = 1,
  taught: readonly GoldArticle[] = [],
): TrainingArticle[] {
  const parsed = readParses(parses);
  const words = new WordTable();
  return [...readSplit(directory).filter((_, i) => i % every === 0), ...taught].map((article, i) => {
    const document: Document = { ...readText(article.text, { path: article.name }), kind: 'report' };
    const { quotations } = findQuotations(document.text, document.blocks);
    const analysis = analyse(readDocument(document), words, null, quotations, extractByRules(document));
    const { tokens, table } = analysis;
    return {
      name: article.name,
      document,
      annotated: article.attributions,
      analysis,
      labels: labelRoles(tokens, article.attributions),
      gold: article.attributions.map((a) => ({
        source: tokensTouching(tokens, a.source),
        cue: tokensTouching(tokens, a.cue),
        content: tokensTouching(tokens, a.content),
      })),
      tagged: toTaggedSentences(parsed.get(article.name) ?? [], tokens, table),
      fold: i % FOLDS,
    };
  });
}
