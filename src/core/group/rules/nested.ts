import type { Wording } from '../../model/collation.ts';
import { countBy } from '../../model/lists/count-by.ts';
import { containsAll } from '../../model/span.ts';
import type { Readings } from '../../reading/readings.ts';
import { sharedCount, tellingStems } from '../../wordings/telling-stems.ts';
import { type GroupingRule, MOST_MEMBERS } from '../grouping.ts';

/** Leaves one of two readings of the same passage in a group. */
export const nested: GroupingRule = {
  does: 'parts',
  name: 'nested',
  apply: (grouping, { wordings, readings }) => ({
    ...grouping,
    groups: partNested(grouping.groups, wordings, readings),
  }),
  reason: () => 'The same words of the report are in another wording of the statement, which agrees better.',
};

/**
 * Leaves of two readings of one passage, of which one holds the other, that one in a statement which agrees better with
 * what other reports have; the other stands by itself. Both would be compared, and one of them be told as a change that
 * no report made.
 */
export function partNested(
  groups: readonly (readonly number[])[],
  wordings: readonly Wording[],
  readings: Readings,
): readonly (readonly number[])[] {
  const statements = countBy(groups.flat(), (index) => index);
  return groups.flatMap((group) => {
    if (group.length < 3 || group.length > MOST_MEMBERS) return [group];
    const stems = new Map(group.map((index) => [index, tellingStems(readings, wordings[index]!)]));
    const agreement = (index: number): number =>
      Math.max(
        ...group
          .filter((other) => wordings[other]!.witness !== wordings[index]!.witness)
          .map((other) => dice(stems.get(index)!, stems.get(other)!)),
      );
    const lesser = new Set<number>();
    for (const outer of group) {
      for (const inner of group) {
        if (outer === inner || !isNested(wordings[outer]!, wordings[inner]!)) continue;
        lesser.add(agreement(inner) > agreement(outer) ? outer : inner);
      }
    }
    if (lesser.size === 0) return [group];
    const alone = [...lesser].filter((index) => statements.get(index) === 1);
    return [group.filter((index) => !lesser.has(index)), ...alone.map((index) => [index])];
  });
}

/** Whether `inner` is a part of `outer`, in one report by one speaker. */
function isNested(outer: Wording, inner: Wording): boolean {
  if (outer.witness !== inner.witness || outer.chain.join(' ') !== inner.chain.join(' ')) return false;
  return containsAll(outer.content, inner.content);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * sharedCount(a, b)) / Math.max(1, a.size + b.size);
}
