import { DETERMINERS, FINITE_AUXILIARIES, POSSESSIVES, SUBJECTS } from '../../english/closed-classes.ts';
import { IDLE_BEFORE_NOT, LIMITERS, NEGATORS, NOT_FINITE } from '../../english/word-classes.ts';
import { isLimitingScope } from '../units/limiting-scope.ts';
import type { Unit } from '../units/unit.ts';
import { type ClausePieces, isFiniteVerb } from './clause-pieces.ts';
import { negationsOf } from './loses-negation.ts';

/** The words of the last clause with those of the clauses that it hangs on without a mark. */
export function governed({ pieces, last }: ClausePieces): readonly Unit[] {
  if (last === null) return [];
  let first = pieces.indexOf(last);
  while (first > 0 && pieces[first]!.kind === 'aside' && pieces[first]!.units[0]?.before === 'none') first--;
  return pieces.slice(first, pieces.indexOf(last) + 1).flatMap(({ units }) => units);
}

/** Whether a word denies the words behind it: "without a permit" and "neither" say nothing of a permit's being there. */
function isStrong(key: string): boolean {
  return NEGATORS.has(key) && !/^(?:without|n?either|nor|nay)$/u.test(key);
}

/** Words that may stand between a negation and what it denies: "no one of our", "not yet been", "nobody was". */
function isBetween({ key }: Unit): boolean {
  if (DETERMINERS.has(key) || FINITE_AUXILIARIES.has(key) || NOT_FINITE.has(key)) return true;
  return /^(?:1|of|us|them|any|ever|yet|single)$|.{2}ly$/u.test(key);
}

/**
 * Whether the words kept are denied by a negation right before them ("never | told of it", "hardly any | guests were fed"),
 * by a subject that nobody is ("nobody in the crew | was told"), or by one that turned the clause round ("at no time did |
 * we know").
 */
export function isDeniedAhead(piece: readonly Unit[], next: Unit, governed: readonly Unit[]): boolean {
  if (negationsOf(governed) % 2 === 0 || LIMITERS.has(next.key)) return false;
  const nearest = piece.findLastIndex((unit) => !isBetween(unit) || NEGATORS.has(unit.key));
  if (nearest >= 0 && isStrong(piece[nearest]!.key) && !IDLE_BEFORE_NOT.has(piece[nearest - 1]?.key ?? ''))
    return true;
  const hasFinite = piece.some(isFiniteVerb);
  if (NEGATORS.has(piece[0]!.key) && (endsInAuxiliary(piece) || (!hasFinite && isFiniteVerb(next))))
    return true;
  return isTurnedRound(piece, next);
}

/** Whether a clause breaks off behind its one verb: "few of the guests were". */
function endsInAuxiliary(piece: readonly Unit[]): boolean {
  return piece.filter(isFiniteVerb).length === 1 && FINITE_AUXILIARIES.has(piece.at(-1)!.key);
}

/** Whether a clause's auxiliary stands before the subject that is kept, as it does behind "never" and "only then". */
function isTurnedRound(piece: readonly Unit[], next: Unit): boolean {
  return endsInAuxiliary(piece) && opensClause(next);
}

/** "Only if it pays will | we build": an "only" that turned the clause round. */
export function isLimitedAhead(near: readonly Unit[], next: Unit): boolean {
  return near[0]?.key === 'only' && FINITE_AUXILIARIES.has(near.at(-1)!.key) && opensClause(next);
}

/** "Few of the guests | were fed", "seldom do | they ask": of how many, or how often, what is kept was said. */
export function limitsClaim(piece: readonly Unit[], next: Unit): boolean {
  const [first, second] = piece;
  if (first === undefined || !isLimitingScope(first, second)) return false;
  if (isTurnedRound(piece, next) || endsInAuxiliary(piece)) return true;
  return isFiniteVerb(next) && !piece.some(isFiniteVerb);
}

/** Whether a word begins a clause that hangs on another: a subject, or what opens a noun. */
export function opensClause({ key, isName }: Unit): boolean {
  return isName || SUBJECTS.has(key) || DETERMINERS.has(key) || POSSESSIVES.has(key) || key === 'there';
}
