import type { Wording } from '../../model/collation.ts';
import { containsAll, hullOf } from '../../model/span.ts';
import type { Readings } from '../../reading/readings.ts';
import type { LocatedWording } from '../../transcripts/locate-wordings.ts';
import { onlyNames } from '../../wordings/says-something.ts';
import type { GroupingRule } from '../grouping.ts';

/** So many wordings that begin before another are looked at for one that contains it. */
const MOST_LOOKED_AT = 8;

/** Drops what stands alone and tells nothing. */
export const noise: GroupingRule = {
  does: 'tidies',
  name: 'noise',
  apply: (grouping, { wordings, located, readings }) => ({
    ...grouping,
    groups: dropNoise(grouping.groups, wordings, located, readings),
  }),
};

/**
 * The groups without those of one wording that tell a reader nothing: it only names what was spoken of, or it is a part
 * of a longer wording by the same speaker in the same report. What a transcript carries stays.
 */
export function dropNoise(
  groups: readonly (readonly number[])[],
  wordings: readonly Wording[],
  located: ReadonlyMap<Wording, readonly LocatedWording[]>,
  readings: Readings,
): readonly (readonly number[])[] {
  const parts = partsOfLonger(wordings);
  return groups.filter((group) => {
    const index = group[0];
    if (group.length !== 1 || index === undefined) return true;
    const wording = wordings[index]!;
    if ((located.get(wording) ?? []).some(({ passage }) => passage !== null)) return true;
    return !parts.has(index) && !onlyNames(wording, readings);
  });
}

/** The indexes of the wordings that lie inside another of the same report, speaker and chain. */
function partsOfLonger(wordings: readonly Wording[]): Set<number> {
  const known = new Map<string, number[]>();
  for (const [index, { witness, chain, content }] of wordings.entries()) {
    if (content.length === 0) continue;
    const key = JSON.stringify([witness, chain]);
    const own = known.get(key);
    if (own === undefined) known.set(key, [index]);
    else own.push(index);
  }
  const parts = new Set<number>();
  for (const own of known.values()) {
    const hulls = own
      .map((index) => ({ index, ...hullOf(wordings[index]!.content) }))
      .sort((x, y) => x.start - y.start || y.end - x.end);
    for (const [at, { index }] of hulls.entries()) {
      const before = hulls.slice(Math.max(0, at - MOST_LOOKED_AT), at);
      if (before.some((longer) => containsAll(wordings[longer.index]!.content, wordings[index]!.content)))
        parts.add(index);
    }
  }
  return parts;
}
