import { SUBJECTS } from '../../english/closed-classes.ts';
import { CONDITIONS } from '../../english/word-classes.ts';
import type { LoneRun } from '../edits/edit.ts';
import { endsSentence } from '../units/unit.ts';
import { type ClausePiece, clausePieces, isFiniteVerb } from './clause-pieces.ts';

/** Behind these, "if" asks and sets no condition. */
const ASKING: ReadonlySet<string> = new Set(
  'know ask see wonder tell sure matter doubt care as even what'.split(' '),
);
const LONG_AS = /^(?:as|so) long as /;

/**
 * Whether a cut takes the condition from a claim that is kept: one that follows the words before the cut, one that
 * opens the sentence of the words after it, or one right before the subject of these.
 */
export function losesCondition(run: LoneRun): boolean {
  const { side, from, to } = run;
  const { head, pieces, last } = clausePieces(run);
  let sentence = from;
  for (let i = from; i < to; i++) if (endsSentence(side[i]!.before)) sentence = i;
  if (last !== null && endsSentence(side[sentence]!.before) && isCondition(run, sentence)) return true;
  const nearest = pieces.at(-1)!;
  const isSetOff = last !== null && last !== nearest && nearest.units[0]?.before !== 'none';
  if (isSetOff && SUBJECTS.has(side[to]!.key) && opens(run, nearest)) return true;
  if (endsSentence(side[from]!.before) || head.hasFinite) return false;
  const first = pieces.find((piece) => piece !== head && piece.units.length > 0);
  if (first === undefined || head.units.length > LEAD) return false;
  return opens(run, first);
}

/** Whether a piece begins with a condition, a word ("and", "only") before it or not. */
function opens(run: LoneRun, piece: ClausePiece): boolean {
  const at = run.side.indexOf(piece.units[0]!);
  return [at, at + 1].some((index) => index < run.to && isCondition(run, index));
}

/** At most so many words ("only", "in May,") may stand between the words kept and the condition. */
const LEAD = 4;

function isCondition({ side, to }: LoneRun, index: number): boolean {
  const words = side.slice(index, to);
  if (words.length < 3 || !words.some((unit) => unit.isContent || isFiniteVerb(unit))) return false;
  if (LONG_AS.test(words.map(({ key }) => `${key} `).join(''))) return true;
  if (!CONDITIONS.has(words[0]!.key)) return false;
  return words[0]!.before !== 'none' || !ASKING.has(side[index - 1]?.lemma ?? '');
}
