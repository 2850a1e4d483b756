import { together, wordSet } from '../language/word-set.ts';

export const DAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');

export const MONTHS = wordSet(
  'january february march april may june july august september october november december',
);

const CALENDAR_WORDS = together(
  DAYS,
  MONTHS,
  wordSet(
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter thanksgiving',
  ),
);

/** Whether a word is a day, a month or a feast, written out or shortened. */
export function isCalendarWord(word: string): boolean {
  return CALENDAR_WORDS.has(word.toLowerCase().replace(/\.$/u, ''));
}

/** Words of a text with the dates among them. */
export interface TextDates {
  /** Day number (days since 1970-01-01) of the first full date at the head of the text; null where none stands there. */
  readonly headDay: number | null;
  /** The latest year that the text names; null where it names none. */
  readonly year: number | null;
  /** Days of the year named in the text: "5/3" is the third of May. */
  readonly monthDays: readonly string[];
  /** First three letters of the days of the week named near the head. */
  readonly weekdays: readonly string[];
  /** Positions of words that are part of a date. */
  readonly places: ReadonlySet<number>;
}

const MONTH =
  /^(?:(jan)(?:uary)?|(feb)(?:ruary)?|(mar)(?:ch)?|(apr)(?:il)?|(may)|(june?)|(july?)|(aug)(?:ust)?|(sep)t?(?:ember)?|(oct)(?:ober)?|(nov)(?:ember)?|(dec)(?:ember)?)\.?$/i;
const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)$/i;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19[5-9]|20[0-4])\d$/;
const WHOLE = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/;
const HEAD_WORDS = 60;
const WEEKDAY_WORDS = 200;
const DAY_LENGTH = 86_400_000;

/** The dates among a text's words. Linear. */
export function textDates(words: readonly string[]): TextDates {
  const places = new Set<number>();
  const monthDays = new Set<string>();
  const weekdays = new Set<string>();
  let headDay: number | null = null;
  let year: number | null = null;
  for (const [at, word] of words.entries()) {
    if (YEAR.test(word)) year = Math.max(year ?? 0, Number(word));
    if (at < HEAD_WORDS && YEAR.test(word)) places.add(at);
    const weekday = WEEKDAY.exec(word);
    if (weekday !== null) {
      places.add(at);
      if (at < WEEKDAY_WORDS) weekdays.add(weekday[1]!.toLowerCase());
    }
    const found = monthAt(words, at) ?? (at < HEAD_WORDS ? digitsAt(words, at) : null);
    if (found === null) continue;
    for (const place of found.places) places.add(place);
    if (found.day !== null) monthDays.add(`${found.month}/${found.day}`);
    if (at < HEAD_WORDS && headDay === null && found.day !== null && found.year !== null) {
      headDay = Date.UTC(found.year, found.month - 1, found.day) / DAY_LENGTH;
    }
  }
  return { headDay, year, monthDays: [...monthDays], weekdays: [...weekdays], places };
}

/** The day number of an ISO 8601 date or date-time; null where it is none. */
export function dayOfDate(date: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  if (match === null) return null;
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_LENGTH;
}

interface FoundDate {
  readonly month: number;
  readonly day: number | null;
  readonly year: number | null;
  readonly places: readonly number[];
}

/** A month's name with the day and year beside it: "May 3, 2013", "3 May 2013". */
function monthAt(words: readonly string[], at: number): FoundDate | null {
  const match = MONTH.exec(words[at]!);
  if (match === null || !/^\p{Lu}/u.test(words[at]!)) return null;
  const month = match.slice(1).findIndex((part) => part !== undefined) + 1;
  const dayAt = [at + 1, at - 1].find((place) => isDay(words[place]));
  const yearAt = [at + 1, at + 2, at + 3, at - 1, at - 2].find((place) => YEAR.test(words[place] ?? ''));
  const places = [at, dayAt, yearAt].filter((place) => place !== undefined);
  return {
    month,
    day: dayAt === undefined ? null : Number(DAY.exec(words[dayAt]!)![1]),
    year: yearAt === undefined ? null : Number(words[yearAt]),
    places,
  };
}

function isDay(word: string | undefined): boolean {
  const day = Number(DAY.exec(word ?? '')?.[1] ?? 0);
  return day >= 1 && day <= 31;
}

/** "2013-05-03", "5/3/2013", or the same as three words; month first unless the year is. */
function digitsAt(words: readonly string[], at: number): FoundDate | null {
  const whole = WHOLE.exec(words[at]!);
  const parts = whole === null ? words.slice(at, at + 3) : whole.slice(1);
  if (parts.length < 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const [x, y, z] = parts.map(Number) as [number, number, number];
  const places = whole === null ? [at, at + 1, at + 2] : [at];
  if (YEAR.test(parts[0]!) && isMonth(y) && z >= 1 && z <= 31) return { year: x, month: y, day: z, places };
  if (!YEAR.test(parts[2]!)) return null;
  if (isMonth(x) && y >= 1 && y <= 31) return { year: z, month: x, day: y, places };
  return isMonth(y) && x >= 1 && x <= 31 ? { year: z, month: y, day: x, places } : null;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}
