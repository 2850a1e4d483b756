import {
  BE,
  COORDINATORS,
  DETERMINERS,
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

/** The parts of a content, each with the rest of the phrase it ends in, up to where cue, source or another part begins. */
export function withWholePhrases(text: string, { content, cue, source }: Saying): Span[] {
  const starts = [...content, ...(cue ?? []), ...(source ?? [])].map(({ start }) => start);
  return content.map((span) =>
    withWholePhrase(text, span, Math.min(text.length, ...starts.filter((start) => start >= span.end))),
  );
}

/**
 * A content that ends on a word before its noun ("plans for the", "a lack of") with the rest of the phrase. `limit` is
 * where something else begins: its cue, its source, its next part.
 */
function withWholePhrase(text: string, span: Span, limit: number): Span {
  let last = /(?<=\s)[\p{L}’']+$/u.exec(text.slice(Math.max(span.start, span.end - 20), span.end))?.[0];
  // Quotations end with their marks.
  if (/^["“‘']/u.test(text[span.start]!)) return span;
  if (last === undefined || !OPEN.has(last.toLowerCase())) return span;
  let { end } = span;
  for (let count = 0; count < LONGEST; count++) {
    const next = /^ ([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u.exec(text.slice(end, end + 40));
    if (next === null || end + next[0].length > limit) break;
    const word = next[1]!.toLowerCase();
    const opens = last !== undefined && OPEN.has(last.toLowerCase());
    if (word === 'of' ? opens : (STOPS.has(word) && !OPEN.has(word)) || cueFormOf(word)?.ambiguous === false)
      break;
    if (DETERMINERS.has(word) && !opens) break;
    end += next[0].length;
    last = next[1]!;
  }
  return OPEN.has(last.toLowerCase()) ? span : { start: span.start, end };
}
