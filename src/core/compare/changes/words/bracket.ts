import { isWritersOwn } from '../../units/writers-own.ts';
import type { ChangeRule } from '../change-rule.ts';

/** Words put in brackets by the writer, with or without words that they stand for; masked words too. */
export const bracket: ChangeRule = {
  kind: 'bracket',
  weigh(edit, sides) {
    if (edit.relation === 'mask') return 'none';
    if (edit.relation === 'same') return null;
    const isBoths = [edit.unitsA, edit.unitsB].every((units) => units[0]?.enclosed === 'parentheses');
    if (isBoths) return null;
    return isWritersOwn(edit.unitsB) || (isWritersOwn(edit.unitsA) && !sides.hasTranscript) ? 'mark' : null;
  },
  describe: (from, to) =>
    from === ''
      ? `“${to}” stands in brackets: the writer's words, marked as such.`
      : `“${to}” and “${from}”: words replaced, and a mark says so.`,
};
