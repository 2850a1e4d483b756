import type { Extraction } from '../extract/extract.ts';
import { findQuotations, isOutermost, type Quotation } from '../extract/marks/quotations.ts';
import { trimSpan } from '../extract/saying.ts';
import type { Attribution, Mode } from '../model/attribution.ts';
import { hullOf, type Span } from '../model/span.ts';
import { citationBehind } from './filings/citation.ts';

/** A quotation of a draft that is to be checked. */
export interface DraftQuotation {
  /** Without the marks, inside one paragraph; the hull of `spans`. */
  readonly span: Span;
  /** Several for interrupted indirect speech. */
  readonly spans: readonly Span[];
  readonly mode: Mode;
  readonly text: string;
  /** The attribution that ascribes it to somebody; null for marks that no attribution takes as speech. */
  readonly attribution: Attribution | null;
}

export interface QuotationChoice {
  /** Indirect attributions too. */
  readonly indirect?: boolean;
}

/** Words in marks that no attribution takes as speech count from this length on. */
const LEAST_WORDS = 4;

/**
 * What of a draft is checked, in text order: every stretch in quotation marks that an attribution takes as speech, and
 * other stretches in marks of some length. Nested marks belong to the outer ones; of a quotation that runs through
 * several paragraphs each paragraph is checked by itself.
 */
export function draftQuotations(extraction: Extraction, choice: QuotationChoice = {}): DraftQuotation[] {
  const { document, attributions } = extraction;
  const attributionOf = attributionFinder(attributions);
  const checked: DraftQuotation[] = [];
  const { quotations } = findQuotations(document.text, document.blocks);
  for (const quotation of quotations) {
    if (!isOutermost(quotation, quotations)) continue;
    const spans = quotation.inner.flatMap((span) => trimSpan(document.text, span) ?? []);
    if (spans.length === 0) continue;
    const attribution = attributionOf(spans);
    if (
      attribution === null &&
      (isUncitedBlock(document.text, quotation, spans) || countWords(document.text, spans) < LEAST_WORDS)
    )
      continue;
    for (const span of spans) checked.push(toDraftQuotation(document.text, quotation, span, attribution));
  }
  if (choice.indirect === true) {
    for (const attribution of attributions) {
      if (attribution.mode !== 'indirect') continue;
      checked.push({
        span: hullOf(attribution.content),
        spans: attribution.content,
        mode: 'indirect',
        text: attribution.content.map((span) => document.text.slice(span.start, span.end)).join(' … '),
        attribution,
      });
    }
  }
  return checked.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A block quotation without marks is one of somebody only where the draft cites where it is from. */
function isUncitedBlock(text: string, { kind }: Quotation, spans: readonly Span[]): boolean {
  return kind === 'block' && citationBehind(text, hullOf(spans)) === null;
}

function toDraftQuotation(
  text: string,
  quotation: Quotation,
  span: Span,
  attribution: Attribution | null,
): DraftQuotation {
  return {
    span,
    spans: [span],
    mode: attribution?.mode ?? (quotation.kind === 'block' ? 'mixed' : 'direct'),
    text: text.slice(span.start, span.end),
    attribution,
  };
}

/**
 * Finds the attribution whose quoted words share most with some spans, null where none shares any. Asked in text
 * order, all questions together take time linear in the attributions.
 */
export function attributionFinder(
  attributions: readonly Attribution[],
): (spans: readonly Span[]) => Attribution | null {
  const placed = attributions
    .filter((attribution) => attribution.mode !== 'indirect' && attribution.content.length > 0)
    .map((attribution) => ({ attribution, ...hullOf(attribution.content) }))
    .sort((a, b) => a.start - b.start);
  let from = 0;
  return (spans) => {
    const hull = hullOf(spans);
    while (from < placed.length && placed[from]!.end <= hull.start) from++;
    let best: Attribution | null = null;
    let most = 0;
    for (let at = from; at < placed.length && placed[at]!.start < hull.end; at++) {
      const shared = sharedLength(placed[at]!.attribution.quoted, spans);
      if (shared > most) {
        most = shared;
        best = placed[at]!.attribution;
      }
    }
    return best;
  };
}

function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a) {
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  }
  return shared;
}

function countWords(text: string, spans: readonly Span[]): number {
  return spans.reduce(
    (sum, span) =>
      sum + (text.slice(span.start, span.end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0),
    0,
  );
}
