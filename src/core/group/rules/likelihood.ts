import { groupByGain } from '../group-by-gain.ts';
import { type GroupingRule, inGivenOrder } from '../grouping.ts';
import { likenessReason } from '../likeness-reason.ts';

/** Lays together the wordings that gain most by it; the others stay alone. */
export const likelihood: GroupingRule = {
  does: 'joins',
  name: 'likelihood',
  apply: (grouping, { standing, alike, model }) => {
    const reports = standing.map(({ witness }) => witness);
    const roots = groupByGain(grouping.graph, reports, model.showAt);
    const members = Map.groupBy(roots.keys(), (index) => roots[index]!);
    const groups = [...members.values()].map((own) => own.flatMap((index) => alike[index]!));
    return { ...grouping, groups: inGivenOrder(groups) };
  },
  reason: likenessReason,
};
