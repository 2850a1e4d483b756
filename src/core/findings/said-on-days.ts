import { DAYS } from '../english/calendar.ts';
import type { Wording } from '../model/collation.ts';
import { hullOf, type Span } from '../model/span.ts';
import type { FindingPair } from './finding-measures.ts';

/** Characters round a cue in which the day of the saying stands. */
const REACH = 80;
const SENTENCE_END = /[.?!]["”’)]*\s|\n/u;

/**
 * Whether the reports tell two wordings of different days ("she said on Monday", "she said on Wednesday"): then the later
 * one is a statement of its own, in which figures and tenses have gone on.
 */
export function isOfOtherDays(
  { statement: { wordings }, comparison }: FindingPair,
  textOf: (witness: string) => string,
): boolean {
  const [a, b] = [wordings[comparison.a]!, wordings[comparison.b]!];
  const own = daysIn(sentenceBesideCue(textOf(a.witness), a));
  const theirs = own.size === 0 ? own : daysIn(sentenceBesideCue(textOf(b.witness), b));
  return own.size > 0 && theirs.size > 0 && [...own].every((day) => !theirs.has(day));
}

/** The sentence round a cue, outside the words that were said; '' without a cue. */
export function sentenceBesideCue(text: string, { cue, content }: Pick<Wording, 'cue' | 'content'>): string {
  if (cue === null || cue.length === 0) return '';
  const { start, end } = hullOf(cue);
  const before = withoutContent(text, { start: Math.max(0, start - REACH), end: start }, content);
  const behind = withoutContent(text, { start: end, end: Math.min(text.length, end + REACH) }, content);
  return `${before.split(SENTENCE_END).at(-1)}${text.slice(start, end)}${behind.split(SENTENCE_END)[0]}`;
}

/** The days of the week that a sentence names. */
export function daysIn(sentence: string): ReadonlySet<string> {
  const named = (sentence.match(/\p{Lu}\p{Ll}+/gu) ?? []).map((word) => word.toLowerCase());
  return new Set(named.filter((word) => DAYS.has(word)));
}

/** The text of a span with what was said blanked. */
function withoutContent(text: string, span: Span, content: readonly Span[]): string {
  let own = text.slice(span.start, span.end);
  for (const { start, end } of content) {
    const [from, to] = [Math.max(0, start - span.start), Math.min(own.length, end - span.start)];
    if (from < to) own = own.slice(0, from) + ' '.repeat(to - from) + own.slice(to);
  }
  return own;
}
