import { BELIEFS, HEDGES, ROUGHLY } from '../../../english/word-classes.ts';
import { isWholeSentence } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const SHORT_RUN = 5;

/** A word that made the claim less sure or less exact. */
export const hedge: ChangeRule = {
  kind: 'hedge',
  weigh(edit, sides) {
    if (edit.isEdge || edit.isMoved || sides.isRewrite || edit.relation !== null) return null;
    const a = edit.unitsA;
    const b = edit.unitsB;
    if (a.length > SHORT_RUN || b.length > SHORT_RUN) return null;
    const { run } = edit;
    if (run !== null && isWholeSentence(run)) return null;
    return holdsHedge(a, sides.a[edit.toA]) === holdsHedge(b, sides.b[edit.toB]) ? null : 'change';
  },
  describe: (from, to) =>
    from === '' || to === ''
      ? `“${from === '' ? to : from}” makes the claim less sure, and one wording lacks it.`
      : `“${from}” and “${to}”: one of them makes the claim less sure.`,
};

/** Whether a run hedges; "think" only of the speaker, "about" only of an amount. */
function holdsHedge(units: readonly Unit[], next: Unit | undefined): boolean {
  return units.some((unit, index) => {
    if (!HEDGES.has(unit.lemma)) return false;
    if (BELIEFS.has(unit.lemma)) {
      return units.slice(0, index).some((before) => before.key === 'i' || before.key === 'we');
    }
    const following = units[index + 1] ?? next;
    return ROUGHLY.has(unit.key) && (unit.key === 'about' || unit.key === 'around')
      ? following?.isNumber === true
      : true;
  });
}
