import { OPENS_SUBJECT, OPENS_SUBORDINATE, SUBORDINATE } from '../../../english/reporting-words.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import { sourceBefore, verbGroupStart } from '../phrases/source-phrase.ts';
import { cueOf, isCapitalised, isIrregularFinite, isPronoun } from '../phrases/word-class.ts';
import type { Piece } from './clause-stream.ts';

const REACH = 80;

/**
 * The subject that a participle, a coordinated verb or a colon at `end` hangs on: that of the first finite verb, or of a
 * later clause that a conjunction or the end of a subordinate clause makes the main one.
 */
export function nearestSubject(sentence: readonly Piece[], end: number, floor: number): WordRange | null {
  let subject: WordRange | null = null;
  for (let i = Math.max(floor, end - REACH) + 1; i < end; i++) {
    const piece = sentence[i]!;
    if (piece.kind !== 'word' || isCapitalised(piece) || !isFiniteVerb(piece, sentence[i - 1]!)) continue;
    const range = sourceBefore(sentence, Math.max(verbGroupStart(sentence, i), floor), floor);
    if (range === null || !isSubjectLike(sentence, range)) continue;
    if (subject === null || takesOver(sentence, subject, range)) subject = range;
  }
  return subject;
}

/** Whether a later subject begins the clause that counts: after ", but", after "where", or after a subordinate clause. */
function takesOver(sentence: readonly Piece[], earlier: WordRange, later: WordRange): boolean {
  const before = sentence[later.from - 1];
  if (before === undefined) return false;
  if (SUBORDINATE.test(before.lower)) return true;
  if (/^(?:and|but|yet|while)$/u.test(before.lower)) return sentence[later.from - 2]?.text === ',';
  const subordinate =
    SUBORDINATE.test(sentence[earlier.from - 1]?.lower ?? '') ||
    OPENS_SUBORDINATE.test(sentence[earlier.from - 1]?.lower ?? '');
  return subordinate && before.kind === 'punctuation';
}

function isFiniteVerb(piece: Piece, before: Piece): boolean {
  const word = piece.lower;
  if (/[a-z]{2}ed$/u.test(word) || isIrregularFinite(piece)) return true;
  if (/[a-z]{2}s$/u.test(word) && (isPronoun(before) || isCapitalised(before) || before.lower === 'then'))
    return true;
  const cue = cueOf(piece);
  return cue !== undefined && (cue.form === 'past' || cue.form === 'third') && !cue.ambiguous;
}

function isSubjectLike(sentence: readonly Piece[], range: WordRange): boolean {
  const first = sentence[range.from]!;
  if (/^(?:who|it|and|but|or)$/u.test(first.lower)) return false;
  if (isPronoun(first) || OPENS_SUBJECT.test(first.lower)) return true;
  for (let i = range.from; i < range.to; i++) if (isCapitalised(sentence[i])) return true;
  return false;
}
