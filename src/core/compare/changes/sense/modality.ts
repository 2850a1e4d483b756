import { MODALS } from '../../../english/word-classes.ts';
import { type Comparands, isWholeClause } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const SHORT_RUN = 3;

/** What can, may, must, should, will or would be: another modal, or none. The future is a matter of tense. */
export const modality: ChangeRule = {
  kind: 'modality',
  weigh(edit, sides) {
    if (edit.isEdge || edit.isMoved) return null;
    if (edit.relation !== null && edit.relation !== 'class' && edit.relation !== 'synonym') return null;
    const a = edit.unitsA;
    const b = edit.unitsB;
    if (a.length > 8 || b.length > 8 || (sides.isRewrite && shareModal(sides))) return null;
    const modalsA = modalsOf(a, sides.a[edit.toA]);
    const modalsB = modalsOf(b, sides.b[edit.toB]);
    if (modalsA.size === 0 && modalsB.size === 0) return null;
    if ([...modalsA].some((modal) => modalsB.has(modal))) return null;
    if (modalsA.size > 0 && modalsB.size > 0) return 'change';
    if ([...modalsA, ...modalsB].every((modal) => modal === 'future')) return null;
    const { run } = edit;
    if (run !== null) return run.units.length <= SHORT_RUN && !isWholeClause(run) ? 'change' : null;
    return a.length <= SHORT_RUN && b.length <= SHORT_RUN ? 'change' : null;
  },
  describeAlone: (words) => `“${words}” limits the claim, and one wording lacks it.`,
  describe: (from, to) => `“${from}” and “${to}” claim different degrees of what can, must or will be.`,
};

function shareModal({ a, b }: Comparands): boolean {
  const modals = modalsOf(b, undefined);
  return [...modalsOf(a, undefined)].some((modal) => modals.has(modal));
}

/** The modal classes of a run, "have to" and "going to" read as one; `next` is the unit after it. */
function modalsOf(units: readonly Unit[], next: Unit | undefined): Set<string> {
  const found = new Set<string>();
  units.forEach((unit, index) => {
    const following = (units[index + 1] ?? next)?.key;
    if (following === 'to' && unit.lemma === 'have') found.add('duty');
    else if (following === 'to' && unit.key === 'got') found.add('duty');
    else if (following === 'to' && unit.key === 'going') found.add('future');
    else if (unit.key === "'d") found.add('condition');
    else if (MODALS.has(unit.lemma)) found.add(MODALS.get(unit.lemma)!);
  });
  return found;
}
