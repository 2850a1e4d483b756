import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import { analyse } from './analysis.ts';
import { ContentIndex } from './content-index.ts';
import type { ExtractionModel } from './extraction-model.ts';
import { learnedSayings } from './learned-sayings.ts';
import type { Quotation } from './quotations.ts';
import { toAttribution } from './saying.ts';

/** The attributions of the sequence models, with those rules kept that are surer; in text order. */
export function extractByModel(
  document: Document,
  model: ExtractionModel,
  quotations: readonly Quotation[],
  ruled: readonly Attribution[],
): Attribution[] {
  const analysis = analyse(document, model.tagger, quotations, ruled);
  const parts = quotations
    .filter((quotation) => quotation.depth === 0)
    .flatMap(({ outer, inner }) => outer.map((span, i) => ({ outer: span, inner: inner[i]! })))
    .sort((a, b) => a.outer.start - b.outer.start);
  const learned = learnedSayings(analysis, model)
    .map((saying) => toAttribution(document.text, saying, parts))
    .filter((attribution) => attribution !== null);
  return mergeAttributions(learned, ruled).sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

/**
 * Joins both readings. Direct attributions of the rules stand in for what the model made of the same words; an
 * attribution of the model without source takes that of a rule for the same words; all else is the model's.
 */
function mergeAttributions(learned: readonly Attribution[], ruled: readonly Attribution[]): Attribution[] {
  const sure = ruled.filter((attribution) => attribution.mode === 'direct');
  const sureIndex = new ContentIndex(sure);
  const sourced = new ContentIndex(ruled.filter((attribution) => attribution.source !== null));
  const kept = learned
    .filter((attribution) => sureIndex.mostlyHolding(attribution.content) === undefined)
    .map((attribution) => (attribution.source === null ? adoptSource(attribution, sourced) : attribution));
  return [...kept, ...sure];
}

function adoptSource(attribution: Attribution, sourced: ContentIndex): Attribution {
  const rule = sourced.mostlyHolding(attribution.content);
  return rule === undefined
    ? attribution
    : { ...attribution, source: rule.source, cue: attribution.cue ?? rule.cue };
}
