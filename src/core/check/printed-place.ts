import type { PrintedLine } from '../model/document.ts';
import { lowerBound } from '../model/lists/lower-bound.ts';
import type { Span } from '../model/span.ts';

/** A passage's place as courts cite it: `41:7–12`, `41:24–42:3`; without a page number `line 7`, `lines 7–12`. */
export function printedPlace(lines: readonly PrintedLine[], span: Span): string | null {
  const first = lineAt(lines, span.start);
  const last = lineAt(lines, Math.max(span.start, span.end - 1));
  if (first === null || last === null) return null;
  const isOneLine = first.page === last.page && first.line === last.line;
  if (first.page === null || last.page === null) {
    return isOneLine ? `line ${first.line}` : `lines ${first.line}–${last.line}`;
  }
  if (isOneLine) return `${first.page}:${first.line}`;
  const end = first.page === last.page ? `${last.line}` : `${last.page}:${last.line}`;
  return `${first.page}:${first.line}–${end}`;
}

function lineAt(lines: readonly PrintedLine[], offset: number): PrintedLine | null {
  return lines[lowerBound(lines.length, (index) => lines[index]!.at > offset) - 1] ?? null;
}
