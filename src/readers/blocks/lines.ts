import type { Span } from '../../core/model/span.ts';

/** One non-empty line of a text, without the white space around it. */
export interface Line extends Span {
  /** Whether an empty line (or the beginning of the text) stands before it. */
  readonly afterBlank: boolean;
}

/**
 * The non-empty lines of a text in order; every Unicode line break counts. Linear in the text. A loop and no pattern: the
 * stack of the patterns does not hold every line of ten million letters.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let previousEnd = -1;
  let start = 0;
  for (let end = 0; end <= text.length; end += 1) {
    if (end < text.length && !isLineBreak(text.charCodeAt(end))) continue;
    const line = trimSpan(text, { start, end });
    start = end + 1;
    if (line.start >= line.end) continue;
    lines.push({ ...line, afterBlank: previousEnd < 0 || breaksBetween(text, previousEnd, line.start) > 1 });
    previousEnd = line.end;
  }
  return lines;
}

function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** The span without white space, invisible characters and byte order marks at its edges; empty where nothing is left. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isEdgeSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isEdgeSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isEdgeSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xfeff ||
    code === 0x3000 ||
    code === 0x1680 ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f)
  );
}

function breaksBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 2; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 10 || char === 0x85 || char === 0x2029 || char === 0x2028) count += char === 0x2029 ? 2 : 1;
    else if (char === 12) count = 2;
    else if (char === 13 && text.charCodeAt(at + 1) !== 10) count += 1;
  }
  return count;
}
