import { type CollationMemory, createCollationMemory } from '../../../core/collate.ts';
import type { ArchivedReport } from '../../../core/model/archive.ts';
import type { Document } from '../../../core/model/document.ts';
import { remember } from '../../../core/model/lists/remember.ts';
import { pairScore } from '../../../core/stories/choose-story.ts';
import type { StoryModel } from '../../../core/stories/story-model.ts';
import { type StoryProfile, storyProfile } from '../../../core/stories/story-profile.ts';
import type { CollatedStory } from '../workers/text-work.ts';

/** Characters of the texts that are remembered, and how many stories; what was not asked for longest goes first. */
const MOST_TEXT = 1_500_000;
const MOST_STORIES = 16;

/**
 * What a thread remembers of the stories that it collated, so that one to which a report comes is not collated from
 * scratch. Results are no others than without it.
 */
export interface StoryMemory {
  readonly collation: CollationMemory;
  /** The same report as one equal to it that was seen before, where it is remembered. */
  same(report: ArchivedReport): ArchivedReport;
  /** What was made of the very same reports. */
  story(reports: readonly ArchivedReport[], make: () => CollatedStory): CollatedStory;
  /** How alike two texts are, 0 to 1; the order of the two makes no difference. */
  likeness(a: Document, b: Document): number;
}

/** An empty memory for one set of models. */
export function createStoryMemory(storyModel: () => StoryModel): StoryMemory {
  const reports = new Map<string, { readonly report: ArchivedReport; readonly number: number }>();
  const numbers = new WeakMap<ArchivedReport, number>();
  const stories = new Map<string, CollatedStory>();
  const profileOf = remember((document: Document) => storyProfile(document, storyModel().background));
  const likenesses = remember((_: StoryProfile) => new WeakMap<StoryProfile, number>());
  let text = 0;
  let last = 0;
  return {
    collation: createCollationMemory(),
    same(report) {
      const key = JSON.stringify(report);
      const known = reports.get(key);
      if (known === undefined) {
        last += 1;
        text += report.document.text.length;
      } else reports.delete(key);
      const kept = known ?? { report, number: last };
      reports.set(key, kept);
      numbers.set(kept.report, kept.number);
      for (const [old, { report: gone }] of reports) {
        if (text <= MOST_TEXT || old === key) break;
        reports.delete(old);
        text -= gone.document.text.length;
      }
      return kept.report;
    },
    story(members, make) {
      const key = members.map((report) => numbers.get(report)).join(' ');
      const made = stories.get(key) ?? make();
      stories.delete(key);
      stories.set(key, made);
      if (stories.size > MOST_STORIES) stories.delete(stories.keys().next().value!);
      return made;
    },
    likeness(a, b) {
      const [one, other] = [profileOf(a), profileOf(b)];
      const known = likenesses(one).get(other);
      if (known !== undefined) return known;
      const score = pairScore(one, other, storyModel().table);
      likenesses(one).set(other, score);
      likenesses(other).set(one, score);
      return score;
    },
  };
}
