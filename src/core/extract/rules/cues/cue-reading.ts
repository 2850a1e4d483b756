import { BE, HAVE } from '../../../english/closed-classes.ts';
import { PLAIN_BASE } from '../../../english/reporting-words.ts';
import type { CueForm } from '../../../language/verbs-of-saying.ts';
import { contentStart } from '../phrases/content-start.ts';
import { sourceBefore, verbGroupStart } from '../phrases/source-phrase.ts';
import { cueOf, isCapitalised, isDeterminer, isPronoun } from '../phrases/word-class.ts';
import type { Piece } from './clause-stream.ts';

/** Whether the word is a finite verb or a participle that reports here, not a noun, a passive or an infinitive. */
export function readsAsCue(sentence: readonly Piece[], i: number, cue: CueForm): boolean {
  if (cue.ambiguous && isNounPlace(sentence, i)) return false;
  const group = verbGroupStart(sentence, i);
  const inGroup = sentence.slice(group, i);
  if (cue.form === 'gerund') return isGerundCue(sentence, i, cue);
  if (inGroup.some((piece) => BE.has(piece.lower))) return false;
  if (cue.form === 'participle') return inGroup.some((piece) => HAVE.has(piece.lower));
  if (cue.form !== 'base') return group > 0;
  if (inGroup.some((piece) => piece.lower === 'to')) return false;
  const before = sentence[group - 1];
  if (before === undefined) return false;
  if (inGroup.length > 0 || isPronoun(before) || (!cue.ambiguous && /s$/u.test(before.lower))) return true;
  return PLAIN_BASE.has(cue.lemma) && before.kind === 'word' && sourceBefore(sentence, group, 0) !== null;
}

/** Whether a word that may be a verb stands where a noun does: behind an article, or first. */
export function isNounPlace(sentence: readonly Piece[], i: number): boolean {
  const before = sentence[i - 1];
  if (before === undefined) return true;
  return isDeterminer(before) && !isPronoun(before);
}

function isGerundCue(sentence: readonly Piece[], i: number, cue: CueForm): boolean {
  const before = sentence[i - 1];
  const next = sentence[i + 1];
  if (next === undefined) return false;
  if (cue.act === 'thought' || cue.ambiguous) return next.lower === 'that' && before?.text === ',';
  if (next.kind !== 'word') return true;
  if (cue.frames.has('addressee') || !cue.frames.has('clause')) return true;
  return (
    isCapitalised(next) ||
    isPronoun(next) ||
    isDeterminer(next) ||
    !/^(?:professor|teacher|style|career|skills|points?)$/u.test(next.lower)
  );
}

/** Whether a cue to the left already takes the words before `end` ("Smith said the plan was “bad,” the mayor noted"). */
export function isGovernedBy(sentence: readonly Piece[], floor: number, end: number): boolean {
  for (let i = Math.max(1, floor); i < end; i++) {
    const cue = cueOf(sentence[i]!);
    if (cue === undefined || isCapitalised(sentence[i]) || cue.act === 'thought') continue;
    const start = readsAsCue(sentence, i, cue) ? contentStart(sentence, i, cue) : null;
    if (start !== null && start <= end) return true;
  }
  return false;
}
