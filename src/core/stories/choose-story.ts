import { treeLogOdds } from '../learning/boosted-trees.ts';
import { explainChoice } from './explain-choice.ts';
import { daysApart, gapLogOdds } from './measures/date-measures.ts';
import { storyMeasures } from './measures/story-measures.ts';
import type { StoryModelTable } from './story-model.ts';
import type { StoryProfile } from './story-profile.ts';

/** A story that an arriving report may belong to. */
export interface StoryCandidate {
  readonly id: string;
  /** In order of arrival, at least one; of more than `MEMBERS_READ` the latest are read. */
  readonly members: readonly StoryProfile[];
}

export interface StoryChoice {
  /** The story's id; null where the report begins a story of its own. */
  readonly story: string | null;
  /** Probability that the report belongs to the best candidate, 0 to 1. */
  readonly score: number;
  /** Other candidates that the report shows to be the same story: they may be joined with `story`. Mostly empty. */
  readonly joins: readonly string[];
  /** Plain sentences on why. */
  readonly reasons: readonly string[];
}

interface Ranked extends StoryCandidate {
  readonly logOdds: number;
}

/** How many stories are looked at for one report: those that share the most and rarest terms with it. */
export const MOST_CANDIDATES = 8;

/** How many members of a story are compared with an arriving report. */
export const MEMBERS_READ = 12;
/** How many members of each story are asked before two stories are joined. */
const MEMBERS_ASKED = 6;
/** A story of so many members at most is looked at again when another has grown. */
const LATE_MEMBERS = 2;
/** How much more log-odds two stories need to be joined than a report to join one. */
const JOIN_MARGIN = 1;

/**
 * Which of the candidate stories an arriving report belongs to, if any: the one with the highest log-odds, if they reach
 * the model's threshold. Depends on its arguments alone; of equal scores the first candidate wins.
 */
export function chooseStory(
  profile: StoryProfile,
  candidates: readonly StoryCandidate[],
  model: { readonly table: StoryModelTable },
): StoryChoice {
  const { table } = model;
  const ranked = candidates
    .filter(({ members }) => members.length > 0)
    .map(({ id, members }) => ({ id, members: members.slice(-MEMBERS_READ) }))
    .map((candidate) => ({ ...candidate, logOdds: storyLogOdds(profile, candidate.members, table) }))
    .sort((a, b) => b.logOdds - a.logOdds);
  const [best] = ranked;
  if (best === undefined) {
    return { story: null, score: 0, joins: [], reasons: ['No story shares a term with the report.'] };
  }
  const chosen = best.logOdds >= table.joinAt;
  return {
    story: chosen ? best.id : null,
    score: probability(best.logOdds),
    joins: chosen ? shownJoins(profile, ranked, table) : [],
    reasons: explainChoice(profile, best.members, {
      score: probability(best.logOdds),
      joinAt: probability(table.joinAt),
    }),
  };
}

/**
 * The candidates that the report shows to be one story with the best: the second, if the report fits it as well; and
 * small ones that were begun when too little was known, if they fit the best now that it has grown by the report.
 */
function shownJoins(profile: StoryProfile, ranked: readonly Ranked[], table: StoryModelTable): string[] {
  const [best, second, ...rest] = ranked as [Ranked, ...Ranked[]];
  if (second === undefined) return [];
  const same = second.logOdds >= table.joinAt && isOneStory(best, second, table);
  const grown = [...(same ? second.members : []), ...best.members, profile];
  const late = (same ? rest : [second, ...rest]).filter(
    ({ members }) =>
      members.length <= LATE_MEMBERS &&
      members.length < grown.length &&
      meanLogOdds(members, grown.slice(-MEMBERS_READ), table) >= table.joinAt,
  );
  return [...(same ? [second] : []), ...late].map(({ id }) => id);
}

/** The probability that two reports tell of one event, 0 to 1. */
export function pairScore(a: StoryProfile, b: StoryProfile, table: StoryModelTable): number {
  return probability((storyLogOdds(a, [b], table) + storyLogOdds(b, [a], table)) / 2);
}

/** Whether two stories are one: the mean log-odds of the members of each beside the other. */
function isOneStory(a: StoryCandidate, b: StoryCandidate, table: StoryModelTable): boolean {
  const mean = (meanLogOdds(a.members, b.members, table) + meanLogOdds(b.members, a.members, table)) / 2;
  return mean >= table.joinAt + JOIN_MARGIN;
}

function meanLogOdds(
  asked: readonly StoryProfile[],
  members: readonly StoryProfile[],
  table: StoryModelTable,
): number {
  const some = asked.slice(-MEMBERS_ASKED);
  return some.reduce((sum, profile) => sum + storyLogOdds(profile, members, table), 0) / some.length;
}

function storyLogOdds(
  profile: StoryProfile,
  members: readonly StoryProfile[],
  table: StoryModelTable,
): number {
  return treeLogOdds(table, storyMeasures(profile, members)) + gapLogOdds(daysApart(profile, members));
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
