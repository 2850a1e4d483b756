import type { ChangeRule } from '../change-rule.ts';

/** One number in figures and in words, or with its unit written in two ways. */
export const numberFormat: ChangeRule = {
  kind: 'number-format',
  weigh(edit) {
    if (edit.relation !== 'same') return null;
    const units = [...edit.unitsA, ...edit.unitsB];
    return units.every((unit) => /^(?:(?:no\.)?[\d.]|half$|quarter$)/.test(unit.key)) ? 'clean' : null;
  },
  describe: (from, to) => `“${from}” and “${to}” are the same number.`,
};
