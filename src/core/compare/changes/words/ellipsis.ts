import type { ChangeRule } from '../change-rule.ts';

/** Words left out where the other wording shows an ellipsis. */
export const ellipsis: ChangeRule = {
  kind: 'ellipsis',
  weigh(edit, sides) {
    if (edit.isEdge) return null;
    const { run } = edit;
    const isJoint = edit.unitsA.length === 0 && edit.unitsB.length === 0;
    if (isJoint) return sides.b[edit.fromB]?.before === 'ellipsis' ? 'mark' : null;
    if (run === null || (sides.hasTranscript && !run.isMissingInB)) return null;
    return run.other[run.place]?.before === 'ellipsis' ? 'mark' : null;
  },
  describeAlone: (words) => `“${words}” is left out, and an ellipsis says so.`,
  describe: () => 'An ellipsis stands between two passages that do not touch.',
};
