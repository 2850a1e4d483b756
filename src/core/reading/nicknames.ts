import { isCalendarWord } from '../english/calendar.ts';
import { FUNCTION_WORDS } from '../english/closed-classes.ts';
import { NAMES_BEARER } from '../english/naming-words.ts';
import { isPersonNoun, isTitle } from '../english/nouns.ts';
import { cueFormOf } from '../english/verbs-of-saying.ts';
import type { Span } from '../model/span.ts';

/** One to three words of a name in marks, with what stands before and behind. */
const MARKED =
  /(?<=([\p{L}\p{M}.’'-]+)\s)(?:["“”„]((?:\p{Lu}|(?:the|da|el|la|lil)\s\p{Lu})[\p{L}\p{M}.’'-]*(?:\s(?:of\s(?:the\s)?)?\p{Lu}[\p{L}\p{M}’'-]*){0,2})["“”]|['‘](\p{Lu}[\p{L}\p{M}-]*(?:\s\p{Lu}[\p{L}\p{M}-]*){0,2})['’])(?=\s([\p{L}\p{M}.’'-]+))/gu;
/** The nicknames in marks inside names of a span of a text ("Ann “Bells” Lund"), marks included. Linear. */
export function nicknamesIn(text: string, span: Span): Span[] {
  const view = text.slice(span.start, span.end);
  if (!/["“”‘'’]/u.test(view) || isTitleCase(view)) return [];
  const found: Span[] = [];
  const add = (start: number, end: number): void => {
    found.push({ start: span.start + start, end: span.start + end });
  };
  for (const { 0: whole, 1: before, 3: single, 4: after, index } of view.matchAll(MARKED))
    if (joinsName(before!, after!, single !== undefined)) add(index, index + whole.length);
  for (const { 0: whole, 1: name, index } of view.matchAll(NAMES_BEARER)) {
    const end = index + whole.length;
    if (isNameLike(name!)) add(end - name!.length - 2, end);
  }
  return found;
}

/** Where the marks round nicknames stand. */
export function nicknameMarks(text: string, span: Span): ReadonlySet<number> {
  return new Set(nicknamesIn(text, span).flatMap(({ start, end }) => [start, end - 1]));
}

/** In a headline in title case every quoted word stands between capitals. */
function isTitleCase(view: string): boolean {
  const long = view.match(/[\p{L}’']{4,}/gu) ?? [];
  return long.length > 4 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** Whether words that name somebody begin at a place ("goes by the name “Rusty”"): a verb that says nothing. */
export function namesBearer(text: string, at: number): boolean {
  const found = new RegExp(NAMES_BEARER.source, 'iu').exec(text.slice(at, at + 90));
  return found !== null && found.index === 0 && isNameLike(found[1]!);
}

/** Whether both neighbours are parts of one name, or the first says what the bearer is ("rapper “Gully” Marsh"). */
function joinsName(before: string, after: string, single: boolean): boolean {
  if (!isNamePart(after) || after.length < 2) return false;
  if (isPersonNoun(before) || isTitle(before)) return true;
  // "said “Skip” Arnesen": in front of a surname alone.
  if (!single && cueFormOf(before)?.act === 'said' && /^\p{Lu}\p{Ll}/u.test(after)) return true;
  // An apostrophe may end a plural before a single mark: only a whole word of a name may stand there.
  if (single && /s$/u.test(before) && /['’]/u.test(before)) return false;
  if (/\p{Ll}\.$/u.test(before)) return isTitle(before.slice(0, -1));
  return isNamePart(before);
}

function isNamePart(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    /^\p{Lu}/u.test(word) &&
    !FUNCTION_WORDS.has(lower) &&
    !isCalendarWord(lower) &&
    (cueFormOf(lower)?.ambiguous ?? true)
  );
}

/** Up to three capitalised words, with a comma or full stop that belongs to the sentence around. */
function isNameLike(name: string): boolean {
  const words = name.replace(/[.,]$/u, '').split(/\s+/u);
  return (
    words.length <= 3 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}\p{N}.’'-]*|the|of|da|el|la|lil|\p{N}+)$/u.test(word)) &&
    /\p{Lu}/u.test(name)
  );
}
