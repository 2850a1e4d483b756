import {
  COURT_VOICE,
  DISSENT_VOICE,
  OPENS_CITATION,
  PROMISES,
  QUOTING,
  WRITTEN_BY,
} from '../../english/filings/citations.ts';
import type { Citation, Promised } from '../../model/checked-draft.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/speaker.ts';

/** Characters behind a quotation in which its citation is looked for, and before which it begins. */
const REACH = 500;
const BEGINS = 80;

/** The citation that a draft gives behind a quotation, with what it says was done to the words; null where there is none. */
export function citationBehind(text: string, quotation: Span): Citation | null {
  const window = windowBehind(text, quotation.end);
  const opens = OPENS_CITATION.exec(window);
  const lone = /^[\s"“”'’.,;]*\((?=[^()]*\b(?:cleaned up|emphasis|omitted|quoting)\b)/iu.exec(window);
  const isCited = opens !== null && opens.index <= BEGINS;
  if (!isCited && lone === null) return null;
  const from = isCited && (lone === null || opens.index < lone[0].length) ? opens.index : lone![0].length - 1;
  const core = isCited && from === opens.index ? coreEnd(window, from + opens[0].length) : from;
  const notes: string[] = [];
  let end = core;
  for (let note = groupAt(window, end); note !== null; note = groupAt(window, end)) {
    notes.push(note.words);
    end = note.end;
  }
  const written = notes
    .map((note) => WRITTEN_BY.exec(note.trim())?.groups)
    .find((groups) => groups !== undefined);
  return {
    span: { start: quotation.end + from, end: quotation.end + end },
    text: window.slice(from, end).replace(/\s+/gu, ' ').trim(),
    promises: (Object.keys(PROMISES) as Promised[]).filter((kind) =>
      notes.some((note) => PROMISES[kind].test(note)),
    ),
    quoting:
      notes.map((note) => QUOTING.exec(note)?.groups?.from?.trim()).find((from) => from !== undefined) ??
      null,
    writtenBy: written === undefined ? null : { judge: written.judge ?? null, part: written.part!.trim() },
  };
}

/** What follows a quotation up to the next one in its paragraph; behind a paragraph's end, the next paragraph. */
function windowBehind(text: string, end: number): string {
  const rest = text.slice(end, end + REACH);
  const own = /^["”’'.,;\s]*(?=\S|$)/u.exec(rest)![0].length;
  const next = /["“]/u.exec(rest.slice(own).replace(/\([^()]*\)/gu, (group) => ' '.repeat(group.length)));
  const paragraph = /\n\s*\n/u.exec(rest.slice(own));
  const stops = [next?.index, paragraph?.index].filter((at) => at !== undefined);
  return rest.slice(0, own + Math.min(REACH, ...stops));
}

/** Where a citation's own words end: at its year's bracket, or at the page of a reporter. */
function coreEnd(window: string, from: number): number {
  const tail = window.slice(from);
  const year = /^[^()]{0,200}?\((?:[^()]{0,40}\s)?\d{4}\)/u.exec(tail);
  if (year !== null) return from + year[0].length;
  if (/\d$/u.test(window.slice(0, from))) return from;
  const page = /^[^()\n]{0,120}?\d(?=[\s.;,(]*(?:\(|[.;]\s|$))/u.exec(tail);
  return page === null ? from : from + page[0].length;
}

/** The group in brackets that follows a place; brackets inside it are its own. */
function groupAt(window: string, from: number): { readonly words: string; readonly end: number } | null {
  const open = /^\s*\(/u.exec(window.slice(from));
  if (open === null) return null;
  let depth = 0;
  for (let at = from + open[0].length - 1; at < window.length; at++) {
    if (window[at] === '(') depth++;
    if (window[at] === ')') depth--;
    if (depth === 0) return { words: window.slice(from + open[0].length, at), end: at + 1 };
  }
  return null;
}

/** Whether whoever a filing's sentence names before a citation can be behind the words: a person, a court. */
export function maySpeak(speaker: Speaker | null): boolean {
  return (
    speaker?.kind === 'person' ||
    COURT_VOICE.test(speaker?.name ?? '') ||
    DISSENT_VOICE.test(speaker?.name ?? '')
  );
}
