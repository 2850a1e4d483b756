import { isGivenName } from '../../../english/names.ts';
import {
  BEFORE_INTERVIEWEE,
  BEHIND_INTERVIEWEE,
  FIRST_PERSON,
  TOLD_BEHIND_NAME,
} from '../../../english/reporting-words.ts';
import type { Document } from '../../../model/document.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';

/** An interview whose questions stand out by their form alone: who answers, and which blocks are answers. */
export interface Interview {
  readonly interviewee: Span;
  readonly answers: ReadonlySet<number>;
}

/** Questions that an interview has at least; a page of questions has no one who says "I". */
const LEAST = 2;
const LONGEST_QUESTION = 400;
/** Characters of headline and introduction in which the interviewee is looked for. */
const INTRODUCTION = 1500;
const NAME =
  "\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'-]+)(?: (?:de|del|van|von|der|al|bin|la|\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'-]+))){1,3}";
const BEHIND = new RegExp(`${BEFORE_INTERVIEWEE} (?:(?:the )?[\\p{Ll}][\\p{L}-]* ){0,5}(${NAME})`, 'u');
const BEFORE = new RegExp(`(${NAME})(?:,[^,.\\n]{1,60},)? (?:${BEHIND_INTERVIEWEE})\\b`, 'u');

/** The interview that a report prints as questions in paragraphs of their own and answers behind them; null where it is none. */
export function unlabelledInterview({ text, blocks }: Document): Interview | null {
  const isQuestion = blocks.map(({ kind, span }) => {
    const length = span.end - span.start;
    return (
      (kind === 'heading' || kind === 'paragraph') &&
      length < LONGEST_QUESTION &&
      QUESTION.test(sliceSpan(text, span))
    );
  });
  const first = isQuestion.indexOf(true);
  if (first < 1 || isQuestion.filter(Boolean).length < LEAST) return null;
  const answers = answersOf(blocks.length, isQuestion, (b) => blocks[b]!.kind === 'paragraph');
  const own = answers.filter((b) => FIRST_PERSON.test(sliceSpan(text, blocks[b]!.span)));
  if (answers.length < LEAST || 3 * own.length < answers.length) return null;
  if (answers.some((b) => QUOTES.test(sliceSpan(text, blocks[b]!.span)))) return null;
  const start = blocks[first]!.span.start;
  const interviewee = intervieweeIn(text, start) ?? onlyPerson(text.slice(0, Math.min(start, INTRODUCTION)));
  return interviewee === null ? null : { interviewee, answers: new Set(answers) };
}

const QUESTION = /^(?:[*_]{1,3})?[^“”"\n]*\?(?:[*_]{1,3})?\s*$/u;
/** A paragraph that names who said its words. */
const QUOTES = /^["“][^"“”]*[,.?!]["”]\s\p{L}/u;

/** The paragraphs between two questions, and one behind the last. */
function answersOf(count: number, isQuestion: readonly boolean[], isPlain: (b: number) => boolean): number[] {
  const last = isQuestion.lastIndexOf(true);
  const answers: number[] = [];
  for (let b = isQuestion.indexOf(true) + 1; b < Math.min(count, last + 2); b++)
    if (!isQuestion[b] && isPlain(b)) answers.push(b);
  return answers;
}

/** Whom the words before a place introduce as the one who was asked. */
export function intervieweeIn(text: string, end: number): Span | null {
  const head = text.slice(0, Math.min(end, INTRODUCTION));
  for (const pattern of [BEHIND, BEFORE]) {
    const found = pattern.exec(head);
    if (found === null) continue;
    const start = found.index + found[0].indexOf(found[1]!);
    return { start, end: start + found[1]!.length };
  }
  return null;
}

const ANY_NAME = new RegExp(NAME, 'gu');

/** The one person whom an introduction names; null where it names none or several. */
function onlyPerson(head: string): Span | null {
  const named = [...head.matchAll(ANY_NAME)];
  const known = named.filter(([name]) => isGivenName(name.split(' ', 1)[0]!));
  // A name that no list knows is a person's who does something in the introduction.
  const persons =
    known.length > 0
      ? known
      : named.filter(({ 0: name, index }) => TOLD_BEHIND_NAME.test(head.slice(index + name.length)));
  const [first] = persons;
  const families = new Set(persons.map(([name]) => name.split(' ').at(-1)));
  return first === undefined || families.size > 1
    ? null
    : { start: first.index, end: first.index + first[0].length };
}
