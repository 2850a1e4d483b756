import type { ChangeRule } from './change-rule.ts';
import { weighLoneRun } from './omission.ts';

/** Words of side b that side a lacks. Added to a transcript they are new words; between reports, a shorter other side. */
export const insertion: ChangeRule = {
  kind: 'insertion',
  weigh(edit, sides) {
    const { run } = edit;
    if (run === null || run.isMissingInB) return null;
    if (edit.isEdge) return sides.hasTranscript ? weighLoneRun(run, sides, 'reword') : 'trim';
    return weighLoneRun(run, sides, sides.hasTranscript ? 'reword' : 'trim');
  },
  describe: (_, to) => `“${to}” is not in the other wording: added here, or left out there.`,
};
