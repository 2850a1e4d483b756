import type { Span } from '../../model/span.ts';

const OPENING = /(?:``|''|["“”„«‘'])[^\S\r\n]?$/u;
const CLOSING = /^[^\S\r\n]?(?:''|["”“»’'])/u;

/** The span with the quotation marks that stand directly around it; the span itself where they are not on both sides. */
export function withMarks(text: string, { start, end }: Span): Span {
  const before = OPENING.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const after = CLOSING.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return before > 0 && after > 0 ? { start: start - before, end: end + after } : { start, end };
}
