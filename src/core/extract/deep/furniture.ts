import { type Document, holdsStatements } from '../../model/document.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import { type Span, spanContains } from '../../model/span.ts';
import { isQuotedHead } from '../marks/quoted-head.ts';
import { datelinesOf } from '../rules/forms/dateline.ts';

/** What stands in a document beside its running text: captions, credits, asides, heads in quotation marks; in text order. */
export function furnitureOf(document: Document): Span[] {
  return document.blocks
    .filter(({ kind }, index) => !holdsStatements(kind) || isQuotedHead(document, index))
    .map(({ span }) => span);
}

/** Furniture, the labels in front of turns, which name a speaker and are no words, and datelines; in text order. */
export function withLabels(furniture: readonly Span[], document: Document): readonly Span[] {
  const named = document.blocks.flatMap(({ label }) => (label?.span ? [label.span] : []));
  const labels = [...named, ...datelinesOf(document)];
  return labels.length === 0 ? furniture : [...furniture, ...labels].sort((a, b) => a.start - b.start);
}

/** The spans without what lies in furniture at their ends; those wholly in it are left out. */
export function outsideFurniture(furniture: readonly Span[], spans: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    const from = lowerBound(furniture.length, (index) => furniture[index]!.end > span.start);
    let { start, end } = span;
    for (let i = from; i < furniture.length && furniture[i]!.start < span.end; i++) {
      const piece = furniture[i]!;
      if (spanContains(piece, { start, end })) return [];
      if (piece.start <= start) start = Math.max(start, piece.end);
      else if (piece.end >= end) end = piece.start;
    }
    return start < end ? [{ start, end }] : [];
  });
}

/** The spans without the dateline that they begin in: "[DORN – The harbour board]" is the board. What is nothing else stays. */
export function behindDateline(document: Document, spans: readonly Span[]): Span[] {
  const datelines = datelinesOf(document);
  return spans.map((span) => {
    const dateline = datelines.find(
      ({ start, end }) => start <= span.start && span.start < end && end < span.end,
    );
    return dateline === undefined ? span : { start: dateline.end, end: span.end };
  });
}
