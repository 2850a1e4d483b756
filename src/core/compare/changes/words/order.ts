import type { ChangeRule } from '../change-rule.ts';

/** The same words in another place. */
export const order: ChangeRule = {
  kind: 'order',
  weigh: (edit) => (edit.isMoved ? 'reword' : null),
  describe: (from) => `“${from}” stands in another place.`,
};
