import { isGivenName } from '../../../english/names.ts';
import { isPlace } from '../../../english/places.ts';
import { PLACING } from '../../../english/word-classes.ts';
import { isForeignInside, isWholeClause, type LoneRun } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const SHORT_RUN = 8;

/** Another person, place or organisation, or one fewer. */
export const name: ChangeRule = {
  kind: 'name',
  weigh(edit) {
    if (!isForeignInside(edit)) return null;
    const { run } = edit;
    if (run !== null) return losesName(run) ? 'change' : null;
    const namesA = edit.unitsA.filter((unit) => unit.isName || unit.isNumber);
    const namesB = edit.unitsB.filter((unit) => unit.isName || unit.isNumber);
    if (isOtherInSmall(edit.unitsA, edit.unitsB)) return 'change';
    if (namesA.length === 0 || namesB.length === 0) return null;
    return namesA.some((unit) => namesB.some((twin) => twin.lemma === unit.lemma)) ? null : 'change';
  },
  describeAlone: (words) => `A name in “${words}” stands in one wording only.`,
  describe: (from, to) => `“${from}” and “${to}” name different persons or things.`,
};

/** Two given names, or places, of which a program may have written one in small letters. */
function isOtherInSmall([a, ...moreA]: readonly Unit[], [b, ...moreB]: readonly Unit[]): boolean {
  if (a === undefined || b === undefined || moreA.length + moreB.length > 0 || a.isName === b.isName)
    return false;
  const areAll = (test: (unit: Unit) => boolean) => test(a) && test(b);
  return (
    areAll(({ key }) => isGivenName(key.charAt(0).toUpperCase() + key.slice(1))) ||
    areAll(({ key, isName }) => isName || isPlace(key))
  );
}

/** The names of a run that stand nowhere on the other side. */
function namesOf(units: readonly Unit[], other: readonly Unit[]): readonly Unit[] {
  return units.filter(
    (unit) => unit.isName && !other.some((twin) => twin.key === unit.key || twin.lemma === unit.lemma),
  );
}

/** Whether a lone run holds a name that is neither an address (", Ann,") nor a part of a name that stays. */
function losesName(run: LoneRun): boolean {
  if (run.units.length > SHORT_RUN || namesOf(run.units, run.other).length === 0) return false;
  if (PLACING.has(run.units[0]!.key) && run.units.slice(1).every((unit) => unit.isName)) return false;
  const kept = run.side[run.to];
  const keptBefore = run.side[run.from - 1];
  const last = run.units[run.units.length - 1]!;
  if (last.isName && kept?.isName && kept.before === 'none') return false;
  if (run.units[0]!.isName && keptBefore?.isName && run.units[0]!.before === 'none') return false;
  return !(
    isWholeClause(run) &&
    (run.units.length > 3 || run.units.every((unit) => unit.isName)) &&
    !isListed(run)
  );
}

/** Whether the run is a member of a list: names stand beyond the commas around it. */
function isListed(run: LoneRun): boolean {
  return run.side[run.from - 1]?.isName === true || run.side[run.to]?.key === 'and';
}
