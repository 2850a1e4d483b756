import type { ChangeRule } from '../change-rule.ts';
import { weighLoneRun } from './omission.ts';

/** Words of side b that side a lacks. Added to a transcript they are new words; between reports, a shorter other side. */
export const insertion: ChangeRule = {
  kind: 'insertion',
  weigh(edit, sides) {
    const { run } = edit;
    if (run === null || run.isMissingInB) return null;
    if (!sides.hasTranscript) return edit.isEdge ? 'trim' : weighLoneRun(run, sides, 'trim');
    const isSubject = sides.isEnglish && run.units.length === 1 && run.units[0]!.key === 'it';
    return isSubject ? 'clean' : weighLoneRun(run, sides, 'reword');
  },
  describe: (_, to) => `“${to}” is not in the other wording: added here, or left out there.`,
};
