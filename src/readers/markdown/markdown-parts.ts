import type { Span } from '../../core/model/span.ts';

/** A parser's time grows faster than its text; parts of this size cost next to nothing. */
const USUAL = 8000;
const LONGEST = 32_000;
const MOST_LINES = 500;
const MOST_MARKERS = 8;

/** Marks of quotations and lists at the beginning of a line: each is one level of nesting. */
const MARKERS = /^(?:[ \t]{0,3}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?)+/u;
const MARKER = /[ \t]{0,3}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?/gu;
const FENCE = /^ {0,3}(?:(`{3,})[^`\n]*|(~{3,}).*)$/u;

/**
 * Divides Markdown into parts that are parsed one by one: at empty lines before unindented text, outside of fenced code;
 * anywhere between lines where none comes for long, and inside a line of endless length.
 */
export function markdownParts(text: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  let lines = 0;
  let fence: string | null = null;
  let wasBlank = false;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + 200));
    const length = at - start;
    const opensPart = wasBlank && /^\S/u.test(line);
    if (
      length > 0 &&
      fence === null &&
      ((opensPart && length > USUAL) || end - start > LONGEST || lines >= MOST_LINES)
    ) {
      parts.push({ start, end: at });
      start = at;
      lines = 0;
    }
    lines += 1;
    fence = fenceAfter(fence, line.trimEnd());
    wasBlank = line.trim() === '';
    at = end;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}

/** The marks of the fenced code that a line stands in or opens; null where it closes it, or stands in none. */
function fenceAfter(fence: string | null, line: string): string | null {
  const [whole, ticks, tildes] = FENCE.exec(line) ?? [];
  const marks = ticks ?? tildes;
  if (marks === undefined) return fence;
  if (fence === null) return marks;
  return marks[0] === fence[0] && marks.length >= fence.length && whole!.trim() === marks ? null : fence;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return Math.min(end < 0 ? text.length : end + 1, at + LONGEST);
}

/** Markdown of the same length whose lines nest eight levels deep at most: what would nest deeper is filled with signs that nobody sees. */
export function withShallowLines(text: string): string {
  return text.replace(/^[ \t]{0,3}[>\-+*\d][^\n]*/gmu, (line) => {
    const markers = MARKERS.exec(line)?.[0] ?? '';
    if (markers.length <= MOST_MARKERS) return line;
    let kept = 0;
    const bounded = markers.replace(MARKER, (marker) => {
      kept += 1;
      return kept <= MOST_MARKERS ? marker : '\u200b'.repeat(marker.length);
    });
    return bounded + line.slice(markers.length);
  });
}
