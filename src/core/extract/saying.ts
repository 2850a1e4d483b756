import type { Act, Attribution, Certainty, Mode } from '../model/attribution.ts';
import { lowerBound } from '../model/lists/lower-bound.ts';
import type { Span } from '../model/span.ts';
import type { Reading } from '../reading/reading.ts';
import { actOf } from './act.ts';
import type { Quotation } from './marks/quotations.ts';
import { withEndOfVerb } from './parted-cue.ts';

/** An attribution in the making: spans as written, marks still around whole quotations. */
export interface Saying {
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly content: Span[];
  readonly rule: string;
  readonly confidence: number;
  readonly certainty?: Certainty;
  /** The content is speech as it stands, without marks: a turn, a post. */
  readonly spoken?: true;
  /** Known from the form; else read from the cue. */
  readonly act?: Act;
}

/** One paragraph of a quotation, with and without its marks. */
export interface QuotedPart {
  readonly outer: Span;
  readonly inner: Span;
}

/** The paragraphs of the outermost quotations, in text order. */
export function quotedParts(quotations: readonly Quotation[]): QuotedPart[] {
  return quotations
    .filter((quotation) => quotation.depth === 0)
    .flatMap(({ outer, inner }) => outer.map((span, i) => ({ outer: span, inner: inner[i]! })))
    .sort((a, b) => a.outer.start - b.outer.start);
}

/**
 * The attribution of a saying: outer marks cut from its content, its mode from how much of the content stands in
 * quotation marks. `parts` are all quotations of the text in order. Null where no word is left.
 */
export function toAttribution(
  reading: Reading,
  saying: Saying,
  parts: readonly QuotedPart[],
): Attribution | null {
  const { text } = reading.document;
  const content: Span[] = [];
  const quoted: Span[] = [];
  for (const span of apart(saying.content)) {
    let i = lowerBound(parts.length, (index) => parts[index]!.outer.end > span.start);
    const whole = parts[i]?.outer.start === span.start && parts[i]!.outer.end === span.end ? parts[i]! : null;
    const trimmed = trimSpan(text, whole?.inner ?? span);
    if (trimmed === null) continue;
    content.push(trimmed);
    for (; i < parts.length && parts[i]!.inner.start < trimmed.end; i++) {
      const { start, end } = parts[i]!.inner;
      const cut = trimSpan(text, { start: Math.max(trimmed.start, start), end: Math.min(trimmed.end, end) });
      if (cut !== null) quoted.push(cut);
    }
  }
  if (content.length === 0) return null;
  const { source, rule } = saying;
  const cue = withEndOfVerb(reading, saying.cue, content);
  const act = saying.act ?? actOf(text, cue, source, reading.language);
  const sure = { confidence: saying.confidence, ...(saying.certainty && { certainty: saying.certainty }) };
  if (saying.spoken)
    return { id: '', mode: 'direct', act, source, cue, content, quoted: content, ...sure, rule };
  return { id: '', act, source, cue, content, ...inMarks(text, content, apart(quoted)), ...sure, rule };
}

/** The spans in text order; of those that overlap the first. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/** What stands in quotation marks, and the mode that follows. Marks around no word (a row of strokes, a sign) quote nothing. */
function inMarks(
  text: string,
  content: readonly Span[],
  quoted: readonly Span[],
): Pick<Attribution, 'mode' | 'quoted'> {
  const mode = modeOf(text, content, quoted);
  return { mode, quoted: mode === 'indirect' ? [] : quoted };
}

/**
 * An attribution with other content; what is quoted and the mode follow. `content` lies inside the old content. Null
 * where nothing is left.
 */
export function withContent(
  text: string,
  attribution: Attribution,
  content: readonly Span[],
): Attribution | null {
  const kept = content.map((span) => trimSpan(text, span)).filter((span) => span !== null);
  if (kept.length === 0) return null;
  const quoted = attribution.quoted.flatMap((span) =>
    kept.flatMap((part) => {
      const cut = { start: Math.max(span.start, part.start), end: Math.min(span.end, part.end) };
      const trimmed = cut.start < cut.end ? trimSpan(text, cut) : null;
      return trimmed === null ? [] : [trimmed];
    }),
  );
  return { ...attribution, content: kept, ...inMarks(text, kept, quoted) };
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
