import { CONCESSIONS, CONDITIONS, LIMITERS, QUALIFIERS, SCOPES } from '../../../english/word-classes.ts';
import { type Edit, isWholeSentence, type LoneRun } from '../../edits/edit.ts';
import { endsSentence, type Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const LONGEST = 25;

/** A condition, a concession or an exception without which the claim is another one. */
export const qualifier: ChangeRule = {
  kind: 'qualifier',
  weigh(edit, sides) {
    const { run } = edit;
    if (run === null) return null;
    if (edit.isEdge) return sides.isDirect && losesConcession(edit, run) ? 'change' : null;
    if (isWholeSentence(run)) return null;
    return isLimiter(run) || opensWithQualifier(run) || isLimitingPhrase(run) ? 'change' : null;
  },
  describe: (from, to) => `“${from === '' ? to : from}” limits the claim, and one wording lacks it.`,
};

/** "only"; "just" after a negation. */
function isLimiter(run: LoneRun): boolean {
  const [unit] = run.units;
  if (run.units.length !== 1 || unit === undefined || !LIMITERS.has(unit.key)) return false;
  return unit.key !== 'just' || run.side[run.from - 1]?.key === 'not';
}

function opensWithQualifier(run: LoneRun): boolean {
  const opening = run.units.slice(0, 2);
  return (
    run.units.length > 1 &&
    run.units.length <= LONGEST &&
    opening.some((unit) => QUALIFIERS.has(unit.key)) &&
    run.units.some((unit) => unit.isContent)
  );
}

/** "in many cases", "for some of us": a phrase that says where the claim holds. */
function isLimitingPhrase(run: LoneRun): boolean {
  const { units } = run;
  if (units.length > 5 || units.length < 2) return false;
  return (
    /^(?:in|for|with|at|on)$/.test(units[0]!.key) &&
    units.some((unit) =>
      ['many', 'some', 'most', 'few', 'certain'].includes(SCOPES.get(unit.key) ?? unit.key),
    )
  );
}

/**
 * Words cut off at the beginning or end of a wording, inside one sentence with what is kept: a condition, or a
 * concession that a "but" ties to the rest.
 */
function losesConcession(edit: Edit, run: LoneRun): boolean {
  const { units, side, from, to } = run;
  const isFirst = edit.fromA === 0 && edit.fromB === 0;
  const near = isFirst ? lastSentence(units) : firstSentence(units);
  if (near.length === 0 || near.length > LONGEST) return false;
  if (isFirst && endsSentence(side[to]?.before ?? 'none')) return false;
  if (!isFirst && endsSentence(side[from]!.before)) return false;
  if (CONDITIONS.has(near[0]!.key) && near.length > 2) return true;
  const tied = isFirst
    ? near.some((unit) => unit.key === 'but') || side[to]?.key === 'but'
    : near[0]!.key === 'but';
  return tied && near.some((unit) => CONCESSIONS.has(unit.lemma));
}

function lastSentence(units: readonly Unit[]): readonly Unit[] {
  let start = units.length - 1;
  while (start > 0 && !endsSentence(units[start]!.before)) start--;
  return units.slice(start);
}

function firstSentence(units: readonly Unit[]): readonly Unit[] {
  const end = units.findIndex((unit, index) => index > 0 && endsSentence(unit.before));
  return end < 0 ? units : units.slice(0, end);
}
