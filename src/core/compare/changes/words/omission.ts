import { SMALL_WORDS } from '../../../english/word-classes.ts';
import type { Comparands, LoneRun, Weight } from '../../edits/edit.ts';
import type { ChangeRule } from '../change-rule.ts';

/** Words of side a that side b lacks, unmarked. */
export const omission: ChangeRule = {
  kind: 'omission',
  weigh(edit, sides) {
    const { run } = edit;
    if (run === null || !run.isMissingInB) return null;
    return edit.isEdge ? 'trim' : weighLoneRun(run, sides, 'trim');
  },
  describe: (from) => `“${from}” is not in the other wording, and no mark says so.`,
};

/** What a lone run inside a wording weighs: small grammatical words next to nothing, others as given. */
export function weighLoneRun(run: LoneRun, sides: Comparands, otherwise: Weight): Weight {
  if (!sides.isEnglish || !run.units.every((unit) => SMALL_WORDS.has(unit.key))) return otherwise;
  return sides.hasTranscript ? 'clean' : 'reword';
}
