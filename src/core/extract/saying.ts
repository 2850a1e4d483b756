import type { Act, Attribution, Mode } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import { actOf } from './act.ts';
import type { Quotation } from './quotations.ts';

/** An attribution in the making: spans as written, marks still around whole quotations. */
export interface Saying {
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly content: Span[];
  readonly rule: string;
  readonly confidence: number;
}

/**
 * The attribution of a saying: outer marks cut from its content, its mode from how much of the content stands in
 * quotation marks. `around` are the quotations that touch the content, in text order. Null where no word is left.
 */
export function toAttribution(
  text: string,
  saying: Saying,
  around: readonly Quotation[],
): Attribution | null {
  const parts = around.flatMap((quotation) =>
    quotation.outer.map((outer, i) => ({ outer, inner: quotation.inner[i]! })),
  );
  const content: Span[] = [];
  for (const span of saying.content) {
    const whole = parts.find((part) => part.outer.start === span.start && part.outer.end === span.end);
    const trimmed = trimSpan(text, whole?.inner ?? span);
    if (trimmed !== null) content.push(trimmed);
  }
  if (content.length === 0) return null;
  const quoted: Span[] = [];
  for (const { inner } of parts) {
    for (const span of content) {
      const cut = trimSpan(text, {
        start: Math.max(span.start, inner.start),
        end: Math.min(span.end, inner.end),
      });
      if (cut !== null) quoted.push(cut);
    }
  }
  const { source, cue, confidence, rule } = saying;
  const act: Act = actOf(text, cue, source);
  return { id: '', mode: modeOf(text, content, quoted), act, source, cue, content, quoted, confidence, rule };
}

function modeOf(text: string, content: readonly Span[], quoted: readonly Span[]): Mode {
  const inside = quoted.reduce((sum, span) => sum + countWords(text, span), 0);
  if (inside === 0) return 'indirect';
  const all = content.reduce((sum, span) => sum + countWords(text, span), 0);
  return inside >= all ? 'direct' : 'mixed';
}

function countWords(text: string, span: Span): number {
  return text.slice(span.start, span.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** The span without white space at its ends; null where nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
