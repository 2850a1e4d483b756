import { DETERMINERS } from '../../english/closed-classes.ts';
import { LIMITERS, NEGATORS, SCOPES } from '../../english/word-classes.ts';
import type { LoneRun } from '../edits/edit.ts';
import { isLimitingScope } from '../units/limiting-scope.ts';
import { endsSentence, type Unit } from '../units/unit.ts';

/** Phrases that say an amount is only a bound, before it and behind it. */
const BOUND_OF_ANY = /(?:^| )at (?:least|most)$/;
const BOUND_OF_NUMBER = /(?:^| )(?:(?:more|less|fewer|other) than|up to|under|over|below|above)$/;
const BOUND_BEHIND = /^(?:at (?:least|most)|or (?:so|less|fewer|more))(?: |$)/;

/** Whether a cut takes from an amount or a group that is kept what bounds it ("at least", "few of the", "only"). */
export function losesBound({ units, side, from, to }: LoneRun): boolean {
  const next = side[to];
  const before = side[from - 1];
  const inOne = !endsSentence(units[0]!.before);
  const keys = units.map((unit) => unit.key).join(' ');
  if (inOne && units[0]!.before === 'none' && isLimiter(units[0]!, before, units[1] ?? next)) return true;
  if (inOne && before !== undefined && BOUND_BEHIND.test(keys) && isAmount(before, side[from - 2]))
    return true;
  if (next === undefined || next.before !== 'none') return false;
  if (BOUND_OF_ANY.test(keys) || (BOUND_OF_NUMBER.test(keys) && next.isNumber)) return true;
  return isLimiter(units.at(-1)!, units.at(-2) ?? before, next) || isShare(units);
}

function isAmount(last: Unit, before: Unit | undefined): boolean {
  return last.isNumber || before?.isNumber === true;
}

function isLimiter(unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (LIMITERS.has(unit.key)) return unit.key !== 'just' || before?.key === 'not';
  return isLimitingScope(unit, next) && before?.key !== 'a' && before?.key !== 'at';
}

/** A share at the end of the cut, of a whole that is kept: "few of the", "two of our", "half the". */
function isShare(units: readonly Unit[]): boolean {
  let end = units.length;
  if (units[end - 1]?.isNumber === true && DETERMINERS.has(units[end - 2]?.key ?? '')) end--;
  while (end > 0 && DETERMINERS.has(units[end - 1]!.key) && !SCOPES.has(units[end - 1]!.key)) end--;
  const hasOf = units[end - 1]?.key === 'of';
  const share = units[end - (hasOf ? 2 : 1)];
  if (share === undefined) return false;
  if (share.key === 'half') return hasOf || end < units.length;
  const isDenied = NEGATORS.has(share.key) || NEGATORS.has(units[units.indexOf(share) - 1]?.key ?? '');
  return hasOf && (share.isNumber || isDenied || isLimitingScope(share, units[end - 1]));
}
