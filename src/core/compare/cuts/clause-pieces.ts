import {
  COORDINATORS,
  DETERMINERS,
  FINITE_AUXILIARIES,
  POSSESSIVES,
  QUESTION_WORDS,
  RELATIVES,
  SUBJECTS,
  SUBORDINATORS,
} from '../../english/closed-classes.ts';
import type { LoneRun } from '../edits/edit.ts';
import { endsSentence, type Unit } from '../units/unit.ts';

/** Words of a cut that stand in one clause. */
export interface ClausePiece {
  readonly units: Unit[];
  /** The clause of the words kept before the cut, a clause that begins inside it, or one set into another. */
  readonly kind: 'head' | 'clause' | 'aside';
  hasFinite: boolean;
}

/** A cut by its clauses, in order; the first piece is that of the words before the cut and may be empty. */
export interface ClausePieces {
  readonly head: ClausePiece;
  readonly pieces: readonly ClausePiece[];
  /** The piece whose clause goes on in the words kept after the cut; null where a sentence ends between. */
  readonly last: ClausePiece | null;
}

const JOINTS: ReadonlySet<string> = new Set([...COORDINATORS, 'nor', 'yet', 'so']);
const OPENERS: ReadonlySet<string> = new Set([
  ...SUBORDINATORS,
  ...QUESTION_WORDS,
  ...[...RELATIVES].filter((word) => word !== 'that'),
  'except',
  'provided',
  'providing',
]);

/** Third persons may mean the subject that is kept. */
export const POINTING_BACK: ReadonlySet<string> = new Set(
  'he she it they this that these those who which'.split(' '),
);

/** Whether a word is a finite verb by its form: an auxiliary or a past tense. */
export function isFiniteVerb(unit: Unit | undefined): boolean {
  return unit !== undefined && (FINITE_AUXILIARIES.has(unit.key) || unit.inflection === 'past');
}

/** Whether a past form stands as an adjective between an article and its noun: "an experienced surgeon". */
function isAttribute(side: readonly Unit[], index: number): boolean {
  const before = side[index - 1]?.key ?? '';
  return !FINITE_AUXILIARIES.has(side[index]!.key) && (DETERMINERS.has(before) || POSSESSIVES.has(before));
}

/** Whether a word joins a clause or a phrase to one before it. */
export function isJoint(unit: Unit): boolean {
  return JOINTS.has(unit.key);
}

/**
 * Sorts the words of a cut by the clauses that they stand in, by marks and words of the closed classes alone: a sentence
 * end or a coordinator begins a clause, a subordinator, a relative or a mark sets one in, and the next mark or the
 * second finite verb leads back out of it.
 */
export function clausePieces({ side, from, to }: LoneRun): ClausePieces {
  const head: ClausePiece = { units: [], kind: 'head', hasFinite: false };
  const pieces = [head];
  const open = [head];
  const start = (kind: ClausePiece['kind']) => {
    const piece: ClausePiece = { units: [], kind, hasFinite: false };
    pieces.push(piece);
    if (kind === 'clause') open.length = 0;
    open.push(piece);
  };
  for (let i = from; i < to; i++) {
    const unit = side[i]!;
    const isInside = open.length > 1;
    if (endsSentence(unit.before)) start('clause');
    else if (isInside && unit.before !== 'none' && i > from) leave(open);
    else if (isInside && resumes(side, i, open.at(-1)!)) open.pop();
    if (isJoint(unit) && (open.length === 1 || unit.before !== 'none')) {
      if (!endsSentence(unit.before)) start('clause');
    } else if (setsIn(side, i, from)) start('aside');
    const current = open.at(-1)!;
    current.units.push(unit);
    current.hasFinite ||= isFiniteVerb(unit) && !isAttribute(side, i);
  }
  const next = side[to];
  if (next === undefined || endsSentence(next.before)) return { head, pieces, last: null };
  if (open.length > 1 && next.before !== 'none') leave(open);
  else if (open.length > 1 && resumes(side, to, open.at(-1)!)) open.pop();
  return { head, pieces, last: open.at(-1)! };
}

/** Whether a finite verb is the second one of a clause that is set in, so that the outer clause goes on with it. */
function resumes(side: readonly Unit[], index: number, { hasFinite }: ClausePiece): boolean {
  return hasFinite && FINITE_AUXILIARIES.has(side[index]!.key) && side[index - 1]?.isContent === true;
}

/** Closes at a mark what was set in behind the mark before. */
function leave(open: ClausePiece[]): void {
  while (open.length > 2 && open.at(-1)!.units[0]?.before === 'none') open.pop();
  open.pop();
}

/** Whether a clause or a phrase of its own begins there. Inside a cut, "that" after a verb leads on to its object. */
function setsIn(side: readonly Unit[], index: number, from: number): boolean {
  const unit = side[index]!;
  const next = side[index + 1];
  if (OPENERS.has(unit.key)) return true;
  if (unit.key === 'that') return index === from || isFiniteVerb(next);
  const isMarked = unit.before === 'comma' || unit.before === 'dash';
  if (SUBJECTS.has(unit.key) && isFiniteVerb(next) && (isMarked || index === from)) return true;
  return index === from && (isMarked || (unit.key === 'not' && next?.key === 'to'));
}
