import type { ChangeRule } from '../change-rule.ts';

/** Words put in square brackets by the writer, with or without words that they stand for; masked words too. */
export const bracket: ChangeRule = {
  kind: 'bracket',
  weigh(edit, sides) {
    if (edit.relation === 'mask') return 'none';
    if (edit.relation === 'same') return null;
    const a = edit.unitsA;
    const b = edit.unitsB;
    const marked = (units: typeof a) => units.length > 0 && units.every((unit) => unit.isBracketed);
    return marked(b) || (marked(a) && !sides.hasTranscript) ? 'mark' : null;
  },
  describe: (from, to) =>
    from === ''
      ? `“${to}” stands in brackets: the writer's words, marked as such.`
      : `“${to}” and “${from}”: words replaced, and a mark says so.`,
};
