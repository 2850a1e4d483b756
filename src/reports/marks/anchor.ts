import type { Document } from '../../core/model/document.ts';
import type { Span } from '../../core/model/span.ts';

/** A passage that can be found again, by place or, where the text has moved, by its words and their surroundings. */
export interface Anchor {
  readonly documentId: string;
  readonly span: Span;
  /** The passage: `text.slice(span.start, span.end)`. */
  readonly exact: string;
  /** Up to 32 code units before the passage. */
  readonly prefix: string;
  /** Up to 32 code units after the passage. */
  readonly suffix: string;
}

const REACH = 32;

/** The anchor of a passage. Spans that reach over the text are clipped to it; no surrogate pair is cut at the edges. */
export function createAnchor(document: Document, span: Span): Anchor {
  const { text } = document;
  const start = Math.min(Math.max(span.start, 0), text.length);
  const end = Math.min(Math.max(span.end, start), text.length);
  return {
    documentId: document.id,
    span: { start, end },
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - REACH), 1), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + REACH), -1)),
  };
}

/** Moves an offset out of the middle of a surrogate pair, by `step`. */
export function wholeCharacter(text: string, offset: number, step: 1 | -1): number {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  const inside = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return inside ? offset + step : offset;
}
