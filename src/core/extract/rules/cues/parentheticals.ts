import { isSomebodyNoun } from '../../../english/nouns.ts';
import { OPENS_ANOTHER_CLAUSE, OPENS_WITH_CONJUNCTION } from '../../../english/reporting-words.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import { contentEnd } from '../phrases/content-end.ts';
import {
  cueOf,
  isAdverb,
  isAuxiliary,
  isCapitalised,
  isIrregularFinite,
  isPreposition,
  isPronoun,
  isTimeWord,
} from '../phrases/word-class.ts';
import type { Piece } from './clause-stream.ts';
import { cueAfter } from './cue-after.ts';
import type { CueAndSource } from './cue-and-source.ts';

/** A cue with its source between two marks inside what is said, and both halves of that. */
export interface Parenthetical {
  readonly cue: CueAndSource;
  readonly before: WordRange;
  readonly after: WordRange;
}

const CLOSES: Readonly<Record<string, string>> = {
  ',': ',',
  '—': '—',
  '–': '–',
  '--': '--',
  '(': ')',
};
/** Words for hearer, time and place between cue and closing mark at most. */
const TAIL = 6;
const RELATIVE = /^(?:who|which|that|whom|where|whose)$/u;

/**
 * The saying that the mark at `at` opens inside a clause that goes on behind it: "Ten years ago, Doe said, nobody sailed",
 * "a fee that, critics say, doubled", "The crane — Doe told the court — had failed". Null where the words before the mark
 * are a whole clause, or none follow.
 */
export function parentheticalAt(sentence: readonly Piece[], at: number, floor: number): Parenthetical | null {
  const closes = CLOSES[sentence[at]!.text];
  const next = sentence[at + 1];
  if (closes === undefined || at <= floor || next === undefined || next.text === ',') return null;
  const cue = cueAfter(sentence, at + 1, false);
  if (cue === null || !reportsAClause(sentence, at, cue)) return null;
  const close = closingMark(sentence, cue, closes);
  const rest = close < 0 ? undefined : sentence[close + 1];
  if (rest === undefined || rest.kind === 'punctuation' || rest.kind === 'quotation') return null;
  // "said Doe, 40, a pilot".
  if (rest.kind === 'number' && sentence[close + 2]?.text === ',') return null;
  if (OPENS_ANOTHER_CLAUSE.test(rest.lower) || (/ing$/u.test(rest.lower) && rest.kind === 'word'))
    return null;
  const from = startOf(sentence, floor, at);
  if (from === null) return null;
  const after = { from: close + 1, to: contentEnd(sentence, close + 1) };
  const wanted = sentence.slice(from, after.to);
  return wanted.some((piece, i) => i !== at - from && isFiniteVerb(piece, wanted[i - 1]))
    ? { cue, before: { from, to: at }, after }
    : null;
}

/** A verb that takes a clause, with a subject that stands straight behind the mark or a name or noun for somebody behind the verb. */
function reportsAClause(
  sentence: readonly Piece[],
  at: number,
  { cue, source, rule }: CueAndSource,
): boolean {
  if (source === null) return false;
  if (rule === 'according-to') return true;
  const verb = cueOf(sentence[cue.to - 1]);
  if (verb === undefined || !(verb.frames.has('clause') || verb.frames.has('addressee'))) return false;
  const phrase = sentence.slice(source.from, source.to);
  if (phrase.some((piece, i) => isFiniteVerb(piece, phrase[i - 1]))) return false;
  const comma = phrase.findIndex(({ text }) => text === ',');
  const last = phrase.at(comma < 0 ? -1 : comma - 1)!;
  const named = isCapitalised(last) || isPronoun(phrase[0]);
  if (rule === 'cue-then-source')
    return cue.from === at + 1 && !verb.ambiguous && (isCapitalised(last) || isSomebodyNoun(last.text));
  if (source.from !== at + 1) return false;
  if (verb.ambiguous) return named && isCapitalised(phrase[0]) === isCapitalised(last);
  return verb.form !== 'base' || isPronoun(phrase[0]) || /s$/u.test(last.lower);
}

/** The mark that closes, behind no more than a hearer ("told the court") or words for time and place. */
function closingMark(sentence: readonly Piece[], { cue, to }: CueAndSource, closes: string): number {
  const first = sentence[to];
  if (first?.text === closes) return to;
  const hears = cueOf(sentence[cue.to - 1])?.frames.has('addressee') === true;
  const opens = first !== undefined && (isPreposition(first) || isAdverb(first) || isTimeWord(first));
  if (!hears && !opens) return -1;
  for (let i = to; i <= to + TAIL; i++) {
    const piece = sentence[i];
    if (piece === undefined || piece.kind === 'quotation' || piece.lower === 'that') return -1;
    if (piece.text === closes) return i;
    if (piece.kind === 'punctuation' || isFiniteVerb(piece, sentence[i - 1])) return -1;
  }
  return -1;
}

/** Where what is said begins before the mark; null where it is a clause of its own that nothing has to follow. */
function startOf(sentence: readonly Piece[], floor: number, at: number): number | null {
  if (sentence.slice(floor, at).some((piece) => piece.kind === 'quotation')) return null;
  let from = floor;
  while (from < at && sentence[from]!.kind === 'punctuation') from++;
  const last = sentence[at - 1]!;
  if (from >= at) return null;
  if (RELATIVE.test(last.lower)) return at - 1;
  const wants =
    isAuxiliary(last) || isPreposition(last) || (isAdverb(last) && isAuxiliary(sentence[at - 2]!));
  if (wants || OPENS_WITH_CONJUNCTION.test(sentence[from]!.lower)) return from;
  return sentence.slice(from, at).some((piece, i, all) => isFiniteVerb(piece, all[i - 1])) ? null : from;
}

function isFiniteVerb(piece: Piece, before: Piece | undefined): boolean {
  if (piece.kind !== 'word' || isCapitalised(piece) || piece.lower === "'s") return false;
  if (isIrregularFinite(piece) || isAuxiliary(piece)) return piece.lower !== 'to';
  // Behind a noun a word in -ed or -s may be its verb; behind an article it is no verb.
  if (before === undefined || isPreposition(before)) return false;
  return (
    /[a-z]{3}ed$/u.test(piece.lower) &&
    before.kind === 'word' &&
    !/^(?:the|an?|its|his|her|their)$/u.test(before.lower)
  );
}
