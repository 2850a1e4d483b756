import { chooseStory, type StoryCandidate, type StoryChoice } from './choose-story.ts';
import type { StoryModel } from './story-model.ts';
import type { StoryProfile } from './story-profile.ts';
import { storyTerms } from './story-terms.ts';

/** Stories in memory. */
export interface StoryGrouping {
  /** Puts a report into its story and returns the story's id (`story1`, `story2`, …). */
  add(profile: StoryProfile): string;
  /** As `add`, with the reasons. */
  place(profile: StoryProfile): { readonly story: string; readonly choice: StoryChoice };
  /** Every story with its reports' ids, in order of arrival. */
  stories(): { readonly id: string; readonly reports: readonly string[] }[];
}

/** How many stories are looked at for one report: those that share most terms with it. */
export const MOST_CANDIDATES = 12;

/** Groups reports as they arrive, one decision each, by the same terms and the same choice as the archive. */
export function createStoryGrouping(model: StoryModel): StoryGrouping {
  const stories = new Map<string, StoryProfile[]>();
  const byTerm = new Map<string, Set<string>>();

  function candidatesFor(terms: readonly string[]): StoryCandidate[] {
    const shared = new Map<string, number>();
    for (const term of terms) {
      for (const id of byTerm.get(term) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_CANDIDATES)
      .map(([id]) => ({ id, members: stories.get(id)! }));
  }

  function place(profile: StoryProfile): { story: string; choice: StoryChoice } {
    const terms = storyTerms(profile);
    const choice = chooseStory(profile, candidatesFor(terms), model);
    const story = choice.story ?? `story${stories.size + 1}`;
    const members = stories.get(story);
    if (members === undefined) stories.set(story, [profile]);
    else members.push(profile);
    for (const term of terms) {
      const holders = byTerm.get(term);
      if (holders === undefined) byTerm.set(term, new Set([story]));
      else holders.add(story);
    }
    return { story, choice };
  }

  return {
    place,
    add: (profile) => place(profile).story,
    stories: () => [...stories].map(([id, members]) => ({ id, reports: members.map((member) => member.id) })),
  };
}
