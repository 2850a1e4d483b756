import type { Pair } from '../../pair/candidate-pairs.ts';
import { type GroupingRule, inGivenOrder } from '../grouping.ts';

/** Lays together what stands at the same place of a report and its rewritten copy. */
export const rewrittenCopy: GroupingRule = {
  does: 'joins',
  name: 'rewritten-copy',
  apply: (grouping, { alike }) => {
    if (grouping.path.length === 0) return grouping;
    const path = grouping.path.map(([a, b]): Pair => [alike[a]![0]!, alike[b]![0]!]);
    return { ...grouping, groups: inGivenOrder(addPath(grouping.groups, path)) };
  },
  reason: () =>
    'One report is rewritten from the other in the same order, and the two stand at the same place of it.',
};

/**
 * Adds the pairs of a path that no group holds as statements of two wordings; a group left behind alone is dropped. A pair
 * of which both wordings already stand with others is none: there third reports say what each of them renders.
 */
export function addPath(groups: readonly (readonly number[])[], path: readonly Pair[]): number[][] {
  const held = new Set(groups.flatMap((own) => own.flatMap((a) => own.map((b) => `${a} ${b}`))));
  const shared = new Set(groups.flatMap((own) => (own.length > 1 ? own : [])));
  const added = path
    .filter(([a, b]) => !held.has(`${a} ${b}`) && !(shared.has(a) && shared.has(b)))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  const taken = new Set(added.flat());
  return [...groups.filter((own) => own.length > 1 || !taken.has(own[0]!)).map((own) => [...own]), ...added];
}
