import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { analyse } from './analysis.ts';
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
  const sourced = ruled.filter((attribution) => attribution.source !== null);
  const kept = learned
    .filter((attribution) => !isCovered(attribution, sure))
    .map((attribution) => (attribution.source === null ? adoptSource(attribution, sourced) : attribution));
  return [...kept, ...sure];
}

function adoptSource(attribution: Attribution, sourced: readonly Attribution[]): Attribution {
  const rule = sourced.find((other) => coverage(attribution.content, other.content) > 0.5);
  return rule === undefined
    ? attribution
    : { ...attribution, source: rule.source, cue: attribution.cue ?? rule.cue };
}

function isCovered(attribution: Attribution, others: readonly Attribution[]): boolean {
  return others.some((other) => coverage(attribution.content, other.content) > 0.5);
}

/** The share of `spans` that lies inside `others`. */
function coverage(spans: readonly Span[], others: readonly Span[]): number {
  let all = 0;
  let shared = 0;
  for (const span of spans) {
    all += span.end - span.start;
    for (const other of others) {
      shared += Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start));
    }
  }
  return shared / Math.max(1, all);
}
