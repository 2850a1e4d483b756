import { type GroupingRule, MOST_MEMBERS } from '../grouping.ts';

/** Makes one group of several whose wordings all stand together, two by two. */
export const united: GroupingRule = {
  does: 'tidies',
  name: 'united',
  apply: (grouping) => ({ ...grouping, groups: closeGroups(grouping.groups) }),
};

/**
 * Joins groups of indexes that share one wherever the union pairs nothing anew: three reports' wordings, found to be one
 * statement two by two, are shown as one statement. Groups whose wordings do not all stand together stay apart.
 */
export function closeGroups(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const open = groups.map((group) => [...group] as number[] | null);
  const holders = new Map<number, number[]>();
  for (const [at, group] of groups.entries()) {
    for (const index of group) holders.set(index, [...(holders.get(index) ?? []), at]);
  }
  const stand = (x: number, y: number) =>
    x === y || holders.get(x)!.some((at) => groups[at]!.length <= MOST_MEMBERS && groups[at]!.includes(y));
  for (const [at, group] of open.entries()) {
    if (group === null || group.length > MOST_MEMBERS) continue;
    const near = new Set(group.flatMap((index) => holders.get(index)!));
    for (const other of [...near].sort((x, y) => x - y)) {
      const theirs = open[other];
      const own = open[at];
      if (other === at || !theirs || !own || theirs.length > MOST_MEMBERS) continue;
      if (!own.every((x) => theirs.every((y) => stand(x, y)))) continue;
      open[at] = [...new Set([...own, ...theirs])].sort((x, y) => x - y);
      open[other] = null;
    }
  }
  return open.filter((group) => group !== null);
}
