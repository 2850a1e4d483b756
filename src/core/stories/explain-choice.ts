import { daysApart, gapLogOdds } from './measures/date-measures.ts';
import { storyNames } from './measures/name-measures.ts';
import { termVectors } from './measures/term-vectors.ts';
import type { StoryProfile } from './story-profile.ts';

const MOST_NAMED = 5;
/** Terms of this rarity are worth naming. */
const TELLING = 5;

/** Why a report does or does not join its best candidate, in plain sentences. */
export function explainChoice(
  profile: StoryProfile,
  members: readonly StoryProfile[],
  { score, joinAt }: { score: number; joinAt: number },
): string[] {
  const reasons = [
    `Probability ${score.toFixed(2)} that it tells of the story's event; ${joinAt.toFixed(2)} is asked.`,
  ];
  const shared = sharedTerms(profile, members);
  if (shared.length > 0) reasons.push(`Shared with the story's reports: ${shared.join(', ')}.`);
  const missing = missingNames(profile, members);
  if (missing.length > 0) reasons.push(`Main names that only one side has: ${missing.join(', ')}.`);
  const days = daysApart(profile, members);
  if (gapLogOdds(days) < 0) reasons.push(`Dated ${days} days from the nearest of the story's reports.`);
  return reasons;
}

/** The report's weightiest terms that at least half of the members have. */
function sharedTerms(profile: StoryProfile, members: readonly StoryProfile[]): string[] {
  const shared: string[] = [];
  for (const [at, term] of termVectors(profile).terms.entries()) {
    if (profile.rarity[at]! < TELLING) continue;
    const holders = members.filter((member) => termVectors(member).places.has(term)).length;
    if (holders * 2 >= members.length && !term.startsWith('@')) shared.push(term);
    if (shared.length === MOST_NAMED) break;
  }
  return shared;
}

function missingNames(profile: StoryProfile, members: readonly StoryProfile[]): string[] {
  const own = profile.mainNames
    .map(([name]) => name)
    .filter((name) => !members.some((member) => termVectors(member).places.has(name)));
  const story = storyNames(members)
    .map(([name]) => name)
    .filter((name) => !termVectors(profile).places.has(name));
  return [...own, ...story].slice(0, MOST_NAMED);
}
