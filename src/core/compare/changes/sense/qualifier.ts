import { LIMITERS, QUALIFIERS, SCOPES } from '../../../english/word-classes.ts';
import { isWholeSentence, type LoneRun } from '../../edits/edit.ts';
import type { ChangeRule } from '../change-rule.ts';

const LONGEST = 25;

/** A condition, a concession or an exception without which the claim is another one. */
export const qualifier: ChangeRule = {
  kind: 'qualifier',
  weigh(edit) {
    const { run } = edit;
    if (run === null || edit.isEdge || isWholeSentence(run)) return null;
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
