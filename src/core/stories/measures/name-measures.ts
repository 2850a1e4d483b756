import type { StoryProfile } from '../story-profile.ts';
import { storyWeights } from './contrast-measures.ts';
import { hasTerm } from './term-vectors.ts';

const MOST_CORE = 5;
/** Measures where one side gives no numbers. */
const UNKNOWN_CARRIED = 0.5;
const UNKNOWN_CORE = 0.3;

/**
 * Seven measures of the names that report and story are about: the share of the report's that the members carry; how
 * heavy its heaviest name is that no member carries (negative); the share of members with its first name; the share of
 * the story's names that the report carries; how heavy the story's heaviest missing one is (negative); the worse of the
 * two, and their product. Two events of a kind differ in their main names: this is the evidence against.
 */
export function mainNameMeasures(profile: StoryProfile, members: readonly StoryProfile[]): number[] {
  const heaviest = profile.mainNames[0]?.[1] ?? 1;
  const total = profile.mainNames.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  let carried = 0;
  let missing = 0;
  let first = 1;
  for (const [at, [name, weight]] of profile.mainNames.entries()) {
    const share = members.filter((member) => hasTerm(member, name)).length / members.length;
    carried += (weight / total) * share;
    if (share === 0) missing = Math.max(missing, weight / heaviest);
    if (at === 0) first = share;
  }
  const story = storyNames(members);
  const storyTotal = story.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  let core = 0;
  let coreMissing = 0;
  for (const [name, weight] of story) {
    if (hasTerm(profile, name)) core += weight / storyTotal;
    else coreMissing = Math.max(coreMissing, weight);
  }
  const either = Math.max(missing, coreMissing);
  return [carried, -missing, first, core, -coreMissing, -either, -missing * coreMissing];
}

/** The names that a story is about, each with its mean weight (1: the heaviest of every member). */
export function storyNames(members: readonly StoryProfile[]): [string, number][] {
  return storyWeights(
    members.map(({ mainNames }) => mainNames),
    MOST_CORE,
  );
}

/** Two measures of the numbers at the heads: the share of the report's that the members carry, and the other way round. */
export function numberMeasures(profile: StoryProfile, members: readonly StoryProfile[]): number[] {
  const own = profile.numbers;
  const carried =
    own.filter((number) => members.some((member) => hasTerm(member, number))).length / own.length;
  const counted = members.filter(({ numbers }) => numbers.length > 0);
  const core =
    counted.reduce(
      (sum, { numbers }) =>
        sum + numbers.filter((number) => hasTerm(profile, number)).length / numbers.length,
      0,
    ) / counted.length;
  return [own.length === 0 ? UNKNOWN_CARRIED : carried, counted.length === 0 ? UNKNOWN_CORE : core];
}
