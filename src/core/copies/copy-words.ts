import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { foldWord } from '../reading/fold.ts';
import { tokenise } from '../reading/tokens.ts';
import { pageTime } from './page-time.ts';

/** A text's words as copying sees them: folded, with their places, and whether the reporter tells them. */
export interface CopyWords {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** 1 where the word is told by the reporter: in no quotation marks, headline, link list, note or caption. */
  readonly told: Uint8Array;
  /** 1 where the word is the first of its line. */
  readonly opens: Uint8Array;
  /** The numbers of the words with which sentences begin. */
  readonly sentences: readonly number[];
  readonly toldCount: number;
  /** The number of the first word behind the address and the date at the head of the page. */
  readonly body: number;
  /** The news agencies that the text names. */
  readonly agencies: ReadonlySet<string>;
}

/** Longer texts are read to this character. */
export const READ_LIMIT = 400_000;
/** What stands between two words where a sentence ends. */
export const SENTENCE_END = /[.?!]["”’')\]]*\s|\n/u;
const UNTOLD_KINDS = new Set(['headline', 'heading', 'byline', 'caption', 'aside']);

/** The words of a document. Linear in the text; very long texts are read to 400,000 characters. */
export function copyWords(document: Document): CopyWords {
  const text = document.text.slice(0, READ_LIMIT);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const opens: number[] = [];
  const sentences: number[] = [];
  for (const token of tokenise(text)) {
    if (token.kind === 'punctuation') continue;
    const gap = text.slice(ends.at(-1) ?? 0, token.start);
    opens.push(gap.includes('\n') ? 1 : 0);
    if (words.length === 0 || SENTENCE_END.test(gap)) sentences.push(words.length);
    words.push(foldWord(token.text));
    starts.push(token.start);
    ends.push(token.end);
  }
  const told = new Uint8Array(words.length).fill(1);
  const untold = [...quotedRanges(text), ...asideRanges(document, text)].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { start, end } of untold) {
    while (at < starts.length && starts[at]! < start) at++;
    for (let i = at; i < starts.length && starts[i]! < end; i++) told[i] = 0;
  }
  const toldCount = told.reduce((sum, value) => sum + value, 0);
  return {
    words,
    starts,
    ends,
    told,
    opens: Uint8Array.from(opens),
    sentences,
    toldCount,
    body: bodyAt(starts, pageTime(document)?.end ?? 0),
    agencies: namedAgencies(text),
  };
}

function bodyAt(starts: readonly number[], end: number): number {
  return Math.max(
    0,
    starts.findIndex((start) => start >= end),
  );
}

const AGENCY =
  /\b(?:(AP|Associated Press)|(AFP|Agence France[- ]Presse)|(Reuters)|(PA|Press Association)|(CP|Canadian Press)|(PTI|Press Trust of India)|(IANS)|(UPI|United Press International)|(Xinhua)|(dpa)|(Bloomberg)|(EFE)|(ANSA)|(Interfax)|(TASS|ITAR - TASS|ITAR-TASS)|(Kyodo)|(AAP))\b/gu;
const NAMES = 'ap afp reuters pa cp pti ians upi xinhua dpa bloomberg efe ansa interfax tass kyodo aap'.split(
  ' ',
);

/** The news agencies that a text names, each by one short name. */
function namedAgencies(text: string): ReadonlySet<string> {
  const named = new Set<string>();
  for (const match of text.matchAll(AGENCY)) {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    named.add(NAMES[at]!);
  }
  return named;
}

/** What is no part of a report's telling: headlines, captions, notes, link lists. */
export function asideRanges({ blocks }: Document, text: string): Span[] {
  return [
    ...furnitureRanges(text),
    ...blocks.filter(({ kind }) => UNTOLD_KINDS.has(kind)).map(({ span }) => span),
  ];
}

const NOTE =
  /^(?:editor['’]?s? note|note to (?:readers|editors)|correction|clarification|related|read more|read also|also on|more from|see also|watch|follow|sign up|subscribe|copyright|©|all rights reserved)\b/iu;
const LONGEST_LINE = 25;
/** Fewer lines are too few to know that a line without a full stop is no sentence. */
const FEWEST_LINES = 4;

/** Lines that are no part of a report's telling: editor's notes, link lists, lines that are no sentences. */
function furnitureRanges(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n]+/g)].filter(({ 0: line }) => line.trim() !== '');
  return lines
    .filter(({ 0: line }) => NOTE.test(line.trim()) || (lines.length >= FEWEST_LINES && isNoSentence(line)))
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

function isNoSentence(line: string): boolean {
  const trimmed = line.trim();
  if (/[.?!:,;"”’')\]…]$/u.test(trimmed)) return false;
  return trimmed.length < LONGEST_LINE * 12 && trimmed.split(/\s+/).length < LONGEST_LINE;
}

/** A quotation that runs longer is taken for a mark left open. */
const LONGEST = 3000;
const MARK = /["“”«»]|\n\s*\n/gu;

/** The stretches of a text inside double quotation marks, in order. A mark left open ends with its paragraph. */
function quotedRanges(text: string): Span[] {
  const ranges: Span[] = [];
  let open = -1;
  for (const match of text.matchAll(MARK)) {
    const mark = match[0];
    if (mark.length > 1 || mark === '\n') {
      if (open >= 0) push(ranges, open, match.index);
      open = -1;
    } else if (open >= 0 && mark !== '“' && mark !== '«') {
      push(ranges, open, match.index);
      open = -1;
    } else if (mark !== '”' && mark !== '»') {
      open = match.index;
    }
  }
  return ranges;
}

function push(ranges: Span[], start: number, end: number): void {
  if (end - start <= LONGEST) ranges.push({ start, end });
}
