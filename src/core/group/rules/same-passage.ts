import type { Wording } from '../../model/collation.ts';
import type { LocatedWording } from '../../transcripts/locate-wordings.ts';
import { passagesOverlap } from '../../transcripts/passages.ts';
import type { GroupingRule } from '../grouping.ts';

/** Lays together what a transcript has in one passage. */
export const samePassage: GroupingRule = {
  does: 'joins',
  name: 'same-passage',
  apply: (grouping, { wordings, located }) =>
    located.size === 0 ? grouping : { ...grouping, groups: joinGroups(grouping.groups, wordings, located) },
  reason: () => 'Both stand in the same passage of the transcript, or with a wording that does.',
};

interface Joined {
  readonly members: number[];
  /** Where the quoted wordings stand. */
  readonly quoted: Wording[];
  /** Where any wording stands. */
  readonly all: Wording[];
}

/**
 * Joins groups of wordings that a transcript shows to be one statement: quoted wordings of both stand in the same
 * passage, or one of them is indirect speech alone, has a wording in common with the other and stands in its passage.
 * Groups that nothing joins stay as they are.
 */
export function joinGroups(
  groups: readonly (readonly number[])[],
  wordings: readonly Wording[],
  located: ReadonlyMap<Wording, readonly LocatedWording[]>,
): readonly (readonly number[])[] {
  const joined: Joined[] = [];
  for (const group of groups) {
    const passagesOf = (index: number) =>
      (located.get(wordings[index]!) ?? []).flatMap(({ passage }) => passage ?? []);
    const own: Joined = {
      members: [...group],
      quoted: group.filter((index) => wordings[index]!.mode !== 'indirect').flatMap(passagesOf),
      all: group.flatMap(passagesOf),
    };
    for (const other of joined.filter((known) => isSameStatement(known, own))) {
      own.members.push(...other.members);
      own.quoted.push(...other.quoted);
      own.all.push(...other.all);
      joined.splice(joined.indexOf(other), 1);
    }
    joined.push(own);
  }
  return joined
    .map(({ members }) => [...new Set(members)].sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]! || a.length - b.length);
}

function isSameStatement(a: Joined, b: Joined): boolean {
  if (sharePassage(a.quoted, b.quoted)) return true;
  const [indirect, other] = a.quoted.length === 0 ? [a, b] : [b, a];
  if (indirect.quoted.length > 0 || !sharePassage(indirect.all, other.quoted)) return false;
  return indirect.members.some((index) => other.members.includes(index));
}

function sharePassage(a: readonly Wording[], b: readonly Wording[]): boolean {
  return a.some((mine) => b.some((theirs) => passagesOverlap(mine, theirs)));
}
