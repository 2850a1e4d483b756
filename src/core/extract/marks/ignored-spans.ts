import type { Document } from '../../model/document.ts';
import { type Span, spansTouch } from '../../model/span.ts';
import { findQuotations, isOutermost } from './quotations.ts';

/** A quotation of which its writer says in the text that nothing is to be told. */
export interface IgnoredQuotation {
  readonly spans: readonly Span[];
  readonly reason: string;
}

/** For each sign to ignore a quotation the one that it stands in, else the next one behind it. */
export function ignoredQuotations({ text, blocks, ignores = [] }: Document): IgnoredQuotation[] {
  if (ignores.length === 0) return [];
  const { quotations } = findQuotations(text, blocks);
  const outermost = quotations.filter((quotation) => isOutermost(quotation, quotations));
  return ignores.flatMap(({ at, reason }) => {
    const next = outermost.find(({ outer }) => outer.some(({ end }) => end > at));
    return next === undefined ? [] : [{ spans: next.outer, reason }];
  });
}

/** Why some spans of a document are to be ignored; null where they are not. */
export function reasonToIgnore(ignored: readonly IgnoredQuotation[], spans: readonly Span[]): string | null {
  const found = ignored.find((each) => each.spans.some((span) => spans.some((own) => spansTouch(span, own))));
  return found?.reason ?? null;
}
