import { MEMBERS_READ } from '../../src/core/stories/choose-story.ts';
import { storyMeasures } from '../../src/core/stories/measures/story-measures.ts';
import { createStoryIndex } from '../../src/core/stories/story-index.ts';
import type { StoryProfile } from '../../src/core/stories/story-profile.ts';
import { storyTerms } from '../../src/core/stories/story-terms.ts';
import type { TreeExample } from '../methods/boosted-trees.ts';

/** A report whose event is known. */
export interface LabelledReport {
  readonly profile: StoryProfile;
  readonly event: string;
}

/** Of the stories of other events, how many of the likest make an example at each arrival. */
const OTHER_STORIES = 5;

/**
 * Lets reports arrive in the given order into the right stories, and takes at each arrival the measures beside the right
 * story (label 1) and beside the others that share most terms with it (label 0).
 */
export function arrivalExamples(reports: readonly LabelledReport[]): TreeExample[] {
  const examples: TreeExample[] = [];
  const stories = new Map<string, StoryProfile[]>();
  const index = createStoryIndex();
  for (const { profile, event } of reports) {
    const terms = storyTerms(profile);
    const others = index.find(terms, OTHER_STORIES + 1).filter((story) => story !== event);
    const beside = stories.has(event) ? [event, ...others.slice(0, OTHER_STORIES)] : others;
    for (const story of beside) {
      const members = stories.get(story)!.slice(-MEMBERS_READ);
      examples.push({ values: storyMeasures(profile, members), label: story === event ? 1 : 0 });
    }
    stories.set(event, [...(stories.get(event) ?? []), profile]);
    index.add(event, terms);
  }
  return examples;
}
