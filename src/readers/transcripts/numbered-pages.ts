import type { PrintedLine } from '../../core/model/document.ts';
import { withoutInvisible } from '../../core/model/letters/seen-text.ts';
import { countBy } from '../../core/model/lists/count-by.ts';
import { isLabelLine } from '../blocks/labels.ts';
import { isProceedings } from '../blocks/proceedings.ts';
import type { MarkedText } from '../marked-text.ts';
import { joinParagraphs } from '../marked-text.ts';

/** Court reporters print 25 lines on a page; some print up to 28. */
const MOST_LINES = 32;
const LEAST_LINES = 6;
/** Where somebody is examined, fewer lines are enough. */
const LEAST_EXAMINED = 4;
/** Share of the printed lines that must carry the next number. */
const LEAST_SHARE = 0.7;
const NUMBERED = /^(?<number>\d{1,2})(?:[.:)]?(?:\s{2,}|$)|\s)(?<words>.*)$/u;

/** The text of a record with numbered lines, and where each of its printed lines begins in it. */
export interface NumberedText extends MarkedText {
  readonly lines: readonly PrintedLine[];
}

/** One printed line that carries words. */
interface Printed {
  readonly page: number | null;
  readonly line: number | null;
  readonly words: string;
  /** Columns between the number and the words. */
  readonly indent: number;
}

/**
 * Reads the pages of a court record: each line has its number, 1 to 25, and pages have heads. Numbers, heads and page
 * numbers are no words; what is left is joined into paragraphs at labels, headings and notes. Null for any other text.
 */
export function readNumberedPages(text: string): NumberedText | null {
  // What nobody sees goes first, so that no line is of it alone and every place counts the letters that stay.
  const written = withoutInvisible(text)
    .split(/\r\n?|\n|\f/u)
    .map((line) => line.replace(/\s+$/u, ''))
    .filter((line) => line.trim() !== '');
  const isClocked = hasClocks(written);
  const lines = isClocked
    ? written.map((line) => line.replace(CLOCK, '')).filter((line) => line.trim() !== '')
    : written;
  const numbers = numbersOf(lines);
  const count = numbers.filter((number) => number !== null).length;
  // Heads and feet of pages are many where pages are short.
  const patterns = countBy(lines, patternOf);
  const isEdge = (line: string) => isPageHead(line) || (patterns.get(patternOf(line)) ?? 0) >= 2;
  const others = lines.filter((line, index) => numbers[index] === null && !isEdge(line)).length;
  const least = lines.filter(isExamined).length >= 2 ? LEAST_EXAMINED : LEAST_LINES;
  const isNumbered = count >= least && count >= (count + others) * LEAST_SHARE;
  if (!isNumbered) return isClocked ? joinLines(printedLines(lines, numbers)) : null;
  const printed = printedLines(lines, numbers);
  return printed.filter(({ line }) => line !== null).length < least || isList(printed)
    ? null
    : joinLines(printed);
}

/** The time of day that a video's reporter prints beside each line, and beside it perhaps the line's number. */
const CLOCK = /^\s*\d{1,2}:\d{2}:\d{2}(?:[.:]\d{2})?(?=\s{2,}|$)/u;
const EXAMINES = /^\s*(?:[QA][.:]?\s|(?:THE|M[RS]S?\.)\s[\p{Lu} ]+:)/u;

/** Whether most lines begin with a time, those that go on with a sentence as well, and somebody is examined. */
function hasClocks(lines: readonly string[]): boolean {
  const rest = lines.filter((line) => CLOCK.test(line)).map((line) => line.replace(CLOCK, ''));
  if (rest.length < LEAST_LINES || rest.length < lines.length * LEAST_SHARE) return false;
  const asked = rest.filter(isExamined).length;
  return asked >= 2 && rest.some((line) => /^\s+\p{Ll}/u.test(line));
}

/** Whether a line, its number apart, opens with a question, an answer or somebody of the court. */
function isExamined(line: string): boolean {
  return EXAMINES.test(line.replace(/^\s*\d{1,2}(?=\s)/u, ''));
}

/** A numbered list is no record: nobody speaks in it, and its lines do not run on. */
function isList(printed: readonly Printed[]): boolean {
  if (printed.some(({ words }) => isLabelLine(words, { start: 0, end: words.length }))) return false;
  const runOn = printed.filter(({ words }) => /^\p{Ll}/u.test(words));
  return runOn.length < printed.length * 0.3;
}

/** The numbers that lines carry, where they count up by one and start again at 1; null for lines without one. */
function numbersOf(lines: readonly string[]): (number | null)[] {
  const written = lines.map((line) => {
    const found = NUMBERED.exec(line.trimStart());
    return found === null ? null : Number(found.groups!.number);
  });
  let expected: number | null = null;
  return written.map((number, index) => {
    if (number === null || number === 0 || number > MOST_LINES) return null;
    const goesOn = written[index + 1] === number + 1;
    const isFirst = number === 1 && (expected === null || expected > LEAST_LINES / 2 || goesOn);
    if (!isFirst && !(expected === null ? goesOn : number === expected)) return null;
    expected = number + 1;
    return number;
  });
}

function printedLines(lines: readonly string[], numbers: readonly (number | null)[]): Printed[] {
  const pages = pagesOf(numbers);
  const between = lines.filter((_, index) => numbers[index] === null && pages.inside[index] === false);
  const recurring = countBy(between, patternOf);
  const pageNumbers = pageNumbersOf(lines, pages);
  return lines.flatMap((line, index): Printed[] => {
    const page = pageNumbers[pages.of[index]!] ?? null;
    const number = numbers[index]!;
    if (number === null) {
      const isHead =
        !pages.inside[index] &&
        (isPageHead(line) ||
          (recurring.get(patternOf(line)) ?? 0) >= 2 ||
          (pages.between[index] && isFoot(line)));
      return isHead ? [] : [{ page, line: null, words: line.trim(), indent: indentOf(line) }];
    }
    const rest = line.trimStart().replace(/^\d{1,2}[.:)]?/u, '');
    const words = rest.trim();
    return words === '' ? [] : [{ page, line: number, words, indent: indentOf(rest) }];
  });
}

interface Pages {
  /** The page of each line, counted from 0. */
  readonly of: readonly number[];
  /** Whether a line stands between numbered lines of one page. */
  readonly inside: readonly boolean[];
  /** Whether a line without a number stands between two pages. */
  readonly between: readonly boolean[];
}

/** A page begins where the numbers start again; lines without a number between two pages belong to the one below. */
function pagesOf(numbers: readonly (number | null)[]): Pages {
  let page = -1;
  let last = 0;
  const own = numbers.map((number) => {
    if (number === null) return null;
    if (page < 0 || number <= last) page += 1;
    last = number;
    return page;
  });
  const before: (number | null)[] = [];
  const after: (number | null)[] = [];
  for (const [index, value] of own.entries()) before[index] = value ?? before[index - 1] ?? null;
  for (let index = own.length - 1; index >= 0; index -= 1)
    after[index] = own[index] ?? after[index + 1] ?? null;
  return {
    of: own.map((value, index) => value ?? after[index] ?? before[index] ?? 0),
    inside: own.map(
      (value, index) => value !== null || (before[index] !== null && before[index] === after[index]),
    ),
    between: own.map(
      (value, index) =>
        value === null && before[index] !== null && after[index] !== null && before[index] !== after[index],
    ),
  };
}

const PAGE_NUMBER =
  /(?:^|\bpage\s+|\s{2,})[-–—[(]?\s*(?<number>\d{1,5})\s*[-–—\])]?(?:\s+(?:of|to)\s+\d+)?\.?$/iu;

/** The number printed on each page: in its head, or in the foot where the first page has no head. */
function pageNumbersOf(lines: readonly string[], pages: Pages): (number | null)[] {
  const count = pages.of.reduce((most, page) => Math.max(most, page), 0) + 1;
  const found = lines.flatMap((line, index) => {
    const match = pages.inside[index] ? null : PAGE_NUMBER.exec(line.trim());
    return match === null ? [] : [{ index, number: Number(match.groups!.number) }];
  });
  const firstNumbered = pages.inside.indexOf(true);
  const areFeet = found.length > 0 && found.every(({ index }) => index > firstNumbered);
  const numbers: (number | null)[] = new Array(count).fill(null);
  const last = pages.inside.lastIndexOf(true);
  for (const { index, number } of found) {
    const page = areFeet && index < last ? pages.of[index]! - 1 : pages.of[index]!;
    numbers[page] ??= number;
  }
  return numbers;
}

function isPageHead(line: string): boolean {
  return PAGE_NUMBER.test(line.trim()) || /^page\s+\d/iu.test(line.trim());
}

/** A firm, an address, a title that stands between two pages: no label opens it, no sentence ends or goes on in it. */
function isFoot(line: string): boolean {
  const words = line.trim();
  if (/^(?:www\.|https?:)\S+$/u.test(words)) return true;
  if (words.length > 90 || /^\p{Ll}|[.?!:,]$/u.test(words)) return false;
  return !isExamined(words) && !isLabelLine(words, { start: 0, end: words.length });
}

function patternOf(line: string): string {
  return line.trim().toLowerCase().replace(/\d+/gu, '#');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A line begins a paragraph with a label, as a heading or note, or after the end of one; any other goes on. */
function joinLines(printed: readonly Printed[]): NumberedText {
  const paragraphs: { words: string; starts: (PrintedLine & { readonly at: number })[] }[] = [];
  let last: Printed | null = null;
  for (const own of printed) {
    const open = paragraphs.at(-1);
    const begins = open === undefined || last === null || beginsParagraph(last, own);
    const words = begins ? own.words : joinWords(open.words, own.words);
    const start = { at: words.length - own.words.length, page: own.page, line: own.line ?? 0 };
    if (begins) paragraphs.push({ words, starts: own.line === null ? [] : [start] });
    else {
      open.words = words;
      if (own.line !== null) open.starts.push(start);
    }
    last = own;
  }
  const joined = joinParagraphs(paragraphs.map(({ words }) => ({ kind: 'paragraph', words: words })));
  const lines = paragraphs.flatMap(({ starts }, index) =>
    starts.map(({ at, page, line }) => ({ at: joined.paragraphs[index]!.start + at, page, line })),
  );
  return { ...joined, lines };
}

function beginsParagraph(last: Printed, own: Printed): boolean {
  if (isLabelLine(own.words, { start: 0, end: own.words.length })) return true;
  if (isNote(own.words) || isNote(last.words)) return true;
  if (/^[[(]/u.test(own.words) && /[.?!)\]]$/u.test(last.words)) return true;
  return own.indent - last.indent >= 4 && /[.?!:)\]"”]$/u.test(last.words);
}

/** Who examines, a heading in capitals, a note in brackets. */
function isNote(words: string): boolean {
  return isProceedings(words) || (/^\P{Ll}{6,80}$/u.test(words) && !/[:.,?!]$/u.test(words));
}

/** Words cut at the end of a line are healed where the next goes on in small letters. */
function joinWords(words: string, next: string): string {
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(words) && /^\p{Ll}/u.test(next)) return words.slice(0, -1) + next;
  return `${words} ${next}`;
}
