import type { Span } from '../../core/model/span.ts';
import { isLabelLine, labelAt } from './labels.ts';
import type { Line } from './lines.ts';
import { isTimeLine } from './time-codes.ts';

/** One paragraph of running text before its kind is known. */
export interface Paragraph extends Span {
  readonly afterBlank: boolean;
  /** Where a bold beginning ends, if markup shows one: perhaps a speaker's name. */
  readonly boldEnd?: number;
}

const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 24;

/**
 * Joins lines into paragraphs. A text whose lines were wrapped at a fixed width (e-mail, plain-text archives) is
 * joined up to an empty line, a speaker's label, a list mark or a line that ends early; in any other text every
 * line is a paragraph.
 */
export function paragraphsOf(text: string, lines: readonly Line[]): Paragraph[] {
  const width = wrapWidth(text, lines);
  const paragraphs: Paragraph[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (
      open !== undefined &&
      last !== null &&
      (width === null ? runsOn(text, last, line) : continues(text, last, line, width))
    ) {
      paragraphs[paragraphs.length - 1] = { ...open, end: line.end };
    } else paragraphs.push({ start: line.start, end: line.end, afterBlank: line.afterBlank });
    last = line;
  }
  return paragraphs;
}

/** The column at which a text was wrapped, or null where its line breaks are paragraph breaks. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  if (lines.length < 6) return null;
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)]!;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null;
  if (lengths.at(-1)! > WIDEST_WRAP * 2) return null;
  let full = 0;
  let cut = 0;
  let runsOn = 0;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const line = lines[at]!;
    const next = lines[at + 1]!;
    if (next.afterBlank) continue;
    if (startsLower(text, next)) runsOn += 1;
    if (fits(text, line, next, width)) continue;
    full += 1;
    if (!endsSentence(text, line)) cut += 1;
  }
  const isFilled = full >= lines.length * 0.3 && cut >= full * 0.6;
  return isFilled || runsOn >= lines.length * 0.4 ? width : null;
}

/** Of a text that is not wrapped throughout: a long line that stops inside a sentence, and the next goes on in small letters. */
function runsOn(text: string, last: Line, line: Line): boolean {
  return (
    !line.afterBlank &&
    last.end - last.start >= NARROWEST_WRAP &&
    startsLower(text, line) &&
    /[\p{L},]$/u.test(text.slice(last.end - 2, last.end)) &&
    !isLabelLine(text, line) &&
    !opensAlike(text, last, line)
  );
}

/** Two lines that each open with a short word and a colon are two of somebody's. */
function opensAlike(text: string, last: Line, line: Line): boolean {
  return [last, line].every(({ start }) => /^\p{L}[\p{L}\d]{0,19}:\s/u.test(text.slice(start, start + 24)));
}

function continues(text: string, last: Line, line: Line, width: number): boolean {
  if (line.afterBlank)
    return startsLower(text, line) && /[\p{L},]$/u.test(text.slice(last.end - 2, last.end));
  if (/^(?:[-•*▪–—]\s|\d{1,2}[.)]\s)/.test(text.slice(line.start, line.start + 6))) return false;
  if (isLabelLine(text, line)) return false;
  if (isMark(text, line) || isMark(text, last)) return false;
  if (isNameAlone(text, line) || isNameAlone(text, last)) return false;
  if (startsLower(text, line)) return true;
  if (indentOf(text, line) - indentOf(text, last) >= 2 && endsSentence(text, last)) return false;
  return !fits(text, last, line, width) || (!endsSentence(text, last) && last.end - last.start > width / 2);
}

/** A time, or a name with its time, on a line of its own. */
function isNameAlone(text: string, line: Line): boolean {
  if (line.end - line.start > 80) return false;
  const words = text.slice(line.start, line.end);
  return /\d/u.test(words) && (isTimeLine(words) || labelAt(text, line)?.bodyStart === line.end);
}

/** How many spaces stand before a line; a tab is four. */
function indentOf(text: string, line: Line): number {
  let columns = 0;
  for (let at = line.start - 1; at >= 0 && line.start - at <= 40; at -= 1) {
    if (text[at] === ' ') columns += 1;
    else if (text[at] === '\t') columns += 4;
    else break;
  }
  return columns;
}

/** A ruled line, or a comment line of a file's head. */
function isMark(text: string, line: Line): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 200));
  return head.startsWith('#') || !/[\p{L}\d]/u.test(head);
}

function startsLower(text: string, line: Line): boolean {
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
}

/** Whether the next line's first word would have had room on this line: then the break was meant. */
function fits(text: string, line: Line, next: Line, width: number): boolean {
  const head = text.slice(next.start, Math.min(next.end, next.start + 60));
  const word = /^\S+/.exec(head)?.[0].length ?? 0;
  return line.end - line.start + 1 + word <= width - 4;
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?:…]["”’')\]]*$/.test(text.slice(Math.max(line.start, line.end - 6), line.end));
}
