import { CONTENT_OPENERS, FINITE_AUXILIARY } from '../../../english/reporting-words.ts';
import type { CueForm } from '../../../language/verbs-of-saying.ts';
import type { Piece } from '../cues/clause-stream.ts';
import {
  cueOf,
  isAdverb,
  isAuxiliary,
  isCapitalised,
  isDeterminer,
  isPreposition,
  isPronoun,
} from './word-class.ts';

const SKIP_LIMIT = 18;

/** Where the content of a cue verb begins, as an index into the sentence; null where it governs nothing. */
export function contentStart(sentence: readonly Piece[], verb: number, cue: CueForm): number | null {
  const next = sentence[verb + 1];
  if (next === undefined) return null;
  if (next.kind === 'quotation') return verb + 1;
  if (isQuotationIntroduced(sentence, verb + 1)) return verb + 2;
  const opener = openerAfter(sentence, verb + 1, cue);
  if (opener !== null) return opener;
  if (cue.ambiguous && !isSafelyVerb(sentence, verb)) return null;
  const { frames } = cue;
  if (frames.has('infinitive') && next.lower === 'to') return verb + 1;
  if (frames.has('addressee')) return afterAddressee(sentence, verb + 1, cue);
  if (!startsPhrase(next)) return null;
  if (frames.has('clause') || frames.has('object')) return verb + 1;
  return frames.has('that') && startsFiniteClause(sentence, verb + 1) ? verb + 1 : null;
}

/**
 * `that` (or *whether*, *how* …) or a quotation after a comma or colon, with only hearers, times and places before it
 * ("said in a statement on Monday that", "asked Jones how").
 */
function openerAfter(sentence: readonly Piece[], from: number, cue: CueForm): number | null {
  const first = sentence[from]!;
  if (CONTENT_OPENERS.has(first.lower)) return from;
  const addressee = cue.frames.has('addressee');
  if (!addressee && !isPreposition(first) && !isAdverb(first)) return null;
  for (let i = from; i < sentence.length && i - from < SKIP_LIMIT; i++) {
    const piece = sentence[i]!;
    if (piece.lower === 'that' || (addressee && i > from && CONTENT_OPENERS.has(piece.lower))) return i;
    if (piece.kind === 'quotation')
      return i > from && /^[.?!,…]$/u.test(piece.ending) && !isPreposition(sentence[i - 1]!) ? i : null;
    if (isQuotationIntroduced(sentence, i)) return i + 1;
    if (piece.kind === 'punctuation' && /^[;:.?!—]$/u.test(piece.text)) return null;
    if (i > from && (cueOf(piece)?.ambiguous === false || FINITE_AUXILIARY.test(piece.lower))) return null;
  }
  return null;
}

function isQuotationIntroduced(sentence: readonly Piece[], at: number): boolean {
  return /^[,:—–]$|^--$/u.test(sentence[at]?.text ?? '') && sentence[at + 1]?.kind === 'quotation';
}

function startsPhrase(piece: Piece): boolean {
  if (piece.kind === 'number') return true;
  if (piece.kind !== 'word' || piece.lower === 'to' || piece.lower === 'and') return false;
  if (isPreposition(piece)) return false;
  return !isAuxiliary(piece) || piece.lower === 'will';
}

/** Whether a subject and a finite verb follow: a pronoun, or a phrase with an auxiliary close behind. */
function startsFiniteClause(sentence: readonly Piece[], from: number): boolean {
  if (/^(?:he|she|they|it|we|i|there|you)$/u.test(sentence[from]!.lower)) return true;
  for (let i = from + 1; i < sentence.length && i < from + 9; i++) {
    const piece = sentence[i]!;
    if (piece.kind === 'punctuation' || piece.lower === 'who') return false;
    if (FINITE_AUXILIARY.test(piece.lower) && piece.lower !== "'s") return true;
  }
  return false;
}

function isSafelyVerb(sentence: readonly Piece[], verb: number): boolean {
  const before = sentence[verb - 1];
  const next = sentence[verb + 1];
  if (before === undefined || next === undefined) return false;
  const subject =
    isPronoun(before) ||
    isCapitalised(before) ||
    isAdverb(before) ||
    (isAuxiliary(before) && before.lower !== "'s");
  return subject && (isPronoun(next) || isDeterminer(next) || next.lower === 'to');
}

function afterAddressee(sentence: readonly Piece[], from: number, cue: CueForm): number | null {
  for (let i = from; i < sentence.length && i - from < SKIP_LIMIT; i++) {
    const piece = sentence[i]!;
    if (CONTENT_OPENERS.has(piece.lower)) return i;
    if (piece.lower === 'to' && cue.frames.has('infinitive') && i > from) return i;
    if (piece.kind === 'quotation') return i;
    if (piece.kind === 'punctuation' && !/^[,:]$/u.test(piece.text)) return null;
    if (isQuotationIntroduced(sentence, i)) return i + 1;
    if (i === from || (!isPronoun(piece) && piece.lower !== 'the')) continue;
    const before = sentence[i - 1]!;
    if (!isPreposition(before) && before.lower !== 'and') return i;
  }
  return null;
}
