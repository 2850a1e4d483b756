import { excludesOffice, HELPED_OFFICE, LESSER_OFFICE } from '../english/facts/fact-words.ts';
import { isPlace } from '../english/places.ts';
import type { Claim, ToldDate } from './claims/claim.ts';

/** What two claims of one thing are to one another; null where their values cannot be held against each other. */
export type ValueVerdict = 'agrees' | 'rounds' | 'differs';

/** By how much "about" may be off, and how far "more than" and "less than" reach. */
const LOOSE = 0.1;
const BOUND = 0.35;
/** A rounder number that nothing loosens is seldom further from the exact one. */
const ROUNDED = 0.15;
/** Names that begin with so many letters alike may be one, shortened or in two spellings. */
const SAME_START = 4;
/** A mile or foot made of metres, and the like. */
const CONVERTED = 0.03;

/** Compares what two claims of one kind tell. */
export function compareValues(a: Claim, b: Claim): ValueVerdict | null {
  if (a.kind !== b.kind) return null;
  if (a.kind === 'title') return compareTitles(a, b);
  if (a.kind === 'name') return compareNames(a, b);
  if (a.kind === 'place') return comparePlaces(a, b);
  if (a.date !== null && b.date !== null) return compareDates(a.date, b.date);
  if (a.value.unit !== b.value.unit) return a.kind === 'time' ? compareTimes(a, b) : null;
  return compareNumbers(a, b);
}

function compareTitles(a: Claim, b: Claim): ValueVerdict | null {
  if (a.head === b.head)
    return HELPED_OFFICE.has(a.head) && isLesser(a) !== isLesser(b) ? 'differs' : 'agrees';
  return excludesOffice(a.head, b.head) ? 'differs' : null;
}

function isLesser({ near }: Claim): boolean {
  return [...near.keys()].some((word) => LESSER_OFFICE.has(word));
}

/** One place, or two where neither report names what the other does, be it a part of it or what it is part of. */
function comparePlaces({ value: a, names }: Claim, { value: b, names: others }: Claim): ValueVerdict | null {
  if (a.unit === b.unit) return 'agrees';
  const [own, other] = [wordsBeside(a.unit, b.unit), wordsBeside(b.unit, a.unit)];
  if (own.length === 0 || other.length === 0 || isPlace(a.unit) !== isPlace(b.unit)) return null;
  if (own.some((word) => others.has(word)) || other.some((word) => names.has(word))) return null;
  return own.some((word) => other.some((its) => isShortOf(word, its))) ? null : 'differs';
}

/** "Philly" and "Philadelphia". */
function isShortOf(a: string, b: string): boolean {
  return a.slice(0, SAME_START) === b.slice(0, SAME_START) || a.startsWith(b) || b.startsWith(a);
}

/** The words of a name that another has not. */
function wordsBeside(name: string, other: string): string[] {
  return name.split(' ').filter((word) => !other.split(' ').includes(word));
}

/** The cast joins two family names where one may be the other misspelt; what else differs in a name says nothing. */
function compareNames({ value: a }: Claim, { value: b }: Claim): ValueVerdict | null {
  return a.unit === b.unit || a.unit.includes(' ') || b.unit.includes(' ') ? null : 'differs';
}

/** Times of two zones, or of one that only one report names, can only be seen to agree. */
function compareTimes(a: Claim, b: Claim): ValueVerdict | null {
  return a.value.low === b.value.low ? 'agrees' : null;
}

function compareDates(a: ToldDate, b: ToldDate): ValueVerdict | null {
  let shared = 0;
  for (const part of ['year', 'month', 'day', 'weekday'] as const) {
    if (a[part] === null || b[part] === null) continue;
    if (a[part] !== b[part]) return 'differs';
    shared++;
  }
  return shared === 0 ? null : 'agrees';
}

function compareNumbers(a: Claim, b: Claim): ValueVerdict {
  const [x, y] = [a.value, b.value];
  const [xLow, xHigh, yLow, yHigh] = [x.low!, x.high!, y.low!, y.high!];
  if (xLow === yLow && xHigh === yHigh) return x.exactness === y.exactness ? 'agrees' : 'rounds';
  if (x.unit === 'score' || x.unit === 'rank') return 'differs';
  if (xLow <= yHigh && yLow <= xHigh) return 'rounds';
  if (stretches(a, b) || stretches(b, a)) return 'rounds';
  return isRounded(xLow, yLow) || isRounded(yLow, xLow) || isConverted(a, b) ? 'rounds' : 'differs';
}

/** Whether a loose number may stand for another: near it, and on the side that its word tells. */
function stretches({ value: loose }: Claim, { value: other }: Claim): boolean {
  const [from, to] = [loose.low!, loose.high!];
  if (loose.exactness === 'about') return other.high! >= from * (1 - LOOSE) && other.low! <= to * (1 + LOOSE);
  if (loose.exactness === other.exactness || loose.unit === 'magnitude') return false;
  if (loose.exactness === 'least')
    return other.low! >= from && other.low! <= Math.max(to * (1 + BOUND), to + 1);
  return loose.exactness === 'most' && other.high! <= to && other.high! >= from * (1 - BOUND);
}

/** Whether a rounder number is another one rounded: "1,200" of 1,234, "6" of 5.9. */
function isRounded(round: number, exact: number): boolean {
  const digits = significant(round);
  if (digits === 0 || significant(exact) <= digits || (round < 100 && Number.isInteger(exact))) return false;
  return Number(exact.toPrecision(digits)) === round && Math.abs(exact - round) <= ROUNDED * exact;
}

/** How many digits of a number are told: two of 1,200, three of 1.25. */
function significant(value: number): number {
  return value
    .toPrecision(12)
    .replace('.', '')
    .replace(/^0+|e.*$/gu, '')
    .replace(/0+$/u, '').length;
}

/** "58 km" and "36 miles" are one distance. */
function isConverted(a: Claim, b: Claim): boolean {
  if (a.kind !== 'measure' || unitWord(a) === unitWord(b)) return false;
  return Math.abs(a.value.low! - b.value.low!) <= CONVERTED * Math.max(a.value.low!, b.value.low!);
}

function unitWord({ value }: Claim): string {
  return (/\p{L}+$/u.exec(value.text)?.[0] ?? '').slice(0, 2).toLowerCase();
}
