import { NEGATORS } from '../../../english/word-classes.ts';
import { isDenial } from '../../cuts/loses-negation.ts';
import { type Comparands, type Edit, isWholeClause } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

/** A negation gained or lost, or a word turned into its opposite. */
export const negation: ChangeRule = {
  kind: 'negation',
  weigh(edit, sides) {
    if (edit.isMoved || edit.isEdge) return null;
    if (edit.relation === 'antonym') return isDeniedContrary(edit, sides) ? null : 'change';
    if (edit.relation !== null && edit.relation !== 'class') return null;
    const { run } = edit;
    if (run !== null && isWholeClause(run) && run.units.length > 3) return null;
    if (sides.isRewrite && isNegated(sides.a) === isNegated(sides.b)) return null;
    return isNegated(edit.unitsA) === isNegated(edit.unitsB) ? null : 'change';
  },
  describeAlone: (words) => `“${words}” denies, and one wording lacks it.`,
  describe: (from, to) => `“${from}” and “${to}” say the contrary of each other.`,
};

/** "not | safe" opposite a fragment that begins with "unsafe": the one "not" stands outside of what is compared. */
function isDeniedContrary({ fromA, fromB, unitsA, unitsB }: Edit, { a, b }: Comparands): boolean {
  const [deniedA, deniedB] = [a[fromA - 1], b[fromB - 1]].map((unit) => NEGATORS.has(unit?.key ?? ''));
  return deniedA !== deniedB && (deniedA ? isNegated(unitsB) : isNegated(unitsA));
}

/** Whether a run holds an odd number of negations; "not only" and "not just" deny nothing. */
function isNegated(units: readonly Unit[]): boolean {
  const denying = units.filter((unit, index) => {
    const next = units[index + 1]?.key;
    if (unit.key === 'not' && (next === 'only' || next === 'just' || next === 'merely')) return false;
    return NEGATORS.has(unit.key) || isDenial(unit);
  });
  return denying.length % 2 === 1;
}
