import { DAY_PATTERN, MONTH_PATTERN as MONTH } from '../english/calendar.ts';

/** Address lines, datelines and bylines that open a text, and stand before what it says. */

const WEEKDAY = `${DAY_PATTERN},?\\s+`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
/** A part of a date written in digits goes with the next by one of these. */
const SLASH = '\\s?[/.-]\\s?';
const FULL_DATE = `(?:on\\s+)?(?:${WEEKDAY})?(?:${MONTH}\\s${DAY},?\\s${YEAR}|${DAY}(?:\\s|${SLASH})${MONTH},?(?:\\s|${SLASH})${YEAR}|${YEAR}${SLASH}\\d{1,2}${SLASH}\\d{1,2}(?!\\d)|\\d{1,2}${SLASH}\\d{1,2}${SLASH}(?:\\d{4}|\\d\\d)(?!\\d))`;
const TIME =
  '(?:at\\s+)?\\d{1,2}(?:\\s?[:.]\\s?\\d\\d(?:\\s?:\\s?\\d\\d)?(?:\\s?[ap]\\.?\\s?m\\b\\.?)?|\\s?[ap]\\.?m\\b\\.?)(?:\\s\\(?(?:GMT(?:[+-]\\d\\d:\\d\\d)?|UTC|UK|BST|CET|IST|[ECMP][SD]?T)\\b\\)?)?';
const LABEL =
  '(?:(?:first|last)\\s)?(?:updated|published|posted|modified|created)(?:\\s(?:on|at))?(?:\\s?:|(?=\\s(?:on\\s|at\\s)?\\S{0,12}\\d|\\s\\p{L}{3,9}\\.?,?\\s\\d))';

const FULL_DATES = new RegExp(`^(?:${FULL_DATE})(?=$|[^\\p{L}\\p{N}])`, 'iu');
const TIMES = new RegExp(`^(?:${TIME})(?=$|[^\\p{L}\\p{N}])`, 'iu');
const LABELS = new RegExp(`^${LABEL}`, 'iu');
const DAY_LINE = new RegExp(`^(?:${WEEKDAY}?)?(?:${MONTH}\\s${DAY}|${DAY}\\s${MONTH})$`, 'iu');
const BYLINE = /^(?:by|from|story by|text by)\s+\p{Lu}[^\s,]*(?:[\s,]+[^\s,]+){0,7}$/iu;
const BETWEEN = /^(?:[\s,;|•·–—-]|\/\s)+/u;
/** "PORT LUSK (Agency) —", "LUSK, Ostrey -". */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.’'-]*(?:,?\s\p{Lu}[\p{L}.’'-]*){0,4}\s\(\p{Lu}[^()]{1,39}\)|\p{Lu}{3,}[\p{Lu}.’' ]{0,30}(?:,\s\p{Lu}[\p{L}.]*){0,2})\s?(?:—|–|--?)\s/u;
const ADDRESS_HEAD = /^(?:https?\s?:\s?\/\s?\/\s?|www\s?\.\s?)/iu;
/** A piece of an address, with the sign that ties the next one to it. */
const PIECE = /^([\p{L}\p{N}%@~]*)(\s?[/._=&?#+,:-]+\s?)/u;

/** The text without the addresses, dates, times and agency lines that open it. Reads the first of it only. */
export function afterFurniture(line: string): string {
  let rest = line.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = afterAddress(rest)
      .replace(LABELS, '')
      .replace(BETWEEN, '')
      .replace(FULL_DATES, '')
      .replace(BETWEEN, '');
    if (rest !== before || TIMES.exec(rest)?.[0].includes(':')) rest = rest.replace(TIMES, '');
    rest = rest.replace(BETWEEN, '').replace(DATELINE, '');
  }
  return DAY_LINE.test(rest) || BYLINE.test(rest) ? '' : rest;
}

/**
 * Skips an address, whole or spaced out by a tokeniser ("http: / / example. org / a - b"): it goes on as long as a sign
 * ties its words. A single capitalised word behind the last stroke opens the text.
 */
function afterAddress(line: string): string {
  const head = ADDRESS_HEAD.exec(line)?.[0];
  if (head === undefined) return line;
  if (!/\s/u.test(head)) return line.replace(/^\S+/u, '');
  let rest = line.slice(head.length);
  let tied = false;
  for (let piece = PIECE.exec(rest); piece !== null && piece[0] !== ''; piece = PIECE.exec(rest)) {
    rest = rest.slice(piece[0].length);
    tied = piece[2]!.trim() !== '/';
  }
  const last = /^\S+/u.exec(rest)?.[0] ?? '';
  return tied || !/^\p{Lu}\p{Ll}/u.test(last) ? rest.slice(last.length) : rest;
}
