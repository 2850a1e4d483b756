import { DETERMINERS, FINITE_AUXILIARIES, PREPOSITIONS, SUBJECTS } from '../../english/closed-classes.ts';
import { DENIALS, DENYING_PREFIXES, MODALS, NEGATIVE_WORDS, NEGATORS } from '../../english/word-classes.ts';
import type { LoneRun } from '../edits/edit.ts';
import type { Unit } from '../units/unit.ts';
import {
  type ClausePiece,
  type ClausePieces,
  clausePieces,
  isFiniteVerb,
  isJoint,
  POINTING_BACK,
} from './clause-pieces.ts';

/**
 * Whether a cut takes a negation from the clause that is kept before or after it. One in a clause that is left out whole
 * takes nothing; two in one clause cancel each other.
 */
export function losesNegation(run: LoneRun): boolean {
  const cut = clausePieces(run);
  const next = run.side[run.to];
  const { head, last } = cut;
  const isHarmless = isCorrected(cut) || isSaidAnew(cut, run) || isPredicateLeftOut(cut, next);
  if (head !== last && denies(head.units) && !isHarmless) return true;
  if (last === null) return false;
  const joined = withPiecesItEnds(cut, last);
  if (!joined.includes(head) && !isUnfinished(last, next)) return false;
  const units = joined.flatMap((piece) => piece.units);
  if (denies(units) && !(joined.includes(head) && isHarmless)) return true;
  return isUnfinished(last, next) && isOdd([...negatorsOf(units), ...units.filter(isDenial)]);
}

/** The last piece, with the one before it where a coordinator joins only a part of that clause ("not old or"). */
function withPiecesItEnds({ pieces }: ClausePieces, last: ClausePiece): readonly ClausePiece[] {
  const before = pieces[pieces.indexOf(last) - 1];
  const isPart = last.kind === 'clause' && !last.hasFinite && last.units[0]?.before === 'none';
  return isPart && before !== undefined && isJoint(last.units[0]!) ? [before, last] : [last];
}

/** Whether a clause holds an odd number of negations, a verb or adjective that denies being one beside a "not". */
export function denies(units: readonly Unit[]): boolean {
  return negatorsOf(units).length > 0 && isOdd([...negatorsOf(units), ...units.filter(isDenial)]);
}

/** How many words of a clause deny it, "not" and what denies by itself. */
export function negationsOf(units: readonly Unit[]): number {
  return negatorsOf(units).length + units.filter((unit) => isDenial(unit) || DENIALS.has(unit.lemma)).length;
}

function negatorsOf(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit, index) => isNegator(unit) && !isIdle(units, index));
}

function isOdd({ length }: readonly unknown[]): boolean {
  return length % 2 === 1;
}

function isNegator(unit: Unit): boolean {
  return NEGATORS.has(unit.key);
}

/** Whether a word denies by itself: "refuse", "unsafe". */
export function isDenial(unit: Unit): boolean {
  return NEGATIVE_WORDS.has(unit.lemma) || DENYING_PREFIXES.test(unit.key);
}

/** "not only", "with no", the reply "no,", "neither … nor" (one negation in two words), and "without" with its object. */
function isIdle(units: readonly Unit[], index: number): boolean {
  const unit = units[index]!;
  const next = units[index + 1]?.key;
  const before = units[index - 1]?.key;
  if (unit.key === 'not') return next === 'only' || next === 'just' || next === 'merely';
  if (unit.key === 'without') return units.slice(index + 1).some((other) => other.isContent);
  if (unit.key === 'nor') return units.slice(0, index).some(isNegator);
  const isReply = (units[index + 1]?.before ?? 'none') !== 'none';
  return unit.key === 'no' && (before === 'with' || isReply);
}

/** "not a toy but" before what it is instead: the words that are kept were never denied. */
function isCorrected({ pieces }: ClausePieces): boolean {
  const last = pieces.at(-1)!;
  return pieces.length > 1 && last.units[0]?.key === 'but' && last.units.length <= 2 && !last.hasFinite;
}

/**
 * "is not unwell because of her food, she is" before what she is: the clause begins anew with the verb that is kept before
 * the cut, and of the same subject, so that what is kept was said as it stands.
 */
function isSaidAnew({ pieces }: ClausePieces, { side, from }: LoneRun): boolean {
  const [subject, verb, ...more] = pieces.at(-1)!.units;
  const kept = side[from - 1];
  if (pieces.length < 2 || verb === undefined || more.length > 0 || kept === undefined) return false;
  if (subject!.before === 'none' || !SUBJECTS.has(subject!.key) || verb.key !== kept.key) return false;
  if (!FINITE_AUXILIARIES.has(kept.key)) return false;
  const own = side.slice(0, from).findLast(({ key }) => SUBJECTS.has(key));
  return own === undefined ? POINTING_BACK.has(subject!.key) : own.key === subject!.key;
}

/** "did not like it and" before another finite verb: one of two predicates is left out, and its negation with it. */
function isPredicateLeftOut({ head, pieces }: ClausePieces, next: Unit | undefined): boolean {
  const last = pieces.at(-1)!;
  const negator = head.units.findIndex(isNegator);
  const isOwn = head.units.slice(0, negator).some(isFiniteVerb);
  return isOwn && last.units.length === 1 && isJoint(last.units[0]!) && isFiniteVerb(next);
}

/** Whether the words kept after the cut complete the piece: its predicate or the object of its last word is kept. */
function isUnfinished({ units }: ClausePiece, next: Unit | undefined): boolean {
  const last = units.at(-1);
  if (last === undefined || next === undefined) return false;
  if (next.before === 'none' && (next.key === 'to' || next.key === 'that')) return true;
  return (
    isNegator(last) ||
    FINITE_AUXILIARIES.has(last.key) ||
    MODALS.has(last.key) ||
    DETERMINERS.has(last.key) ||
    PREPOSITIONS.has(last.key) ||
    /^(?:be|been|being|that|any|ever|yet|very|too|so)$|.{3}ly$/u.test(last.key)
  );
}
