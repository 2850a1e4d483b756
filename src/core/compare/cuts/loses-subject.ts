import { DETERMINERS, SUBJECTS, SUBORDINATORS } from '../../english/closed-classes.ts';
import { NEGATORS } from '../../english/word-classes.ts';
import type { LoneRun } from '../edits/edit.ts';
import { endsSentence, type Unit } from '../units/unit.ts';
import { type ClausePiece, clausePieces, isFiniteVerb, isJoint, POINTING_BACK } from './clause-pieces.ts';

const LONGEST = 6;

/**
 * Whether a cut leaves a predicate to another subject than it had: the cut ends behind the subject of a second clause
 * ("… is old, but the tunnel is | safe"), behind the subject of a subordinate clause, or between a noun and the noun
 * that it is of ("the | friends of the | mayor").
 */
export function losesSubject(run: LoneRun): boolean {
  const { side, from, to, units } = run;
  const next = side[to];
  if (next === undefined || next.before !== 'none') return false;
  if (isHeadNoun(run, next)) return true;
  const before = side[from - 1];
  if (before !== undefined && units.length <= LONGEST && isSubjectOfSubordinate(units, before, next))
    return true;
  const { head, last } = clausePieces(run);
  if (last === null || last.kind !== 'clause') return false;
  const kept = clauseBefore(side, from);
  const opensSentence = endsSentence(side[from]!.before);
  const isSecond = head.units.length > 0 || opensSentence || (last.hasFinite && kept.some(isFiniteVerb));
  return isSecond && endsInSubject(last, next, kept);
}

/** Whether a piece is a subject and at most its auxiliaries, and the subject is none of the words kept before. */
function endsInSubject({ units }: ClausePiece, next: Unit, kept: readonly Unit[]): boolean {
  const own = isJoint(units[0]!) ? units.slice(1) : units;
  const verb = own.findIndex(isFiniteVerb);
  const subject = verb < 0 ? own : own.slice(0, verb);
  const rest = verb < 0 ? [] : own.slice(verb);
  if (verb < 0 && !isFiniteVerb(next)) return false;
  if (!rest.every((unit) => isAuxiliary(unit))) return false;
  if (subject.length === 0 || subject.length > LONGEST || !opensNoun(subject)) return false;
  const head = subject.at(-1)!;
  if (POINTING_BACK.has(head.key)) return false;
  return isNominal(head) && !kept.some((unit) => unit.lemma === head.lemma);
}

function isAuxiliary(unit: Unit): boolean {
  return (
    !unit.isContent &&
    (isFiniteVerb(unit) || NEGATORS.has(unit.key) || /^(?:be|been|being|also|still|now|to)$/u.test(unit.key))
  );
}

/** "that | the owners | have lied": what stands between the opening of a clause and its verb. */
function isSubjectOfSubordinate(units: readonly Unit[], before: Unit, next: Unit): boolean {
  if (before.key !== 'that' && !SUBORDINATORS.has(before.key)) return false;
  if (!isFiniteVerb(next) || units.some((unit) => unit.before !== 'none')) return false;
  if (!opensNoun(units) || (units.length === 1 && !isNominal(units[0]!))) return false;
  return !units.some((unit, at) => isFiniteVerb(unit) && !isNounAt(units, at));
}

/** Whether a word stands right behind an article, so that it is no verb ("the left"). */
function isNounAt(units: readonly Unit[], at: number): boolean {
  return at > 0 && isDeterminer(units[at - 1]!);
}

function isNominal(unit: Unit): boolean {
  return unit.isContent || SUBJECTS.has(unit.key);
}

function opensNoun([first]: readonly Unit[]): boolean {
  return first !== undefined && (isDeterminer(first) || SUBJECTS.has(first.key) || first.isName);
}

/** "the | friends of the | mayor" and "| the friends of | the mayor": the noun that others only describe. */
function isHeadNoun({ units, side, from }: LoneRun, next: Unit): boolean {
  const start = Math.max(
    0,
    units.findLastIndex((unit) => unit.before !== 'none'),
  );
  const noun = units.slice(start);
  const of = noun.findLastIndex((unit) => unit.key === 'of');
  if (noun.length > LONGEST || of < 1 || !noun[of - 1]!.isContent) return false;
  if (!noun.slice(of + 1).every(isDeterminer) || !isDeterminer(noun[of + 1] ?? next)) return false;
  const opens = isDeterminer(noun[0]!) ? noun[0] : start === 0 ? side[from - 1] : undefined;
  return opens !== undefined && isDeterminer(opens);
}

function isDeterminer(unit: Unit): boolean {
  return DETERMINERS.has(unit.key);
}

/** The words before the cut since the last mark. */
function clauseBefore(side: readonly Unit[], from: number): readonly Unit[] {
  let start = from - 1;
  while (start > 0 && side[start]!.before === 'none') start--;
  return side.slice(Math.max(0, start), from);
}
