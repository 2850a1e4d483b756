import { groupByGain } from '../group-by-gain.ts';
import { type GroupingRule, inGivenOrder } from '../grouping.ts';
import { likenessReason } from '../likeness-reason.ts';

/** Lays together the wordings that gain most by it; the others stay alone. */
export const likelihood: GroupingRule = {
  does: 'joins',
  name: 'likelihood',
  apply: (grouping, { standing, alike, model }) => {
    const members = new Map<number, number[]>();
    const reports = standing.map(({ witness }) => witness);
    for (const [index, root] of groupByGain(grouping.graph, reports, model.showAt).entries()) {
      const own = members.get(root) ?? [];
      members.set(root, own);
      own.push(...alike[index]!);
    }
    return { ...grouping, groups: inGivenOrder([...members.values()]) };
  },
  reason: likenessReason,
};
