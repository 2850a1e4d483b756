import { isFunctionWord } from '../../english/closed-classes.ts';
import {
  CURRENCIES,
  LOOSE_BEFORE,
  measureOf,
  QUAKES,
  SCALE_WORDS,
  VAGUE_NUMBERS,
} from '../../english/facts/fact-words.ts';
import { readNumber, SCALES } from '../../english/numbers.ts';
import type { Exactness } from '../../model/fact.ts';
import type { Piece } from './pieces.ts';

/** A number with its unit, as a sentence gives it. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly exactness: Exactness;
  /** What it is measured in: a currency, a dimension; null where it counts something. */
  readonly unit: { readonly kind: 'money' | 'measure' | 'share' | 'count'; readonly name: string } | null;
  /** Pieces of the number, with its unit and what loosens it. */
  readonly from: number;
  readonly to: number;
  /** Where the figures begin: behind what loosens them. */
  readonly at: number;
}

interface Plain {
  readonly low: number;
  readonly high: number;
  readonly isVague: boolean;
  readonly to: number;
}

/** The amount that begins at a piece; null where none does, as behind the last. Ordinals are none. */
export function readAmount(pieces: readonly Piece[], at: number): Amount | null {
  const sign = CURRENCIES.get(pieces[at]?.text ?? '');
  const start = sign === undefined ? at : at + 1;
  const first = readPlain(pieces, start);
  if (first === null) return null;
  const score = sign === undefined ? readScore(pieces, first) : null;
  if (score !== null) return { ...score, exactness: 'exact', from: at, at };
  const second = readEnd(pieces, first, sign);
  const scaled = withScale(first, second);
  const plain = second === null ? first : { ...scaled, high: second.high, to: second.to };
  const loose = looseBefore(pieces, at);
  const unit = unitBehind(pieces, plain.to, sign) ?? scaleOf(pieces, at - loose.length, plain.to);
  const exactness = plain.isVague && loose.exactness === 'exact' ? 'about' : loose.exactness;
  const factor = unit?.factor ?? 1;
  return {
    low: round(plain.low * factor),
    high: round(plain.high * factor),
    exactness,
    unit: unit === null ? null : { kind: unit.kind, name: unit.name },
    from: at - loose.length,
    to: plain.to + (unit?.length ?? 0),
    at,
  };
}

function round(value: number): number {
  return Number(value.toPrecision(10));
}

function readPlain(pieces: readonly Piece[], at: number): Plain | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  const vague = readVague(pieces, at);
  if (vague !== null) return vague;
  const words = pieces
    .slice(at, at + 12)
    .map(({ folded }) => (folded === 'm' ? 'mn' : folded === 'b' ? 'bn' : folded));
  if (words[0] === 'a' && words[1] === 'dozen') return { low: 12, high: 12, isVague: false, to: at + 2 };
  if (words[0] === 'half' && (words[1] === 'of' || words[1] === 'the'))
    return { low: 0.5, high: 0.5, isVague: false, to: at + 1 };
  if (words[0] === 'half' && words[1] === 'a' && SCALES[words[2]!] !== undefined && words[2]!.length > 2)
    return { low: SCALES[words[2]!]! / 2, high: SCALES[words[2]!]! / 2, isVague: false, to: at + 3 };
  if (words[0] === 'half' && words[1] === 'a' && words[2] === 'dozen')
    return { low: 6, high: 6, isVague: false, to: at + 3 };
  const number = readNumber(words, 0);
  if (number === null || number.ordinal || /^\d{1,2}:\d\d/u.test(piece.folded)) return null;
  const to = at + number.length;
  if (words[number.length] === 'dozen')
    return { low: number.value * 12, high: number.value * 12, isVague: false, to: to + 1 };
  return { low: number.value, high: number.value, isVague: false, to };
}

/** "dozens", "hundreds of thousands". */
function readVague(pieces: readonly Piece[], at: number): Plain | null {
  const range = VAGUE_NUMBERS.get(pieces[at]!.folded);
  if (range === undefined) return null;
  const isOf = pieces[at + 1]?.folded === 'of';
  const next = isOf ? VAGUE_NUMBERS.get(pieces[at + 2]?.folded ?? '') : undefined;
  const scale = isOf ? SCALES[(pieces[at + 2]?.folded ?? '').replace(/s$/u, '')] : undefined;
  if (next !== undefined && scale !== undefined)
    return { low: range[0] * scale, high: range[1] * scale, isVague: true, to: at + 3 };
  return pieces[at]!.folded === 'tens' || pieces[at]!.folded === 'scores'
    ? null
    : { low: range[0], high: range[1], isVague: true, to: at + 1 };
}

/** The other end of a range: "40 to 50", "10–15", "between 3 and 5". */
function readEnd(pieces: readonly Piece[], first: Plain, sign: string | undefined): Plain | null {
  const joint = pieces[first.to];
  if (joint === undefined || first.isVague) return null;
  const isBetween =
    joint.folded === 'and' &&
    pieces.slice(Math.max(0, first.to - 6), first.to).some(({ folded }) => folded === 'between');
  const isDash = /^[-–—]$/u.test(joint.text) && joint.start === pieces[first.to - 1]!.end;
  if (!(joint.folded === 'to' || isBetween || isDash)) return null;
  const next = pieces[first.to + 1];
  if (next === undefined) return null;
  const at = sign !== undefined && CURRENCIES.get(next.text) === sign ? first.to + 2 : first.to + 1;
  const second = readPlain(pieces, at);
  return second === null || second.isVague || second.low <= first.low || second.low > first.low * 1e9
    ? null
    : second;
}

/** "20-13", "52–48": "45-7-2": a score, a record or the outcome of a vote, the larger number first. */
function readScore(
  pieces: readonly Piece[],
  first: Plain,
): Pick<Amount, 'low' | 'high' | 'unit' | 'to'> | null {
  const [joint, next] = [pieces[first.to], pieces[first.to + 1]];
  if (joint === undefined || next === undefined || !/^[-–]$/u.test(joint.text)) return null;
  if (!/^\d{1,3}$/u.test(pieces[first.to - 1]!.text) || !/^\d{1,3}$/u.test(next.text)) return null;
  if (joint.start !== pieces[first.to - 1]!.end || next.start !== joint.end || Number(next.text) > first.low)
    return null;
  const third = /^[-–]$/u.test(pieces[first.to + 2]?.text ?? '') ? pieces[first.to + 3] : undefined;
  const drawn = third !== undefined && /^\d{1,3}$/u.test(third.text) ? Number(third.text) : 0;
  if (third !== undefined && drawn === 0) return null;
  const high = Number(next.text) + drawn / 1000;
  return {
    low: first.low,
    high,
    unit: { kind: 'count', name: 'score' },
    to: first.to + (third === undefined ? 2 : 4),
  };
}

/** "2 to 3 million": the first number takes the scale of the second. */
function withScale(first: Plain, second: Plain | null): Plain {
  if (second === null || first.low >= 1000 || second.low < 1000) return first;
  const scale = 10 ** (Math.floor(Math.log10(second.low) / 3) * 3);
  return { ...first, low: first.low * scale };
}

function unitBehind(
  pieces: readonly Piece[],
  at: number,
  sign: string | undefined,
): { kind: 'money' | 'measure' | 'share'; name: string; factor: number; length: number } | null {
  if (sign !== undefined) return { kind: 'money', name: sign, factor: 1, length: 0 };
  const [next, after] = [pieces[at], pieces[at + 1]];
  if (next === undefined) return null;
  const currency = CURRENCIES.get(next.folded);
  if (currency !== undefined && next.token.kind === 'word')
    return { kind: 'money', name: currency, factor: 1, length: 1 };
  if (next.folded === '%' || next.folded === 'percent' || next.folded === 'pct')
    return { kind: 'share', name: 'share', factor: 0.01, length: 1 };
  if (next.folded === 'per' && after?.folded === 'cent')
    return { kind: 'share', name: 'share', factor: 0.01, length: 2 };
  if (/^[ap]\.?m\.?$/u.test(next.folded)) return null;
  const isShort = next.folded.length < 3 && next.start > pieces[at - 1]!.end + 1;
  const measure = isShort ? null : measureOf(next.folded);
  if (measure === null || measure.dimension === 'share') return null;
  const perHour = measure.dimension === 'length' ? perHourBehind(pieces, at + 1) : 0;
  if (perHour > 0)
    return { kind: 'measure', name: 'speed', factor: measure.factor / 1000, length: 1 + perHour };
  return { kind: 'measure', name: measure.dimension, factor: measure.factor, length: 1 };
}

/** How many pieces make a speed of a length: "/h", "per hour", "an hour". */
function perHourBehind(pieces: readonly Piece[], at: number): number {
  const [sign, hour] = [pieces[at]?.folded ?? '', pieces[at + 1]?.folded ?? ''];
  return /^(?:\/|per|an)$/u.test(sign) && /^(?:h|hr|hour)$/u.test(hour) ? 2 : 0;
}

/** "6.1-magnitude", "a magnitude of at least 5.9". */
function scaleOf(
  pieces: readonly Piece[],
  at: number,
  to: number,
): { kind: 'measure'; name: string; factor: number; length: number } | null {
  const next = pieces[to]?.folded ?? '';
  const isShaken = QUAKES.has(next) && /\.\d/u.test(pieces[to - 1]!.text);
  const behind = SCALE_WORDS.get(next) ?? (isShaken ? 'magnitude' : undefined);
  if (behind !== undefined) return { kind: 'measure', name: behind, factor: 1, length: 1 };
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const before = SCALE_WORDS.get(pieces[i]!.folded);
    if (before === undefined && !isFunctionWord(pieces[i]!.folded)) break;
    if (before !== undefined) return { kind: 'measure', name: before, factor: 1, length: 0 };
  }
  return null;
}

/** "third" before what it numbers, as an amount of its own kind; null where no ordinal stands. */
export function readRank(pieces: readonly Piece[], at: number): Amount | null {
  if (/^(?:no|nos|number)\.?$/u.test(pieces[at - 1]?.folded ?? '') && /^\d{1,3}$/u.test(pieces[at]!.text)) {
    const value = Number(pieces[at]!.text);
    return {
      low: value,
      high: value,
      exactness: 'exact',
      unit: { kind: 'count', name: 'rank' },
      from: at,
      to: at + 1,
      at,
    };
  }
  const number = readNumber(
    pieces.slice(at, at + 3).map(({ folded }) => folded),
    0,
  );
  if (number === null || !number.ordinal || pieces[at]!.token.quoted) return null;
  const unit = { kind: 'count', name: 'rank' } as const;
  return {
    low: number.value,
    high: number.value,
    exactness: 'exact',
    unit,
    from: at,
    to: at + number.length,
    at,
  };
}

/** What stands before a number and loosens it, and in how many pieces. */
function looseBefore(
  pieces: readonly Piece[],
  at: number,
): { readonly exactness: Exactness; readonly length: number } {
  for (const length of [3, 2, 1]) {
    if (at < length) continue;
    const words = pieces.slice(at - length, at).map(({ folded }) => folded);
    const exactness = LOOSE_BEFORE.get(words.join(' '));
    if (exactness !== undefined) return { exactness, length };
  }
  return { exactness: 'exact', length: 0 };
}
