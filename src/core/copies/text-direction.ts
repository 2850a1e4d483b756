import { textDates } from '../english/calendar.ts';
import type { StemmaSign } from '../model/copies/stemma.ts';
import type { Document } from '../model/document.ts';
import { remember } from '../model/lists/remember.ts';
import type { SharedWords } from './told-passages.ts';

/** Which of two dependent texts came from which; null where nothing tells. */
export type CopyDirection = 'a-from-b' | 'b-from-a' | null;

/** A direction with what tells it. */
export interface ToldDirection {
  readonly direction: Exclude<CopyDirection, null>;
  readonly sign: StemmaSign;
}

/** So many words in one text's quotation marks that the other tells show who quotes whom. */
const QUOTING_WORDS = 20;

/**
 * The direction by who puts the other's words in quotation marks, else by whose date is later. Length tells nothing: as
 * many running stories are cut as grow.
 */
export function textDirection(
  [a, b]: readonly [Document, Document],
  shared: SharedWords,
): ToldDirection | null {
  const quotedInB = shared.requoted - shared.quotedInA;
  if (Math.abs(shared.quotedInA - quotedInB) >= QUOTING_WORDS) {
    return toward(shared.quotedInA > quotedInB, 'quoting');
  }
  const later = compareDates(a, b);
  if (later !== 0) return toward(later > 0, 'time');
  return null;
}

function toward(isFromB: boolean, sign: StemmaSign): ToldDirection {
  return { direction: isFromB ? 'a-from-b' : 'b-from-a', sign };
}

/** Whether the dates tell that two texts came out at two times. */
export function areOfOtherDays([a, b]: readonly [Document, Document]): boolean {
  return compareDates(a, b) !== 0;
}

/** Over 0 where `a` is later; 0 where the dates do not tell. */
function compareDates(a: Document, b: Document): number {
  if (a.meta.date !== null && b.meta.date !== null) {
    const [timeA, timeB] = [Date.parse(a.meta.date), Date.parse(b.meta.date)];
    return Number.isNaN(timeA) || Number.isNaN(timeB) ? 0 : timeA - timeB;
  }
  const [dayA, dayB] = [headDay(a), headDay(b)];
  return dayA === null || dayB === null ? 0 : dayA - dayB;
}

/** The first full date at the head of the text; remembered, since a text is laid beside many. */
const headDay = remember(
  ({ text }: Document): number | null =>
    textDates(text.slice(0, 1500).match(/[\p{L}\p{N}]+/gu) ?? []).headDay,
);
