import { isWholeSentence } from '../../edits/edit.ts';
import type { ChangeRule } from '../change-rule.ts';

const LONG_SENTENCES = 12;
const LONG_RUN = 30;

/** Passages that do not touch, shown as one: sentences, a turn or a stretch between them is left out unmarked. */
export const splice: ChangeRule = {
  kind: 'splice',
  weigh(edit) {
    if (edit.isEdge) return null;
    if (edit.fromA === edit.toA && edit.fromB === edit.toB) return 'splice';
    const { run } = edit;
    if (run === null) return null;
    if (run.other[run.place]?.before === 'interruption' || run.other[run.place]?.before === 'ellipsis')
      return null;
    const torn = [...run.units, run.side[run.to]].some(
      (unit) => unit !== undefined && (unit.before === 'turn' || unit.before === 'gap'),
    );
    const long = run.units.length >= LONG_RUN || (run.units.length >= LONG_SENTENCES && isWholeSentence(run));
    return torn || long ? 'splice' : null;
  },
  describe: () => 'Two passages that do not touch are shown as one.',
};
