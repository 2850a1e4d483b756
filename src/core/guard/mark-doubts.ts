import type { Span } from '../model/span.ts';
import type { Reading } from '../reading/reading.ts';
import type { StretchGroup } from './pair-stretches.ts';
import { type QuotedStretch, wordsOf } from './quoted-stretch.ts';
import { type FindInRow, findInRow } from './word-row.ts';

const OPENS = /["“”„«»‘’'‹›「『]\s?$/u;
const CLOSES = /^\s?[.,;:!?…]?["“”«»‘’'‹›」』]/u;

/** Whether marks stand right round some words, whatever they were taken for: a nickname's, a title's. */
export function isInMarks(text: string, { start, end }: Span): boolean {
  return OPENS.test(text.slice(Math.max(0, start - 2), start)) && CLOSES.test(text.slice(end, end + 3));
}

/**
 * Tells of quotations whose ends are in doubt (marks that never close, that run through paragraphs, with straight marks
 * inside) whether their words are all there, in a row, in either version: then marks were read otherwise, and no word is
 * another.
 */
export function createMarkDoubts(before: Reading, after: Reading): (group: StretchGroup) => boolean {
  const rows = new Map<Reading, FindInRow>();
  const holds = (reading: Reading, stretches: readonly QuotedStretch[]): boolean => {
    const find = rows.get(reading) ?? findInRow(wordsOf(reading.tokens));
    rows.set(reading, find);
    return stretches.every(({ parts }) => parts.every((words) => words.length === 0 || find(words) >= 0));
  };
  return (group) =>
    [...group.before, ...group.after].some(isDoubtful) &&
    holds(after, group.before) &&
    holds(before, group.after);
}

function isDoubtful({ closed, spans, text }: QuotedStretch): boolean {
  return !closed || spans.length > 1 || /"/u.test(text);
}
