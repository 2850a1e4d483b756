import type { Span } from '../../core/model/span.ts';
import { lineAndColumn } from '../check/check-words.ts';

/** Says where spans of a text stand, in lines and columns and in characters. */
export function regionsOf(text: string): (span: Span) => object {
  const place = lineAndColumn(text);
  return (span) => {
    const [start, end] = [place(span.start), place(span.end)];
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: span.start,
      charLength: span.end - span.start,
      snippet: { text: text.slice(span.start, span.end) },
    };
  };
}
