import type { Store } from '../../../app/archive/store.ts';
import type { ReportCard, StoryCard } from '../../../core/model/archive.ts';
import { HearsayError } from '../../../core/model/error.ts';

/** Reports of a story that its page lists; more than anybody reads. */
const MOST_REPORTS = 1000;

/** A story by its id. Throws HearsayError 'not-found'. */
export async function requireStory(store: Store, id: string): Promise<StoryCard> {
  const story = await store.story(id);
  if (story === null) throw new HearsayError('not-found', `There is no story ${id}.`);
  return story;
}

/** The reports of a story in order of arrival. */
export async function storyReportCards(store: Store, story: string): Promise<ReportCard[]> {
  const cards: ReportCard[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.reports({ story, limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    cards.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && cards.length < MOST_REPORTS);
  return cards.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0));
}
