import { wordSet } from '../language/word-set.ts';

/** The numbers below twenty; each stands at its value. */
export const SMALL_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
export const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
export const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(
  ' ',
);
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
};

const VALUES = new Map<string, number>([
  ...SMALL_NUMBERS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);
const ORDINAL_VALUES = new Map<string, number>([
  ...ORDINALS.map((word, value) => [word, value] as const),
  ...TENTHS.map((word, index) => [word, 20 + 10 * index] as const),
  ['hundredth', 100],
]);

/** Words that give a quantity without being a numeral. */
export const QUANTITIES = wordSet(
  'hundred thousand million billion trillion half quarter third dozen dozens double triple twice thrice hundreds thousands millions billions trillions tens couple',
);

/** Whether a folded word gives a quantity without being a numeral ("dozens", "half", "twice"). */
export function isQuantityWord(word: string): boolean {
  return QUANTITIES.has(word);
}

/** What a folded word adds to a number: a value, a scale ("million") or a place in a sequence ("third", "3rd"). */
export interface NumberPart {
  readonly value: number;
  readonly type: 'value' | 'scale' | 'ordinal';
}

/** Reads one folded word as part of a number; null where it is none. "3.5", "1,200", "1990s", "9/11" keep their form. */
export function numberPart(word: string): NumberPart | null {
  const scale = SCALES[word];
  if (scale !== undefined && word.length > 1) return { value: scale, type: 'scale' };
  const value = VALUES.get(word);
  if (value !== undefined) return { value, type: 'value' };
  const ordinal = ORDINAL_VALUES.get(word);
  if (ordinal !== undefined) return { value: ordinal, type: 'ordinal' };
  const first = word.charCodeAt(0);
  if (!(first >= 48 && first <= 57)) return null;
  const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(st|nd|rd|th|k|m|mn|bn|b)?$/.exec(word);
  if (digits === null) return null;
  const number = Number(`${digits[1]!.replaceAll(',', '')}${digits[2] ?? ''}`);
  const ending = digits[3];
  if (ending === undefined) return { value: number, type: 'value' };
  const factor = SCALES[ending];
  return factor === undefined
    ? { value: number, type: 'ordinal' }
    : { value: number * factor, type: 'value' };
}

/** A number as words spell it, with how many they are. */
interface SpelledNumber {
  readonly value: number;
  readonly ordinal: boolean;
  readonly length: number;
}

/** What a half, a third … is of one; a second is a time. */
const SHARES = new Map<string, number>([
  ['half', 2],
  ['halve', 2],
  ['quarter', 4],
  ...ORDINALS.flatMap((word, n): [string, number][] => (n > 2 && n < 13 ? [[word, n]] : [])),
]);
const WRITTEN_FRACTION = /^(\d{1,2})\/(\d{1,3})$/;
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100]);

/**
 * The number that a run of folded words spells from `start` on, with how many words it takes: ["two", "hundred",
 * "and", "six"] is 206 in 4, ["2", "1/4"] is 2.25 in 2, ["two", "thirds"] is 0.666667 in 2. Null where no number begins
 * there.
 */
export function readNumber(words: readonly string[], start: number): SpelledNumber | null {
  const whole = readWhole(words, start);
  if (whole !== null && (whole.ordinal || whole.value >= 1000 || !Number.isInteger(whole.value)))
    return whole;
  const at = start + (whole?.length ?? 0);
  const counted = whole === null ? null : sharesOf(words[at], whole.value);
  const part = counted === null ? readPart(words, at, whole !== null) : { value: counted, length: 1 };
  if (part === null) return whole;
  const sum = (counted === null ? (whole?.value ?? 0) : 0) + part.value;
  const end = at + part.length;
  const scale = (words[end] ?? '').length > 1 ? SCALES[words[end]!] : undefined;
  const value = Number((sum * (scale ?? 1)).toFixed(6));
  return { value, ordinal: false, length: end - start + (scale === undefined ? 0 : 1) };
}

/** "thirds" behind two: a singular only behind one, and no more than twelve of them. */
function sharesOf(word: string | undefined, count: number): number | null {
  if (word === undefined) return null;
  const plural = word.endsWith('s');
  const share = SHARES.get(plural ? word.slice(0, -1) : word);
  return share === undefined || plural === (count === 1) || count < 1 || count > 12 ? null : count / share;
}

/** A fraction in figures; "and a half" behind a number, "a third of" where none stands before. */
function readPart(
  words: readonly string[],
  at: number,
  behind: boolean,
): { value: number; length: number } | null {
  const written = WRITTEN_FRACTION.exec(words[at] ?? '');
  if (written !== null) {
    const [numerator, denominator] = [Number(written[1]), Number(written[2])];
    return numerator > 0 && numerator < denominator && DENOMINATORS.has(denominator)
      ? { value: numerator / denominator, length: 1 }
      : null;
  }
  const first = behind ? at + 1 : at;
  if (behind && words[at] !== 'and') return null;
  const count = words[first] === 'a' ? 1 : behind ? (VALUES.get(words[first] ?? '') ?? 0) : 0;
  const value = sharesOf(words[first + 1], count);
  return value === null || (!behind && words[first + 2] !== 'of') ? null : { value, length: first + 2 - at };
}

function readWhole(words: readonly string[], start: number): SpelledNumber | null {
  let total = 0;
  let current = 0;
  let seen = 0;
  let index = start;
  let lastValue = Number.POSITIVE_INFINITY;
  let ordinal = false;
  const article =
    words[start] === 'a' &&
    SCALES[words[start + 1] ?? ''] !== undefined &&
    (words[start + 1] ?? '').length > 3;
  if (article) {
    current = 1;
    index++;
  }
  while (index < words.length && !ordinal) {
    const word = words[index]!;
    const joined =
      word === 'and' && seen > 0 && lastValue >= 100 && numberPart(words[index + 1] ?? '') !== null;
    const part = joined ? numberPart(words[index + 1]!) : numberPart(word);
    if (part === null) break;
    if (joined && (part.type === 'scale' || part.value >= 100 || lastValue > 1000)) break;
    if (part.type === 'scale') {
      if (seen === 0 && !article) break;
      if (part.value === 100) current *= 100;
      else {
        total += current * part.value;
        current = 0;
      }
    } else {
      if (seen > 0 && !fits(lastValue, part.value)) break;
      current += part.value;
      ordinal = part.type === 'ordinal';
    }
    lastValue = part.value;
    seen++;
    index += joined ? 2 : 1;
  }
  return seen === 0 ? null : { value: total + current, ordinal, length: index - start };
}

/** Whether a numeral may follow another inside one number: "twenty five", "hundred six", not "two three". */
function fits(before: number, next: number): boolean {
  return (
    (before >= 20 && before < 100 && before % 10 === 0 && next < 10 && next > 0) ||
    (before >= 100 && isScale(before) && next < before)
  );
}

function isScale(value: number): boolean {
  return value === 100 || value === 1e3 || value === 1e6 || value === 1e9 || value === 1e12;
}
