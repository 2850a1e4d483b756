import type { Span } from '../../../model/span.ts';
import { endingOf, type Piece } from '../cues/clause-stream.ts';
import { verbGroupStart } from './source-phrase.ts';
import { cueOf, isAuxiliary, isCapitalised, isDeterminer, isPronoun } from './word-class.ts';

/** How far a content may reach: a whole clause, an object without relative clauses, or a subordinate clause up to its comma. */
export type Reach = 'clause' | 'object' | 'subordinate';

/** The end (exclusive) of the content that starts at `from`: the clause, without the sentence's closing stop. */
export function contentEnd(sentence: readonly Piece[], from: number, reach: Reach = 'clause'): number {
  const first = sentence[from]!;
  const second = sentence[from + 1];
  if (first.kind === 'quotation' && second !== undefined && isAuxiliary(second)) return from + 1;
  if (first.kind === 'quotation' && first.ending !== '' && !continuesInClause(sentence, from))
    return from + 1;
  let i = from;
  for (; i < sentence.length; i++) {
    const piece = sentence[i]!;
    if (i > from && (stopsClause(sentence, i) || stopsReach(sentence, i, reach))) break;
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
  if (endingOf(sentence[at]!) !== ',')
    return next.kind === 'word' && /^\p{Ll}/u.test(next.text) && !isCueGerund(next);
  if (next.kind === 'quotation') return true;
  if (next.lower === 'and' || next.lower === 'but' || next.lower === 'or')
    return !startsNewSaying(sentence, at + 2);
  return (
    next.kind === 'word' &&
    /^\p{Ll}/u.test(next.text) &&
    !isCueGerund(next) &&
    cueOf(next) === undefined &&
    !isPronoun(next)
  );
}

/** What ends a shorter reach: the main clause after a subordinate one, a relative clause after an object. */
function stopsReach(sentence: readonly Piece[], i: number, reach: Reach): boolean {
  if (sentence[i]!.text !== ',') return false;
  const next = sentence[i + 1];
  if (next === undefined || reach === 'clause') return false;
  if (reach === 'object') return /^(?:who|which|where|while|whom)$/u.test(next.lower);
  return next.lower === 'then' || isPronoun(next) || isCapitalised(next) || isDeterminer(next);
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
  if (/^(?:and|but|while|:)$/u.test(piece.text.toLowerCase())) return startsNewSaying(sentence, i + 1);
  return piece.lower === 'in' && next?.lower === 'response';
}

function isCueGerund(piece: Piece): boolean {
  return (
    cueOf(piece)?.form === 'gerund' || /^(?:citing|referring|pointing|blaming|asked)$/u.test(piece.lower)
  );
}

/** "… and added that", "… but Jones said": a cue of its own within a few words. */
function startsNewSaying(sentence: readonly Piece[], from: number): boolean {
  for (let i = from; i < sentence.length && i < from + 8; i++) {
    const piece = sentence[i]!;
    if (piece.kind === 'quotation' || (piece.kind === 'punctuation' && piece.text !== ',')) return false;
    const cue = cueOf(piece);
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
