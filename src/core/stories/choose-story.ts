import { pairLikeness, sharedTerms } from './pair-likeness.ts';
import type { StoryModelTable } from './story-model.ts';
import type { StoryProfile } from './story-profile.ts';

/** A story that an arriving report may belong to. */
export interface StoryCandidate {
  readonly id: string;
  /** In order of arrival; of more than `MEMBERS_READ` the latest are read. */
  readonly members: readonly StoryProfile[];
}

export interface StoryChoice {
  /** The story's id; null where the report begins a story of its own. */
  readonly story: string | null;
  /** Of the best candidate, 0 to 1. */
  readonly score: number;
  /** Plain sentences on why. */
  readonly reasons: readonly string[];
}

/** How many members of a story are compared with an arriving report. */
export const MEMBERS_READ = 12;

/**
 * Which of the candidate stories an arriving report belongs to, if any: that with the highest mean likeness of its
 * members to the report. Depends on its arguments alone; equal scores go to the story with the smaller id.
 */
export function chooseStory(
  profile: StoryProfile,
  candidates: readonly StoryCandidate[],
  model: { readonly table: StoryModelTable },
): StoryChoice {
  let best: StoryCandidate | null = null;
  let score = 0;
  for (const candidate of candidates) {
    const own = storyScore(profile, candidate.members, model.table);
    if (own > score || (own === score && best !== null && candidate.id < best.id)) {
      best = candidate;
      score = own;
    }
  }
  if (best === null) return { story: null, score: 0, reasons: ['No story shares a term with the report.'] };
  const shared = likestMember(profile, best.members, model.table);
  const terms = shared === null ? [] : sharedTerms(profile.words, shared.words).slice(0, 6);
  const joins = score >= model.table.joinAt;
  const likeness = `Mean likeness ${score.toFixed(2)} to the story's reports, ${joins ? 'at least' : 'under'} ${model.table.joinAt}.`;
  return {
    story: joins ? best.id : null,
    score,
    reasons: terms.length === 0 ? [likeness] : [likeness, `Shared terms: ${terms.join(', ')}.`],
  };
}

function storyScore(profile: StoryProfile, members: readonly StoryProfile[], table: StoryModelTable): number {
  const read = members.slice(-MEMBERS_READ);
  if (read.length === 0) return 0;
  return read.reduce((sum, member) => sum + pairScore(profile, member, table), 0) / read.length;
}

function likestMember(
  profile: StoryProfile,
  members: readonly StoryProfile[],
  table: StoryModelTable,
): StoryProfile | null {
  let likest: StoryProfile | null = null;
  let most = -1;
  for (const member of members.slice(-MEMBERS_READ)) {
    const score = pairScore(profile, member, table);
    if (score > most) {
      likest = member;
      most = score;
    }
  }
  return likest;
}

/** The probability that two reports tell of one event, 0 to 1. */
export function pairScore(a: StoryProfile, b: StoryProfile, table: StoryModelTable): number {
  let sum = table.bias;
  for (const [index, value] of pairLikeness(a, b).entries()) sum += value * table.weights[index]!;
  return 1 / (1 + Math.exp(-sum));
}
