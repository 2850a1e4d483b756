/**
 * A half-open range of a text. Offsets are UTF-16 code units everywhere in Hearsay, so
 * `text.slice(span.start, span.end)` is the passage.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The passage that a span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one code unit. */
export function spansTouch(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers the whole of `inner`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether each of the inner spans lies in one of the outer. */
export function containsAll(outer: readonly Span[], inner: readonly Span[]): boolean {
  return inner.every((part) => outer.some((span) => spanContains(span, part)));
}

/** The spans in text order, those that touch or overlap made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged[merged.length - 1];
    if (last === undefined || span.start > last.end + 1) merged.push(span);
    else merged[merged.length - 1] = hullOf([last, span]);
  }
  return merged;
}

/** The smallest span that covers all of a non-empty list. Throws RangeError on an empty list. */
export function hullOf(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('hullOf needs at least one span, got 0');
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}
