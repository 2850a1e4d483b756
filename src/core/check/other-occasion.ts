import { IN_WRITING, LONG_AGO } from '../english/occasions/other-occasions.ts';
import { daysIn, sentenceBesideCue } from '../findings/said-on-days.ts';
import type { DraftQuotation } from './draft-quotations.ts';

/** When a quotation is told to have been said, as far as the sentence round its cue tells it. */
interface Occasion {
  readonly isWritten: boolean;
  readonly isLongAgo: boolean;
  readonly days: ReadonlySet<string>;
}

/**
 * Tells for each quotation of a draft, by its number, whether the draft has it from another occasion than that of the
 * sources: written, long ago, or on another day, and none of those that the sources carry (`isCarried`) is told so. That
 * a transcript lacks such words proves nothing.
 */
export function findOtherOccasions(
  text: string,
  quotations: readonly DraftQuotation[],
  isCarried: (quotation: number) => boolean,
): (quotation: number) => boolean {
  const occasions = quotations.map((quotation) => occasionOf(text, quotation));
  const heard = occasions.filter((_, at) => isCarried(at));
  const isHeardToo = (tells: (occasion: Occasion) => boolean) => heard.some(tells);
  return (quotation) => {
    const { isWritten, isLongAgo, days } = occasions[quotation]!;
    if (isWritten && !isHeardToo((other) => other.isWritten)) return true;
    if (isLongAgo && !isHeardToo((other) => other.isLongAgo)) return true;
    const known = heard.filter((other) => other.days.size > 0);
    return (
      days.size > 0 &&
      known.length > 0 &&
      known.every((other) => [...days].every((day) => !other.days.has(day)))
    );
  };
}

function occasionOf(text: string, { attribution, spans }: DraftQuotation): Occasion {
  const told = attribution === null ? '' : sentenceBesideCue(text, { ...attribution, content: spans });
  return { isWritten: IN_WRITING.test(told), isLongAgo: LONG_AGO.test(told), days: daysIn(told) };
}
