import { chooseStory, MOST_CANDIDATES, type StoryChoice } from '../../src/core/stories/choose-story.ts';
import type { StoryModel } from '../../src/core/stories/story-model.ts';
import type { StoryProfile } from '../../src/core/stories/story-profile.ts';
import { storyTerms } from '../../src/core/stories/story-terms.ts';
import { createStoryIndex } from './story-index.ts';

/** Stories in memory. */
export interface StoryGrouping {
  /** Puts a report into its story and returns the story's id (`story1`, `story2`, …) as of now. */
  add(profile: StoryProfile): string;
  /** As `add`, with the reasons. */
  place(profile: StoryProfile): { readonly story: string; readonly choice: StoryChoice };
  /** Every story with its reports' ids, in order of arrival. */
  stories(): { readonly id: string; readonly reports: readonly string[] }[];
}

interface Arrived {
  readonly profile: StoryProfile;
  readonly number: number;
}

/**
 * Groups reports as they arrive, one decision each, by the same terms and the same choice as the archive. With `joins`,
 * stories that a report shows to be one are joined under the id of the one begun first.
 */
export function createStoryGrouping(
  model: StoryModel,
  { joins = false }: { readonly joins?: boolean } = {},
): StoryGrouping {
  const stories = new Map<string, Arrived[]>();
  const index = createStoryIndex();
  let begun = 0;
  let arrived = 0;

  function place(profile: StoryProfile): { story: string; choice: StoryChoice } {
    const terms = storyTerms(profile);
    const candidates = index
      .find(terms, MOST_CANDIDATES)
      .map((id) => ({ id, members: stories.get(id)!.map((member) => member.profile) }));
    const choice = chooseStory(profile, candidates, model);
    let story = choice.story ?? `story${++begun}`;
    if (joins) for (const other of choice.joins) story = join(story, other);
    const members = stories.get(story) ?? [];
    members.push({ profile, number: arrived++ });
    stories.set(story, members);
    index.add(story, terms);
    return { story, choice };
  }

  function join(a: string, b: string): string {
    const first = stories.get(a)![0]!.number < stories.get(b)![0]!.number ? a : b;
    const other = first === a ? b : a;
    const members = [...stories.get(first)!, ...stories.get(other)!];
    stories.delete(other);
    stories.set(
      first,
      members.sort((x, y) => x.number - y.number),
    );
    index.rename(other, first);
    return first;
  }

  return {
    place,
    add: (profile) => place(profile).story,
    stories: () =>
      [...stories].map(([id, members]) => ({ id, reports: members.map(({ profile }) => profile.id) })),
  };
}
