import { MEASURES, SCOPES } from '../../../english/word-classes.ts';
import { isForeignInside, isWholeClause } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const SHORT_RUN = 4;

/** Another number, quantity, unit, day or month. */
export const number: ChangeRule = {
  kind: 'number',
  weigh(edit) {
    if (!isForeignInside(edit)) return null;
    const a = edit.unitsA;
    const b = edit.unitsB;
    const numbersA = numbersOf(a);
    const numbersB = numbersOf(b);
    if (numbersA === numbersB) return areMeasures(a, b) ? 'change' : null;
    if (numbersA !== '' && numbersB !== '') return 'change';
    const { run } = edit;
    if (run === null) {
      const plain = numbersA === '' ? a : b;
      return plain.length <= 2 && plain.some((unit) => SCOPES.has(unit.key) || unit.key === '1')
        ? 'change'
        : null;
    }
    return run.units.length <= SHORT_RUN && !isWholeClause(run) ? 'change' : null;
  },
  describeAlone: (words) => `The number in “${words}” stands in one wording only.`,
  describe: (from, to) => `“${from}” and “${to}” are different numbers or times.`,
};

function numbersOf(units: readonly Unit[]): string {
  return units
    .filter((unit) => unit.isNumber)
    .map((unit) => unit.key)
    .join(' ');
}

/** Whether one unit or span of time stands where another does ("month" and "year", "today" and "tomorrow"). */
function areMeasures(a: readonly Unit[], b: readonly Unit[]): boolean {
  return a.length === 1 && b.length === 1 && MEASURES.has(a[0]!.lemma) && MEASURES.has(b[0]!.lemma);
}
