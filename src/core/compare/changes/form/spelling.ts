import type { LoneRun } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

/** The same word spelled otherwise; only hyphens, word spaces or points leave even a verbatim quotation verbatim. */
export const spelling: ChangeRule = {
  kind: 'spelling',
  weigh(edit, { isEnglish }) {
    if (isNameArticle(edit.run)) return 'clean';
    if (isShortened(edit.unitsA, edit.unitsB) || isShortened(edit.unitsB, edit.unitsA)) return 'clean';
    if (edit.relation === 'typo') return isEnglish ? 'clean' : null;
    if (edit.relation !== 'same' && edit.relation !== 'join') return null;
    const letters = (units: readonly { readonly raw: string }[]) =>
      units.map((unit) => unit.raw.replace(/[^\p{L}\p{N}]/gu, '')).join('');
    if (letters(edit.unitsA) === letters(edit.unitsB)) return 'none';
    return isEnglish ? 'clean' : null;
  },
  describe: (from, to) => `“${from}” and “${to}” are one word, spelled in two ways.`,
};

/** Whether what one side lacks is the article of an Arabic name, which houses print or leave out: "al-" of "al-Hakim". */
function isNameArticle(run: LoneRun | null): boolean {
  if (run?.units.length !== 1 || !/^[ae]l$/.test(run.units[0]!.key)) return false;
  const name = run.side[run.to];
  return name?.isName === true && name.start === run.units[0]!.end + 1;
}

/** Whether one word is the initials of a name of several ("NRC" for "Northport Rowing Club"). */
function isShortened(short: readonly Unit[], full: readonly Unit[]): boolean {
  if (short.length !== 1 || full.length < 2 || !full.every(({ isName }) => isName)) return false;
  const letters = short[0]!.raw.replaceAll('.', '');
  // "us", which stands for a country, is no other name's initials.
  return short[0]!.key === letters && letters === full.map(({ raw }) => raw.charAt(0)).join('');
}
