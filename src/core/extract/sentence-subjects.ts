import type { Piece } from './clause-stream.ts';
import { cueFormOf } from './cue-lexicon.ts';
import { isCapitalised, type PieceRange, PRONOUNS, sourceBefore, verbGroupStart } from './source-phrase.ts';

const FINITE =
  /(?:[a-z]{2}ed)$|^(?:has|have|had|was|is|were|are|took|takes|went|goes|gave|gives|made|makes|spoke|speaks|came|comes|did|does|held|led|left|met|ran|sat|stood|began|drew|kept|got|put|won|lost|saw|wore|walked|will|would|sent|wrote|broke|fell|rose|threw|spent|built|brought|could|can|took)$/u;
const SUBORDINATE = /^(?:where|as|while|when|who)$/u;

/**
 * The subject that a participle or a colon at `end` hangs on: of the first finite verb in the clause, a clause begun by
 * "where", "as", "while" counting as the nearer one.
 */
export function nearestSubject(sentence: readonly Piece[], end: number, floor: number): PieceRange | null {
  let fallback: PieceRange | null = null;
  for (let i = floor + 1; i < end; i++) {
    const piece = sentence[i]!;
    if (piece.kind !== 'word' || isCapitalised(piece) || !isFiniteVerb(piece.lower)) continue;
    const group = verbGroupStart(sentence, i);
    const range = sourceBefore(sentence, Math.max(group, floor), floor);
    if (range === null) continue;
    if (!isSubjectLike(sentence, range)) continue;
    const nearer = fallback !== null && SUBORDINATE.test(sentence[range.from - 1]?.lower ?? '');
    if (fallback === null || nearer) fallback = range;
    if (
      fallback !== null &&
      range !== fallback &&
      sentence[fallback.from - 1] !== undefined &&
      SUBORDINATE.test(sentence[fallback.from - 1]!.lower) &&
      sentence[range.from - 1]?.text === ','
    )
      fallback = range;
  }
  return fallback;
}

function isFiniteVerb(word: string): boolean {
  if (FINITE.test(word)) return true;
  const cue = cueFormOf(word);
  return cue !== undefined && (cue.form === 'past' || cue.form === 'third') && !cue.ambiguous;
}

function isSubjectLike(sentence: readonly Piece[], range: PieceRange): boolean {
  const first = sentence[range.from]!;
  if (first.lower === 'who' || first.lower === 'it') return false;
  if (
    PRONOUNS.has(first.lower) ||
    /^(?:the|an?|about|his|her|their|some|one|two|both|many|several)$/u.test(first.lower)
  )
    return true;
  for (let i = range.from; i < range.to; i++) if (isCapitalised(sentence[i])) return true;
  return false;
}
