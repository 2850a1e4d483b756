import type { Lexicon } from '../language/lexicon.ts';
import type { Pair } from './pair.ts';
import type { Side } from './side.ts';
import { endsSentence, type Unit } from './units/unit.ts';
import { readUnits } from './units/units.ts';

/** Characters around a passage in which its sentence begins and ends. */
const REACH = 300;

/** A passage with the rest of its first and last sentence, and its pairs in that order. */
export interface FramedPassage {
  readonly units: readonly Unit[];
  readonly pairs: readonly Pair[];
}

/** One of the two that are compared, with the words of it that are. */
interface Compared {
  readonly side: Side;
  readonly units: readonly Unit[];
}

/**
 * Puts the words of a passage back into their sentence, where the report renders its first and its last word as the
 * beginning and the end of one: what stands before and behind may deny or limit what was taken out. A sentence that is
 * longer than `REACH` there stays cut.
 */
export function framePassage(
  { side, units }: Compared,
  report: Compared,
  pairs: readonly Pair[],
  lexicon: Lexicon,
): FramedPassage {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return { units, pairs };
  const isBegun = first.a === 0 && first.b === 0 && opensSentence(report);
  const isEnded =
    last.a + last.lengthA === units.length &&
    last.b + last.lengthB === report.units.length &&
    closesSentence(report);
  const before = isBegun ? wordsBefore(side, units[0]!, lexicon) : null;
  const behind = isEnded ? wordsBehind(side, units.at(-1)!, lexicon) : [];
  const head = before?.head ?? [];
  const kept = before === null ? units : [{ ...units[0]!, before: before.next }, ...units.slice(1)];
  return {
    units: [...head, ...kept, ...behind],
    pairs: pairs.map((pair) => ({ ...pair, a: pair.a + head.length })),
  };
}

/**
 * Whether a report prints its words as a sentence from its beginning: with a capital, as what somebody says "that", or as
 * all that it tells.
 */
function opensSentence({ side: { text, isToldWhole, isEmbedded }, units }: Compared): boolean {
  const { start } = units[0]!;
  if (isToldWhole === true || isEmbedded === true) return isToldWhole === true;
  return /\p{Lu}/u.test(text.charAt(start)) || /\bthat\s*["“„«'‘]$/iu.test(text.slice(start - 10, start));
}

/** Whether a mark ends the words there, within the quotation marks or behind them. */
function closesSentence({ side: { text, isEmbedded }, units }: Compared): boolean {
  if (isEmbedded === true) return false;
  const { end } = units.at(-1)!;
  return /^["”“»'’\s]{0,2}(?:[.,?!…]|--|—|–)/u.test(text.slice(end, end + 4));
}

/** The words from the beginning of a unit's sentence up to it, and what separates it from them; null without any. */
function wordsBefore(side: Side, unit: Unit, lexicon: Lexicon) {
  const start = Math.max(0, unit.start - REACH);
  const read = readUnits(side, [{ start, end: unit.end }], lexicon);
  const at = read.findIndex((each) => each.start >= unit.start);
  const opening = read.findLastIndex((each, index) => index < at && endsSentence(each.before));
  if (at <= 0 || endsSentence(read[at]!.before) || (opening < 0 && start > 0)) return null;
  return { head: read.slice(Math.max(0, opening), at), next: read[at]!.before };
}

/** The words behind a unit up to the end of its sentence. */
function wordsBehind(side: Side, unit: Unit, lexicon: Lexicon): readonly Unit[] {
  const end = Math.min(side.text.length, unit.end + REACH);
  const read = readUnits(side, [{ start: unit.start, end }], lexicon).filter(
    ({ start }) => start >= unit.end,
  );
  const closing = read.findIndex(({ before }) => endsSentence(before));
  if (closing < 0) return end < side.text.length ? [] : read;
  return read.slice(0, closing);
}
