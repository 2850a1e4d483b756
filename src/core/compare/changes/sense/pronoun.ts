import { PRONOUNS } from '../../../english/word-classes.ts';
import { isForeignInside } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const SHORT_RUN = 3;

/** Another person in a pronoun: somebody else acts, owns or is meant. */
export const pronoun: ChangeRule = {
  kind: 'pronoun',
  weigh(edit, sides) {
    if (sides.isRewrite || !isForeignInside(edit)) return null;
    const a = edit.unitsA;
    const b = edit.unitsB;
    if (a.length > SHORT_RUN || b.length > SHORT_RUN) return null;
    const personsA = personsOf(a);
    const personsB = personsOf(b);
    if (personsA.size === 0 || personsB.size === 0) return null;
    return [...personsA].some((person) => personsB.has(person)) ? null : 'change';
  },
  describeAlone: (words) => `“${words}” says who is meant, and one wording lacks it.`,
  describe: (from, to) => `“${from}” and “${to}” mean different persons.`,
};

function personsOf(units: readonly Unit[]): Set<string> {
  return new Set(units.flatMap((unit) => PRONOUNS.get(unit.key) ?? []));
}
