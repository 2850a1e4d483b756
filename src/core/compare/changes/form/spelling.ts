import type { ChangeRule } from '../change-rule.ts';

/** The same word spelled otherwise; only hyphens, word spaces or points leave even a verbatim quotation verbatim. */
export const spelling: ChangeRule = {
  kind: 'spelling',
  weigh(edit, { isEnglish }) {
    if (edit.relation === 'typo') return isEnglish ? 'clean' : null;
    if (edit.relation !== 'same' && edit.relation !== 'join') return null;
    const letters = (units: readonly { readonly raw: string }[]) =>
      units.map((unit) => unit.raw.replace(/[^\p{L}\p{N}]/gu, '')).join('');
    if (letters(edit.unitsA) === letters(edit.unitsB)) return 'none';
    return isEnglish ? 'clean' : null;
  },
  describe: (from, to) => `“${from}” and “${to}” are one word, spelled in two ways.`,
};
