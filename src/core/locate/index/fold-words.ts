import { seenText } from '../../model/letters/seen-text.ts';
import type { Span } from '../../model/span.ts';

/** Takes one folded word and its place in the text. */
export type WordSink = (word: string, start: number, end: number) => void;

const MAX_WORD = 64;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Prefixes that are written with and without a hyphen. */
const PREFIXES = new Set([
  'non',
  'co',
  're',
  'pre',
  'anti',
  'semi',
  'multi',
  'mid',
  'bi',
  'e',
  'un',
  'inter',
]);

const CLITICS: Readonly<Record<string, string>> = { ve: 'have', re: 'are', ll: 'will', m: 'am' };
const NEGATED_STEMS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/** Words with another common way to write them; a two-word value is sent as two words over one place. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['okay', 'ok'],
  ['alright', 'all right'],
  ['cannot', 'can not'],
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'got to'],
  ['till', 'until'],
  ['zero', '0'],
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['seven', '7'],
  ['eight', '8'],
  ['nine', '9'],
  ['ten', '10'],
  ['eleven', '11'],
  ['twelve', '12'],
  ['twenty', '20'],
  ['thirty', '30'],
  ['forty', '40'],
  ['fifty', '50'],
  ['sixty', '60'],
  ['seventy', '70'],
  ['eighty', '80'],
  ['ninety', '90'],
]);

/**
 * Sends every word of a span, folded for finding: lower case, without accents, contractions opened ("don't" as "do",
 * "not"), compounds parted at hyphens, small numbers as digits, thousands separators dropped. Punctuation is not
 * sent. Linear time; a run of over 64 letters is cut.
 */
export function foldWords(text: string, span: Span, sink: WordSink): void {
  const end = Math.min(span.end, text.length);
  const start = Math.max(0, span.start);
  const seen = seenText(text.slice(start, end));
  if (seen === null) {
    foldSeen(text, { start, end }, sink);
    return;
  }
  const { places } = seen;
  foldSeen(seen.text, { start: 0, end: seen.text.length }, (word, from, to) => {
    sink(word, start + places[from]!, start + places[to - 1]! + 1);
  });
}

function foldSeen(text: string, { start, end }: Span, sink: WordSink): void {
  let at = start;
  while (at < end) {
    const width = letterWidth(text, at);
    if (width === 0) {
      if (text.charCodeAt(at) === 37) sink('percent', at, at + 1);
      at++;
      continue;
    }
    const stop = wordEnd(text, at, width, end);
    sendWord(text, at, stop, sink);
    at = stop;
  }
}

/** 0 where no letter or digit stands at a place, else the code units it takes. */
function letterWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return isPlain(code) ? 1 : 0;
  if (code >= 0xd800 && code < 0xdc00) {
    return LETTER.test(String.fromCodePoint(text.codePointAt(at)!)) ? 2 : 0;
  }
  return LETTER.test(text[at]!) ? 1 : 0;
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The sign of a fraction, which is a number of its own behind another: "1½" is read as "1 1/2". */
function isFraction(code: number): boolean {
  return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e) || code === 0x2189;
}

function wordEnd(text: string, start: number, firstWidth: number, end: number): number {
  let at = start + firstWidth;
  if (isFraction(text.charCodeAt(start))) return at;
  while (at < end && at - start < MAX_WORD && !isFraction(text.charCodeAt(at))) {
    const width = letterWidth(text, at);
    if (width > 0) {
      at += width;
      continue;
    }
    if (!joinsWord(text, at, end)) break;
    at++;
  }
  const stop = Math.min(at, end);
  const joins =
    stop - start <= 5 &&
    isHyphen(text.charCodeAt(stop)) &&
    PREFIXES.has(text.slice(start, stop).toLowerCase());
  const next = joins && stop + 1 < end ? letterWidth(text, stop + 1) : 0;
  return next === 0 ? stop : wordEnd(text, stop + 1, next, end);
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** Whether an apostrophe between letters, or a separator between digits, stands at a place. */
function joinsWord(text: string, at: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const code = text.charCodeAt(at);
  if (code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc) {
    return letterWidth(text, at + 1) > 0 && !isDigit(text.charCodeAt(at + 1));
  }
  if (code !== 44 && code !== 46) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function sendWord(text: string, start: number, end: number, sink: WordSink): void {
  const word = plainForm(text.slice(start, end));
  if (word.length === 0) return;
  const stroke = word.indexOf('\u2044');
  if (stroke > 0 && stroke < word.length - 1) {
    sendVariant(word.slice(0, stroke), start, end, sink);
    sendVariant(word.slice(stroke + 1), start, end, sink);
    return;
  }
  const mark = word.indexOf("'");
  if (mark < 0) {
    sendVariant(word, start, end, sink);
    return;
  }
  const head = word.slice(0, mark);
  const tail = word.slice(mark + 1).replaceAll("'", '');
  const cut = Math.min(end, start + Math.max(1, mark));
  if (tail === 't' && head.endsWith('n') && head.length > 1) {
    const verb = head.slice(0, -1);
    sendVariant(NEGATED_STEMS[verb] ?? verb, start, Math.max(start + 1, cut - 1), sink);
    sink('not', Math.max(start + 1, cut - 1), end);
    return;
  }
  if (head.length === 0 || tail.length > 2) {
    sendVariant(head + tail, start, end, sink);
    return;
  }
  sendVariant(head, start, cut, sink);
  sink(CLITICS[tail] ?? tail, cut, end);
}

function sendVariant(word: string, start: number, end: number, sink: WordSink): void {
  const variant = VARIANTS.get(word);
  if (variant === undefined) {
    sink(word, start, end);
    return;
  }
  const space = variant.indexOf(' ');
  if (space < 0) {
    sink(variant, start, end);
    return;
  }
  sink(variant.slice(0, space), start, end);
  sink(variant.slice(space + 1), start, end);
}

/** Lower case, straight apostrophes, no accents, no thousands separators. */
function plainForm(raw: string): string {
  let plain = raw.toLowerCase().replace(/[-\u2010\u2011]/g, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for ASCII.
  if (!/^[\x00-\x7f]*$/.test(plain)) {
    plain = plain
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .normalize('NFKD')
      .replace(/\p{M}/gu, '');
  }
  return isDigit(plain.charCodeAt(0)) ? plain.replace(/,/g, '') : plain;
}
