import type { ChangeRule } from '../change-rule.ts';

/** Another word of the same meaning or family. */
export const synonym: ChangeRule = {
  kind: 'synonym',
  weigh: (edit) => (edit.relation === 'synonym' || edit.relation === 'inflection' ? 'reword' : null),
  describe: (from, to) => `“${from}” and “${to}” mean the same or nearly so.`,
};
