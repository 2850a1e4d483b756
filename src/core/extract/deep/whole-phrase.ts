import { isCalendarWord } from '../../english/calendar.ts';
import { DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from '../../english/closed-classes.ts';
import { OPENS_PHRASE, STOPS_PHRASE } from '../../english/repair-words.ts';
import { cueFormOf } from '../../english/verbs-of-saying.ts';
import type { Span } from '../../model/span.ts';
import type { Saying } from '../saying.ts';

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
  const end = OPENS_PHRASE.has(last.toLowerCase()) ? endOfPhrase(text, span.end, last, limit) : span.end;
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
    if (word === 'of' ? opens : (STOPS_PHRASE.has(word) && !OPENS_PHRASE.has(word)) || isCue(word)) break;
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
  return OPENS_PHRASE.has(word) || word.endsWith('.');
}

function isCue(word: string): boolean {
  return cueFormOf(word)?.ambiguous === false;
}
