import type { StoryProfile } from '../../../core/stories/story-profile.ts';

/** With less of the lighter report's names in the other none is looked at for being the other in other words. */
const FEWEST_NAMES = 0.6;
/** A report without so much weight in names is too short to tell. */
const LEAST_WEIGHT = 20;

/** The members of a story that have most of a report's names, or it of theirs, by their ids, those with the most first. */
export function likestMembers(
  profile: StoryProfile,
  members: readonly StoryProfile[],
  limit: number,
): readonly string[] {
  const own = namesOf(profile);
  return members
    .map((member) => ({ id: member.id, share: sharedNames(own, namesOf(member)) }))
    .filter(({ share }) => share >= FEWEST_NAMES)
    .sort((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ id }) => id);
}

/** The names that a profile has, with their rarity. */
function namesOf({ terms, name, rarity }: StoryProfile): ReadonlyMap<string, number> {
  return new Map(
    terms.split(' ').flatMap((term, at): [string, number][] => (name[at]! > 0 ? [[term, rarity[at]!]] : [])),
  );
}

function sharedNames(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const lightest = Math.min(weightOf(a), weightOf(b));
  if (lightest < LEAST_WEIGHT) return 0;
  let shared = 0;
  for (const [name, weight] of a) if (b.has(name)) shared += weight;
  return shared / lightest;
}

function weightOf(names: ReadonlyMap<string, number>): number {
  return [...names.values()].reduce((sum, weight) => sum + weight, 0);
}
