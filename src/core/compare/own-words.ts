import { CLEAR_AUXILIARIES } from '../english/closed-classes.ts';
import { stemOf } from '../english/stem.ts';
import {
  CONDITIONAL,
  CONDITIONS,
  DENIALS,
  LIMITERS,
  LIMITING_SCOPES,
  NEGATIVE_WORDS,
  NEGATORS,
  SCOPES,
} from '../english/word-classes.ts';
import type { Span } from '../model/span.ts';

/** A quotation in the text that prints it, with who is said to have said it by which words. */
export interface PrintedQuotation extends Span {
  readonly cue: readonly Span[] | null;
  readonly source: readonly Span[] | null;
}

/** Characters before a quotation in which the writer's own sentence begins. */
const REACH = 300;
const SENTENCE_END = /[.?!…]["”’)]*\s+|\n/u;
const ANY_MARK = /["“”«»„]/u;

/** Whether nothing of the writer's own belongs to what is told but "that" before a quotation. */
export function isThatAlone(own: string): boolean {
  return /^\W*(?:that\W*)?$/iu.test(own);
}

/**
 * Whether a quotation is all that its writer tells of the saying: no own words lead up to it or go on from it as a part of
 * what is told ("few of the “guests were fed”") but a subject with its auxiliary, and none of its sentence may say again what
 * was left out before it.
 */
export function isToldWhole(text: string, { start, end, cue, source }: PrintedQuotation): boolean {
  const sayings = [...(cue ?? []), ...(source ?? [])];
  if (goesOnBehind(text, end, sayings)) return false;
  const own = text
    .slice(Math.max(0, start - REACH), start)
    .split(SENTENCE_END)
    .at(-1)!;
  const before = own.replace(/["“„«‘'([…\s]+$/u, '');
  if (before === '') return true;
  if (ANY_MARK.test(before) || curbs(before)) return false;
  if (endsInAuxiliary(before)) return true;
  if (/(?:[,:;—–-]|\bthat)$/iu.test(before)) return true;
  const last = start - own.length + before.length;
  return (cue ?? []).some((span) => span.start < last && last <= span.end);
}

/** "The bridge is “safe”": the own words have no more of the clause than its subject and auxiliary. */
function endsInAuxiliary(before: string): boolean {
  return CLEAR_AUXILIARIES.has(/\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? '');
}

/** Whether the writer's sentence goes on behind the closing mark with more than who says it. */
function goesOnBehind(text: string, end: number, sayings: readonly Span[]): boolean {
  if (/[.,;:?!…—–]/u.test(text.charAt(end - 1))) return false;
  const [between] = /^["”»’'\]\s]*/u.exec(text.slice(end, end + 8))!;
  const next = end + between.length;
  return /\p{L}/u.test(text.charAt(next)) && !sayings.some((span) => span.start <= next && next < span.end);
}

const DENYING_STEMS: ReadonlySet<string> = new Set([...NEGATIVE_WORDS, ...DENIALS].map(stemOf));

/** Whether some words deny, doubt or limit: "no", "hasn't", "doubts", "few", "only", "if". */
export function curbs(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  if (CONDITIONAL.test(text)) return true;
  return words.some(
    (word) =>
      NEGATORS.has(word) ||
      /n['’]t$/u.test(word) ||
      CONDITIONS.has(word) ||
      LIMITERS.has(word) ||
      LIMITING_SCOPES.has(SCOPES.get(word) ?? '') ||
      DENYING_STEMS.has(stemOf(word)),
  );
}
