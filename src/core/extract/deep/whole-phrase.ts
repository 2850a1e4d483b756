import { isCalendarWord } from '../../english/calendar.ts';
import {
  BE,
  COORDINATORS,
  DETERMINERS,
  FUNCTION_WORDS,
  HAVE,
  PREPOSITIONS,
  RELATIVES,
} from '../../english/closed-classes.ts';
import { cueFormOf } from '../../english/verbs-of-saying.ts';
import { together, wordSet } from '../../language/word-set.ts';
import type { Span } from '../../model/span.ts';
import type { Saying } from '../saying.ts';

/** Words that no phrase ends on: their noun is still to come. */
const OPEN = together(
  DETERMINERS,
  wordSet('other others’ of from into recent first next own several many few'),
);
const STOPS = together(
  COORDINATORS,
  RELATIVES,
  BE,
  HAVE,
  PREPOSITIONS,
  wordSet(
    'that he she they it we i you who to as not will would could should can may might did does do if when',
  ),
);
const LONGEST = 6;
const NEXT_WORD = /^ ((?:\p{Lu}\.){1,4}|(?:Mrs?|Ms|Dr|St|Gov|Sen|Rep|Gen)\.|[\p{L}\p{N}][\p{L}\p{N}’'-]*)/u;

/** The parts of a content, each with the rest of the phrase it ends in, up to where cue, source or another part begins. */
export function withWholePhrases(text: string, { content, cue, source }: Saying): Span[] {
  const starts = [...content, ...(cue ?? []), ...(source ?? [])].map(({ start }) => start);
  return content.map((span) =>
    withWholePhrase(text, span, Math.min(text.length, ...starts.filter((start) => start >= span.end))),
  );
}

/**
 * A content that ends on a word before its noun ("plans for the", "a lack of"), or one or two words before its clause does,
 * with the rest of the phrase. `limit` is where something else begins: its cue, its source, its next part.
 */
function withWholePhrase(text: string, span: Span, limit: number): Span {
  // Quotations end with their marks.
  if (/^["“‘']/u.test(text[span.start]!)) return span;
  const last = /(?<=\s)[\p{L}’']+$/u.exec(text.slice(Math.max(span.start, span.end - 20), span.end))?.[0];
  if (last === undefined) return span;
  const end = OPEN.has(last.toLowerCase()) ? endOfPhrase(text, span.end, last, limit) : span.end;
  return { start: span.start, end: end > span.end ? end : endOfClause(text, span.end, limit) };
}

/** Where the noun phrase goes on to whose first words end at `from`; `from` where it does not reach a noun. */
function endOfPhrase(text: string, from: number, opening: string, limit: number): number {
  let end = from;
  let last = opening.toLowerCase();
  for (let count = 0; count < LONGEST; count++) {
    const next = NEXT_WORD.exec(text.slice(end, end + 40));
    if (next === null || end + next[0].length > limit) break;
    const word = next[1]!.toLowerCase();
    const opens = isOpen(last);
    if (word === 'of' ? opens : (STOPS.has(word) && !OPEN.has(word)) || isCue(word)) break;
    if (!opens && (DETERMINERS.has(word) || /\p{Ll}ed$/u.test(word))) break;
    end += next[0].length;
    last = word;
  }
  return isOpen(last) ? from : end;
}

/** The end of a clause that only one or two words part from `from`, none of them a function word, a day or a cue. */
function endOfClause(text: string, from: number, limit: number): number {
  const rest = /^(?: [\p{L}\p{N}][\p{L}\p{N}’'-]*){1,2}(?=[.,;:!?"”\n]|$)/u.exec(
    text.slice(from, from + 60),
  )?.[0];
  if (rest === undefined || from + rest.length > limit) return from;
  // "Mr." ends no clause.
  if (text[from + rest.length] === '.' && /\s\p{Lu}\p{L}{0,3}$/u.test(rest)) return from;
  const words = rest.trim().toLowerCase().split(' ');
  const opens = FUNCTION_WORDS.has(words[0]!) || PREPOSITIONS.has(words[0]!) || /ly$/u.test(words[0]!);
  return opens || words.some((word) => isCue(word) || isCalendarWord(word)) ? from : from + rest.length;
}

/** Also a title or an initial, whose name is still to come. */
function isOpen(word: string): boolean {
  return OPEN.has(word) || word.endsWith('.');
}

function isCue(word: string): boolean {
  return cueFormOf(word)?.ambiguous === false;
}
