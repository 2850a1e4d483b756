import { isCalendarWord } from '../../english/calendar.ts';
import { ENGLISH_WORDS } from '../../english/closed-classes.ts';
import { SAYS_NOTHING } from '../../english/repair-words.ts';
import { cueFormOf } from '../../english/verbs-of-saying.ts';
import { type Span, sliceSpan } from '../../model/span.ts';
import { namesBearer } from '../../reading/nicknames.ts';
import type { Saying } from '../saying.ts';

/** A saying as a model reads it, mended; none where its cue tells a name and no words, or its content ends before it begins. */
export function mendSaying(text: string, saying: Saying): Saying[] {
  const { cue, content } = saying;
  if (endsInRelative(text, content.at(-1)!) || isWordless(text, saying)) return [];
  if (cue === null) return [saying];
  const [first] = cue;
  if (cue.length > 1 || !isTime(sliceSpan(text, first!)))
    return namesBearer(text, first!.start) ? [] : [saying];
  return withVerbBehind(text, saying);
}

/** "He praised a plan that, Doe said, …": what follows the relative is somebody else's. */
function endsInRelative(text: string, last: Span): boolean {
  const words = sliceSpan(text, last);
  return /\swhich$/u.test(words) || (/\s(?:that|who)$/u.test(words) && text[last.end] === ',');
}

/** "[The owners] <say> {What did}", "<to talk about> {it}": a question's beginning, or what is only meant to be said. */
function isWordless(text: string, { cue, content }: Saying): boolean {
  if (content.length > 1) return false;
  const words = sliceSpan(text, content[0]!);
  return (
    SAYS_NOTHING.test(words) ||
    (cue !== null && /^(?:it|this|that|them)$/u.test(words) && /^to\s/u.test(sliceSpan(text, cue[0]!)))
  );
}

function isTime(word: string): boolean {
  return isCalendarWord(word) || ENGLISH_WORDS.timeWords.has(word.toLowerCase());
}

/** "The port [today] {announced that …}": the cue is the verb behind the day; none where no verb of saying stands there. */
function withVerbBehind(text: string, saying: Saying): Saying[] {
  const from = saying.cue![0]!.end;
  const verb = /^\s+(\p{Ll}+)(?=\s)/u.exec(text.slice(from, from + 30));
  const form = verb === null ? undefined : cueFormOf(verb[1]!);
  if (verb === null || form === undefined || form.ambiguous || form.form === 'gerund') return [];
  const cue = { start: from + verb[0].length - verb[1]!.length, end: from + verb[0].length };
  const content = saying.content.flatMap((span) =>
    span.end <= cue.end ? [] : [{ start: Math.max(span.start, cue.end), end: span.end }],
  );
  const { act: _, ...read } = saying;
  return content.length === 0 ? [] : [{ ...read, cue: [cue], content }];
}
