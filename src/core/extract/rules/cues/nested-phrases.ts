import { isSourceNoun } from '../../../english/nouns.ts';
import { FINITE_WORD } from '../../../english/repair-words.ts';
import {
  BEFORE_SUBJECT,
  BLAMES,
  OPENS_WITHOUT_NAME,
  OWNED_SAYING,
  SAID_BY_BLAMED,
  TOLD_TO,
} from '../../../english/reporting-words.ts';
import type { Attribution } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import type { Saying } from '../../saying.ts';

/** Words that the content must have. */
const LEAST = 3;

/**
 * Sayings inside somebody's words that no clause with a verb of saying and "that" tells: whom somebody was accused of
 * telling what, who told whom to do something, and what stands behind a noun that somebody owns ("Lind’s promise to …").
 */
export function nestedPhrases(text: string, outer: Attribution): Saying[] {
  const blamed = saidByBlamed(text, outer);
  const inside = outer.content.flatMap((span) => [...toldTo(text, span), ...ownedSayings(text, span, outer)]);
  return (blamed === null ? inside : [blamed, ...inside]).filter(
    ({ content }) => countWords(text, content[0]!) >= LEAST,
  );
}

/** "accused [the mayor] of <saying> {that the ferry was sold}". */
function saidByBlamed(text: string, { cue, content }: Attribution): Saying | null {
  const verb = cue?.at(-1);
  const last = content.at(-1)!;
  if (verb === undefined || last.end <= verb.end || !BLAMES.test(text.slice(verb.start, verb.end)))
    return null;
  const match = SAID_BY_BLAMED.exec(text.slice(verb.end, last.end));
  if (match === null || !(isSomebody(match[1]!) || /^(?:the|an?|his|her|their|one)\s/u.test(match[1]!)))
    return null;
  const from = verb.end + match[0].indexOf(match[1]!);
  const at = verb.end + match[0].lastIndexOf(match[2]!);
  const source = { start: from, end: from + match[1]!.length };
  return saying(
    source,
    { start: at, end: at + match[2]!.length },
    { start: verb.end + match[0].length, end: last.end },
  );
}

function toldTo(text: string, span: Span): Saying[] {
  return [...text.slice(span.start, span.end).matchAll(TOLD_TO)].flatMap((match) => {
    const lead = BEFORE_SUBJECT.exec(match[1]!)?.[0].length ?? 0;
    if (!isSomebody(match[1]!.slice(lead))) return [];
    const [whole, from] = [span.start + match.index, span.start + match.index + lead];
    const at = whole + match[0].indexOf(match[2]!, match[1]!.length);
    const start = whole + match[0].length;
    const end = endOfClause(text, start, span.end);
    return saying(
      { start: from, end: whole + match[1]!.length },
      { start: at, end: at + match[2]!.length },
      { start, end },
    );
  });
}

function ownedSayings(text: string, span: Span, outer: Attribution): Saying[] {
  return [...text.slice(span.start, span.end).matchAll(OWNED_SAYING)].flatMap((match) => {
    const from = span.start + match.index;
    const start = from + match[0].length;
    // In a person's own quoted words "his" may be anybody's.
    const owner = match[1]!.replace(/['’]s?$/u, '');
    if (owner === match[1] && outer.quoted.some((own) => own.start <= from && from < own.end)) return [];
    const noun = match[2]!.trimEnd();
    const at = from + match[0].lastIndexOf(noun);
    const end = endOfPhrase(text, start, span.end);
    return saying(
      { start: from, end: from + owner.length },
      { start: at, end: at + noun.length },
      { start, end },
    );
  });
}

function saying(source: Span, cue: Span, content: Span): Saying {
  return { source: [source], cue: [cue], content: [content], rule: 'nested-saying', confidence: 0.6 };
}

/** He, she, they, a name, or a noun for a person, body or text at the end of the phrase. */
function isSomebody(phrase: string): boolean {
  const words = phrase.split(/\s+/u);
  if (words.length === 1 && /^(?:he|she|they)$/iu.test(phrase)) return true;
  const last = words.at(-1)!;
  return (/^\p{Lu}\p{L}/u.test(last) && !OPENS_WITHOUT_NAME.test(last)) || isSourceNoun(last);
}

/** A comma or another sign, or the end of the content. */
function endOfClause(text: string, start: number, end: number): number {
  const stop = /[,;:—–.?!](?=\s|$|["”’'])|\s(?:but|because|although|though|while)\s/u.exec(
    text.slice(start, end),
  );
  return stop === null ? end : start + stop.index;
}

/** What is owned may be the subject of a verb, which is none of the words: "to pay for the ferry | had come too late". */
function endOfPhrase(text: string, start: number, end: number): number {
  const stop = endOfClause(text, start, end);
  const words = text.slice(start, stop);
  if (!/^(?:not\s+)?to\s/u.test(words)) return stop;
  const verb = FINITE_WORD.exec(words);
  return verb === null ? stop : start + verb.index;
}

function countWords(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
