import type { Span } from '../model/span.ts';
import type { Piece } from './clause-stream.ts';
import { type CueForm, cueFormOf } from './cue-lexicon.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  PREPOSITIONS,
  PRONOUNS,
  verbGroupStart,
} from './source-phrase.ts';

const OPENERS = new Set(['that', 'whether', 'how', 'what', 'why', 'if', 'where']);
const SKIP_LIMIT = 18;

/** Where the content of a cue verb begins, as an index into the sentence; null where it governs nothing. */
export function contentStart(sentence: readonly Piece[], verb: number, cue: CueForm): number | null {
  const next = sentence[verb + 1];
  if (next === undefined) return null;
  if (next.kind === 'quotation') return verb + 1;
  if (isQuotationIntroduced(sentence, verb + 1)) return verb + 2;
  const early = openerAfter(sentence, verb + 1, cue);
  if (early !== null) return early;
  if (cue.ambiguous && !isSafelyVerb(sentence, verb)) return null;
  if (cue.frames.has('clause') && startsClause(next) && !cue.frames.has('addressee')) return verb + 1;
  if (cue.frames.has('infinitive') && next.lower === 'to') return verb + 1;
  if (cue.frames.has('addressee')) return afterAddressee(sentence, verb + 1, cue);
  if (cue.frames.has('object') && startsClause(next)) return verb + 1;
  return null;
}

/** `that`, a quotation, or a comma or colon before one, met after adverbials only ("said in a statement on Monday that"). */
function openerAfter(sentence: readonly Piece[], from: number, cue: CueForm): number | null {
  if (OPENERS.has(sentence[from]!.lower)) return from;
  const loose =
    cue.frames.has('addressee') || PREPOSITIONS.has(sentence[from]!.lower) || isAdverb(sentence[from]!.lower);
  if (!loose) return null;
  for (let i = from; i < sentence.length && i - from < SKIP_LIMIT; i++) {
    const piece = sentence[i]!;
    if (piece.lower === 'that') return i;
    if (piece.kind === 'quotation')
      return piece.ending !== '' && /^[.?!,…]$/u.test(piece.ending) && i > from ? i : null;
    if (isQuotationIntroduced(sentence, i)) return i + 1;
    if (piece.kind === 'punctuation' && /^[;:.?!—]$/u.test(piece.text)) return null;
    if (
      i > from &&
      (cueFormOf(piece.lower)?.ambiguous === false ||
        /^(?:is|was|were|are|had|will|would|could)$/u.test(piece.lower))
    )
      return null;
  }
  return null;
}

function isQuotationIntroduced(sentence: readonly Piece[], at: number): boolean {
  return /^[,:—–]$|^--$/u.test(sentence[at]?.text ?? '') && sentence[at + 1]?.kind === 'quotation';
}

function startsClause(piece: Piece): boolean {
  if (piece.kind === 'number') return true;
  if (piece.kind !== 'word' || piece.lower === 'to' || piece.lower === 'and') return false;
  if (PREPOSITIONS.has(piece.lower)) return false;
  return !AUXILIARIES.has(piece.lower) || piece.lower === 'will';
}

function isSafelyVerb(sentence: readonly Piece[], verb: number): boolean {
  const before = sentence[verb - 1];
  const next = sentence[verb + 1];
  if (before === undefined || next === undefined) return false;
  const subject =
    PRONOUNS.has(before.lower) ||
    isCapitalised(before) ||
    isAdverb(before.lower) ||
    AUXILIARIES.has(before.lower);
  return subject && (PRONOUNS.has(next.lower) || DETERMINERS.has(next.lower) || next.lower === 'to');
}

function afterAddressee(sentence: readonly Piece[], from: number, cue: CueForm): number | null {
  let i = from;
  for (; i < sentence.length && i - from < SKIP_LIMIT; i++) {
    const piece = sentence[i]!;
    if (OPENERS.has(piece.lower)) return i;
    if (piece.lower === 'to' && cue.frames.has('infinitive') && i > from) return i;
    if (piece.kind === 'quotation') return i;
    if (piece.kind === 'punctuation' && !/^[,:]$/u.test(piece.text)) return null;
    if (isQuotationIntroduced(sentence, i)) return i + 1;
    if (
      i > from &&
      (PRONOUNS.has(piece.lower) || piece.lower === 'the') &&
      !PREPOSITIONS.has(sentence[i - 1]!.lower) &&
      sentence[i - 1]!.lower !== 'and'
    )
      return i;
  }
  return null;
}

/** The end (exclusive) of the content that starts at `from`: the clause, without the sentence's closing stop. */
export function contentEnd(sentence: readonly Piece[], from: number): number {
  const first = sentence[from]!;
  const second = sentence[from + 1];
  if (first.kind === 'quotation' && second !== undefined && AUXILIARIES.has(second.lower)) return from + 1;
  if (first.kind === 'quotation' && first.ending !== '' && !continuesInClause(sentence, from))
    return from + 1;
  let i = from;
  for (; i < sentence.length; i++) {
    const piece = sentence[i]!;
    if (i > from && stopsClause(sentence, i)) break;
    if (
      piece.kind === 'quotation' &&
      /^[.?!,]$/u.test(piece.ending) &&
      i > from &&
      !continuesInClause(sentence, i)
    )
      return i + 1;
  }
  while (
    i > from + 1 &&
    /^[.?!,;:…)—–]$|^\.+$|^--$/u.test(sentence[i - 1]!.text) &&
    sentence[i - 1]!.kind === 'punctuation'
  )
    i--;
  return i;
}

/** After a quotation with a comma inside: the clause goes on with more of the same ("“bad,” “sad” and worse"). */
function continuesInClause(sentence: readonly Piece[], at: number): boolean {
  const next = sentence[at + 1];
  if (next === undefined) return false;
  if (sentence[at]!.ending !== ',')
    return next.kind === 'word' && /^\p{Ll}/u.test(next.text) && !isCueGerund(next);
  if (next.kind === 'quotation') return true;
  if (next.lower === 'and' || next.lower === 'but' || next.lower === 'or')
    return !startsNewSaying(sentence, at + 2);
  return (
    next.kind === 'word' &&
    /^\p{Ll}/u.test(next.text) &&
    !isCueGerund(next) &&
    cueFormOf(next.lower) === undefined &&
    !PRONOUNS.has(next.lower)
  );
}

function stopsClause(sentence: readonly Piece[], i: number): boolean {
  const piece = sentence[i]!;
  if (piece.text === ';') return true;
  const next = sentence[i + 1];
  if (piece.text === ',' && next !== undefined) {
    if (isCueGerund(next)) return true;
    if (next.lower === 'according') return true;
    if (next.lower === 'and' || next.lower === 'but' || next.lower === 'while')
      return startsNewSaying(sentence, i + 2);
  }
  if (piece.lower === 'and' || piece.lower === 'but' || piece.lower === 'while')
    return startsNewSaying(sentence, i + 1);
  return piece.lower === 'in' && next?.lower === 'response';
}

function isCueGerund(piece: Piece): boolean {
  return (
    cueFormOf(piece.lower)?.form === 'gerund' ||
    /^(?:citing|referring|pointing|blaming|asked)$/u.test(piece.lower)
  );
}

/** "… and added that", "… but Jones said": a cue of its own within a few words. */
function startsNewSaying(sentence: readonly Piece[], from: number): boolean {
  for (let i = from; i < sentence.length && i < from + 8; i++) {
    const piece = sentence[i]!;
    if (piece.kind === 'quotation' || (piece.kind === 'punctuation' && piece.text !== ',')) return false;
    const cue = cueFormOf(piece.lower);
    if (
      cue === undefined ||
      cue.ambiguous ||
      cue.form === 'gerund' ||
      cue.form === 'base' ||
      cue.act === 'thought'
    )
      continue;
    return verbGroupStart(sentence, i) === i || i === from;
  }
  return false;
}

/** The text span of the pieces `[from, to)`. */
export function piecesSpan(sentence: readonly Piece[], from: number, to: number): Span {
  return { start: sentence[from]!.start, end: sentence[to - 1]!.end };
}

const BE = /^(?:is|was|were|are|be|been|being|am)$/u;

/** Whether the word is a finite verb or a participle that reports here, not a noun, a passive or an infinitive. */
export function readsAsCue(sentence: readonly Piece[], i: number, cue: CueForm): boolean {
  const group = verbGroupStart(sentence, i);
  const inGroup = sentence.slice(group, i);
  if (cue.form === 'gerund') return isGerundCue(sentence, i, cue);
  if (inGroup.some((piece) => BE.test(piece.lower))) return false;
  if (cue.form === 'participle')
    return inGroup.some((piece) => /^(?:has|have|had|'ve|'s|'d)$/u.test(piece.lower));
  if (cue.form === 'base') {
    if (inGroup.some((piece) => piece.lower === 'to')) return false;
    const before = sentence[group - 1];
    if (before === undefined) return false;
    return inGroup.length > 0 || PRONOUNS.has(before.lower) || (!cue.ambiguous && /s$/u.test(before.lower));
  }
  return group > 0;
}

function isGerundCue(sentence: readonly Piece[], i: number, cue: CueForm): boolean {
  const before = sentence[i - 1];
  if (cue.act === 'thought' || cue.ambiguous)
    return sentence[i + 1]?.lower === 'that' && before?.text === ',';
  return true;
}

/** Whether a cue to the left already takes the words before `end` ("Smith said the plan was “bad,” the mayor noted"). */
export function isGovernedBy(sentence: readonly Piece[], floor: number, end: number): boolean {
  for (let i = Math.max(1, floor); i < end; i++) {
    const cue = cueFormOf(sentence[i]!.lower);
    if (cue === undefined || isCapitalised(sentence[i]) || cue.act === 'thought') continue;
    const start = readsAsCue(sentence, i, cue) ? contentStart(sentence, i, cue) : null;
    if (start !== null && start <= end) return true;
  }
  return false;
}
