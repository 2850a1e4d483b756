import type { Span } from '../model/span.ts';

const NOTE =
  /^(?:editor['’]?s? note|note to (?:readers|editors)|correction|clarification|related|read more|read also|also on|more from|see also|watch|follow|sign up|subscribe|copyright|©|all rights reserved)\b/iu;
const LONGEST_LINE = 25;
/** Fewer lines are too few to know that a line without a full stop is no sentence. */
const FEWEST_LINES = 4;

/** Lines that are no part of a report's telling: editor's notes, link lists, lines that are no sentences. */
export function furnitureRanges(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)];
  return lines
    .filter(({ 0: line }) => NOTE.test(line.trim()) || (lines.length >= FEWEST_LINES && isNoSentence(line)))
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

function isNoSentence(line: string): boolean {
  const trimmed = line.trim();
  if (/[.?!:,;"”’')\]…]$/u.test(trimmed)) return false;
  return trimmed.length < LONGEST_LINE * 12 && trimmed.split(/\s+/).length < LONGEST_LINE;
}
