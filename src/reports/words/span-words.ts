import type { Span } from '../../core/model/span.ts';

/** "12-40;52-60": spans for a table cell or a message; '' for none. */
export function spanWords(spans: readonly Span[] | null): string {
  return (spans ?? []).map((span) => `${span.start}-${span.end}`).join(';');
}
