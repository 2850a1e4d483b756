import { NO_PARTY } from '../../english/filings/citations.ts';
import { type PassageIndex, passageText } from '../../locate/index/passage-index.ts';
import type { Citation, Misplaced } from '../../model/checked-draft.ts';

/** Characters of a decision's beginning in which its own name and report stand. */
const HEAD = 400;
const CAPTION_LINES = 4;
const LONGEST_LINE = 160;
const REPORT =
  /(?<volume>\d{1,4})\s(?<reporter>(?:\p{Lu}[\p{L}’']*\.?\s?){1,4}(?:[23]d|[45]th)?)\s?(?<short>at\s\*?)?(?<page>\d{1,5})\b/u;
const IS_CASE = /\sv\.\s|^(?:In re|Ex parte)\s/imu;
const PIN = String.raw`(?<from>\d{1,5}(?::\d{1,2})?)(?:[–-](?<to>\d{1,5}(?::\d{1,2})?))?`;
const PINS = [
  new RegExp(String.raw`\bat\s\*?${PIN}`, 'u'),
  new RegExp(String.raw`\b(?:Tr|Dep|Arg)\.,?\s(?:Tr\.\s)?${PIN}`, 'u'),
  new RegExp(
    String.raw`\d{1,4}\s(?:\p{Lu}[\p{L}’']*\.?\s?){1,4}(?:[23]d|[45]th)?\s?\d{1,5},\s\*?${PIN}`,
    'u',
  ),
];

/** Where a passage was found: its document, those with the very same words, and its page as printed. */
export interface FoundPlace {
  readonly document: number;
  readonly copies: readonly number[];
  /** "*412–413", "41:7–12"; null where no page is known. */
  readonly place: string | null;
}

/** What is wrong with where a draft says that the words of a passage stand; null where nothing is, or nothing can be told. */
export function misplaced(index: PassageIndex, citation: Citation, found: FoundPlace): Misplaced | null {
  const captions = [found.document, ...found.copies].map((number) => captionOf(index, number));
  const told = captions.map((caption) => holds(caption, citation));
  if (told[0] === 'other' && told.every((one) => one === 'other' || one === null)) {
    const own = captions[0]!.split('\n', 1)[0]!.trim();
    return { kind: 'other-case', reason: `The words stand in ${own}, and another case is cited.` };
  }
  if (found.place === null || told[0] === 'other' || told[0] === 'quoted') return null;
  const [cited, printed] = [pinOf(citation.text), rangeOf(found.place.replaceAll('*', ''))];
  if (cited === null || printed === null || isTranscript(citation) === found.place.startsWith('*'))
    return null;
  if (cited.from <= printed.to && printed.from <= cited.to) return null;
  return { kind: 'other-page', reason: `The words stand at ${found.place}, and another page is cited.` };
}

/** The short lines on top of a decision, which name it; its own paragraphs name others. */
function captionOf(index: PassageIndex, number: number): string {
  const lines = passageText(index, index.documents[number]!, { start: 0, end: HEAD })
    .trim()
    .split(/\n+/u, CAPTION_LINES);
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  return lines.slice(0, long < 0 ? undefined : long).join('\n');
}

/** Whether a decision is the cited one, the one that the cited quotes, or another; null where that is not told. */
function holds(caption: string, { text, quoting }: Citation): 'cited' | 'quoted' | 'other' | null {
  const own = REPORT.exec(caption)?.groups;
  if (own === undefined && !IS_CASE.test(caption)) return null;
  const isCited = agreesWith(caption, own, text);
  if (isCited !== false) return isCited === true ? 'cited' : null;
  return quoting !== null && agreesWith(caption, own, quoting) === true ? 'quoted' : 'other';
}

function agreesWith(head: string, own: Record<string, string> | undefined, cited: string): boolean | null {
  const report = REPORT.exec(cited)?.groups;
  if (own !== undefined && report !== undefined) {
    const letters = (reporter = '') => reporter.replace(/[^\p{L}\d]/gu, '');
    const isVolume = own.volume === report.volume && letters(own.reporter) === letters(report.reporter);
    return isVolume && (report.short !== undefined || own.page === report.page);
  }
  const parties = partiesOf(cited.slice(0, report === undefined ? undefined : cited.search(REPORT)));
  if (parties.length === 0) return null;
  const names = new Set(partiesOf(head));
  return parties.some((party) => names.has(party));
}

function partiesOf(text: string): string[] {
  // Judges and courts stand in brackets.
  const words = text.replace(/\([^()]*\)?/gu, ' ').match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => !NO_PARTY.has(word));
}

function isTranscript({ text }: Citation): boolean {
  return /\b(?:Tr|Dep)\./u.test(text);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function pinOf(citation: string): Range | null {
  for (const pattern of PINS) {
    const pin = pattern.exec(citation)?.groups;
    if (pin !== undefined) return rangeOf(pin.to === undefined ? pin.from! : `${pin.from}–${pin.to}`);
  }
  return null;
}

const LINES = 1000;

/** "41:7–12", "118–19", "412" as one number a line; a page alone is all of its lines. */
function rangeOf(place: string): Range | null {
  const parts = /^(\d+)(?::(\d+))?(?:[–-](?:(\d+):)?(\d+))?$/u.exec(place);
  if (parts === null) return null;
  const [, page = '', line, lastPage, last] = parts;
  const at = (p: string, l: string | undefined, other: number) =>
    Number(p) * LINES + (l === undefined ? other : Number(l));
  const from = at(page, line, 0);
  if (last === undefined) return { from, to: at(page, line, LINES - 1) };
  if (line !== undefined) return { from, to: at(lastPage ?? page, last, 0) };
  // "118–19" is short for "118–119".
  const end = last.length < page.length ? page.slice(0, page.length - last.length) + last : last;
  return { from, to: at(end, undefined, LINES - 1) };
}
