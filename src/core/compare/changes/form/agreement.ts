import type { ChangeRule } from '../change-rule.ts';

/** Singular against plural of one word, "a" against "an": a slip of hearing or grammar, not another word. */
export const agreement: ChangeRule = {
  kind: 'agreement',
  weigh(edit, sides) {
    if (edit.relation === null) return null;
    const x = edit.unitsA[0]!;
    const y = edit.unitsB[0]!;
    const articles = (x.key === 'a' && y.key === 'an') || (x.key === 'an' && y.key === 'a');
    const number = (form: string) => form === 'base' || form === 's';
    if (!articles && (edit.relation !== 'inflection' || !number(x.inflection) || !number(y.inflection)))
      return null;
    return sides.hasTranscript ? 'clean' : 'reword';
  },
  describe: (from, to) => `“${from}” and “${to}” differ in number or agreement only.`,
};
