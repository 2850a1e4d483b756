import type { ChangeRule } from '../change-rule.ts';

/** Other words in the same place: what no other kind explains. */
export const substitution: ChangeRule = {
  kind: 'substitution',
  weigh: () => 'reword',
  describe: (from, to) => `“${to}” stands where the other wording has “${from}”.`,
};
