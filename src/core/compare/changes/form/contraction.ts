import { DROPPED_AUXILIARIES } from '../../../english/word-classes.ts';
import type { ChangeRule } from '../change-rule.ts';

/** A spoken short form against the full one. */
export const contraction: ChangeRule = {
  kind: 'contraction',
  weigh(edit) {
    if (edit.relation === 'contraction') return 'clean';
    if (edit.relation === 'same' || edit.relation === 'join') {
      const units = [...edit.unitsA, ...edit.unitsB];
      return units.some((unit) => unit.isContraction) ? 'clean' : null;
    }
    const { run } = edit;
    const unit = run?.units[0];
    if (run === null || unit === undefined || run.units.length > 1 || edit.isEdge) return null;
    const next = run.side[run.to]?.key;
    const shortened = next === 'got' || next === 'better' || next === 'going' || next === 'been';
    return DROPPED_AUXILIARIES.has(unit.key) && shortened ? 'clean' : null;
  },
  describe: (from, to) => `“${from}” and “${to}” are one form, spoken short or written out.`,
};
