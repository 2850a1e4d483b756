import { MONTHS } from '../../english/calendar.ts';
import { isFunctionWord } from '../../english/closed-classes.ts';
import {
  BEFORE_MONTH,
  BEFORE_YEAR,
  HALVES_OF_DAY,
  MONTH,
  PAGE_WORDS,
  TIME_ZONES,
  WEEKDAY,
} from '../../english/facts/fact-words.ts';
import { type Claim, PLAIN, type ToldDate } from './claim.ts';
import { fateNear, neighbours } from './number-claims.ts';
import type { Piece } from './pieces.ts';
import { doerAt, type ToldSentence } from './scene.ts';

const MONTH_STARTS = Array.from(MONTHS, (month) => month.slice(0, 3));
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const YEAR = /^(?:19\d|20[0-4])\d$/u;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u;
const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?$/u;

interface Found {
  readonly date: ToldDate;
  readonly from: number;
  readonly to: number;
}

/** The days, months and years, and the times of day, that a sentence tells outside quotation marks; `most` at most. */
export function dateClaims(sentence: ToldSentence, text: string, most: number): Claim[] {
  const { pieces } = sentence;
  const claims: Claim[] = [];
  for (let i = 0; i < pieces.length && claims.length < most; ) {
    if (pieces[i]!.token.quoted) {
      i++;
      continue;
    }
    const time = readTime(pieces, i);
    const found = time === null ? readDate(pieces, i) : null;
    const end = time?.to ?? found?.to ?? i + 1;
    if (!isOfPage(pieces, i)) {
      if (time !== null)
        claims.push(
          claimOf(sentence, { from: i, to: time.to }, text, { minutes: time.minutes, zone: time.zone }),
        );
      else if (found !== null) claims.push(claimOf(sentence, found, text, found.date));
    }
    i = end;
  }
  return claims;
}

/** "Published May 3", "Updated 9:01 AM": when the page was made. */
function isOfPage(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(Math.max(0, at - 6), at + 6).some(({ folded }) => PAGE_WORDS.has(folded));
}

function readDate(pieces: readonly Piece[], at: number): Found | null {
  const { text } = pieces[at]!;
  if (WEEKDAY.test(text) && text.length > 2 && !(text.length < 4 && pieces[at + 1]?.token.capital !== true)) {
    const weekday = WEEKDAYS.indexOf(text.toLowerCase().slice(0, 3));
    const comma = pieces[at + 1]?.text === ',' ? 1 : 0;
    const rest = readMonth(pieces, at + 1 + comma);
    if (rest !== null) return { date: { ...rest.date, weekday }, from: at, to: rest.to };
    return { date: { year: null, month: null, day: null, weekday }, from: at, to: at + 1 };
  }
  return readMonth(pieces, at) ?? readYear(pieces, at);
}

/** "May 3rd, 2013", "3 May", "May 2013", "in May". */
function readMonth(pieces: readonly Piece[], at: number): Found | null {
  const first = pieces[at];
  if (first === undefined) return null;
  const dayFirst = DAY.exec(first.text);
  const monthAt = dayFirst === null ? at : at + 1;
  const month = pieces[monthAt];
  if (month === undefined || !MONTH.test(month.text) || isOtherWord(pieces, monthAt)) return null;
  const behind = dayFirst === null ? DAY.exec(pieces[at + 1]?.text ?? '') : null;
  const day = dayFirst ?? behind;
  if (day !== null && (Number(day[1]) < 1 || Number(day[1]) > 31)) return null;
  let to = monthAt + 1 + (behind === null ? 0 : 1);
  const comma = pieces[to]?.text === ',' ? 1 : 0;
  const isYear = YEAR.test(pieces[to + comma]?.text ?? '');
  const year = isYear ? Number(pieces[to + comma]!.text) : null;
  if (isYear) to += comma + 1;
  const date = {
    year,
    month: MONTH_STARTS.indexOf(month.text.toLowerCase().slice(0, 3)) + 1,
    day: day === null ? null : Number(day[1]),
    weekday: null,
  };
  return { date, from: at, to };
}

/** "May" and "March" at the start of a sentence, or where no date can stand. */
function isOtherWord(pieces: readonly Piece[], at: number): boolean {
  const { text, token } = pieces[at]!;
  if (text !== 'May' && text !== 'March' && text !== 'Mar') return false;
  const isBeside =
    [pieces[at - 1], pieces[at + 1]].some((one) => DAY.test(one?.text ?? '')) ||
    YEAR.test(pieces[at + 1]?.text ?? '');
  return !isBeside && (token.initial || !BEFORE_MONTH.test(pieces[at - 1]?.folded ?? ''));
}

function readYear(pieces: readonly Piece[], at: number): Found | null {
  const { text } = pieces[at]!;
  if (!YEAR.test(text)) return null;
  const [before, next] = [pieces[at - 1], pieces[at + 1]];
  const isFirst = before !== undefined && BEFORE_YEAR.test(before.folded);
  const isAdjective =
    before !== undefined &&
    isFunctionWord(before.folded) &&
    next?.token.kind === 'word' &&
    !isFunctionWord(next.folded);
  if (!isFirst && !isAdjective) return null;
  return { date: { year: Number(text), month: null, day: null, weekday: null }, from: at, to: at + 1 };
}

/** "9:40 p.m.", "5 pm", "1353 GMT". */
function readTime(
  pieces: readonly Piece[],
  at: number,
): { readonly minutes: number; readonly zone: string; readonly to: number } | null {
  const { text } = pieces[at]!;
  const clock = CLOCK.exec(text);
  const next = pieces[at + 1]?.folded ?? '';
  const half = HALVES_OF_DAY.get(next) ?? HALVES_OF_DAY.get(next.replace(/\.$/u, ''));
  const isWhole = /^\d{1,2}:\d\d$/u.test(text);
  const military = /^[012]\d[0-5]\d$/u.test(text) && TIME_ZONES.has(next) ? text : null;
  if (military === null && (clock === null || (half === undefined && !isWhole))) return null;
  const hours = Number(military?.slice(0, 2) ?? clock![1]);
  const minutes = Number(military?.slice(2) ?? clock![2] ?? 0);
  if (hours > 24 || minutes > 59) return null;
  const to = at + (half === undefined ? 1 : 2);
  const zone = TIME_ZONES.has(pieces[to]?.folded ?? '') ? pieces[to]!.folded : '';
  const isLate = half === 12 && hours < 12;
  const isMidnight = half === 0 && hours === 12;
  return {
    minutes: (hours + (isLate ? 12 : isMidnight ? -12 : 0)) * 60 + minutes,
    zone: zone === 'local' ? '' : zone,
    to: to + (zone === '' ? 0 : 1),
  };
}

function claimOf(
  sentence: ToldSentence,
  place: { readonly from: number; readonly to: number },
  text: string,
  told: ToldDate | { readonly minutes: number; readonly zone: string },
): Claim {
  const { pieces } = sentence;
  const span = { start: pieces[place.from]!.start, end: pieces[place.to - 1]!.end };
  const isTime = 'minutes' in told;
  const fate = fateNear(sentence, place, place.to - 1);
  return {
    ...PLAIN,
    kind: isTime ? 'time' : 'date',
    value: {
      text: text.slice(span.start, span.end),
      low: isTime ? told.minutes : null,
      high: isTime ? told.minutes : null,
      exactness: /^(?:about|around)$/u.test(pieces[place.from - 1]?.folded ?? '') ? 'about' : 'exact',
      unit: isTime ? `time ${told.zone}`.trim() : 'date',
    },
    date: isTime ? null : told,
    places: [{ span, passage: { start: sentence.start, end: sentence.end } }],
    fate,
    doer: doerAt(sentence, span.start),
    near: neighbours(sentence, place, -1),
    wide: new Set(sentence.stems.flat()),
    names: new Set(sentence.named.map(({ entity }) => entity.key)),
    sentence: sentence.number,
  };
}
