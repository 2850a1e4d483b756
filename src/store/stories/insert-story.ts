import type { Document } from '../../core/model/document.ts';
import { reportTitle } from '../../core/stories/report-title.ts';
import type { Work } from '../backend/backend.ts';
import type { StoryRow } from '../backend/tables.ts';
import { storyEntry } from '../search/entries.ts';
import { shownText } from '../shown-text.ts';

/** Makes a story without reports; its number is given back. */
export async function insertStory(
  work: Work,
  given: Pick<StoryRow, 'title' | 'named' | 'by_hand' | 'first_at' | 'latest_at'>,
): Promise<number> {
  const seq = await nextStory(work);
  const row: StoryRow = {
    ...given,
    seq,
    id: `story-${seq}`,
    reports: 0,
    witnesses: 0,
    statements: 0,
    altered: 0,
    revision: 0,
    collated_revision: 0,
    stale_since: null,
  };
  await work.db.insertInto('stories').values(row).execute();
  await work.search.put(work.db, 'story', [storyEntry(row)]);
  return seq;
}

/** A story that was joined away keeps its number for good. */
async function nextStory(work: Work): Promise<number> {
  const story = await work.db
    .selectFrom('stories')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  const alias = await work.db
    .selectFrom('story_aliases')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  return Math.max(story?.last ?? 0, alias?.last ?? 0) + 1;
}

/** A story is called as its first report is; one without a title, by its first words, past addresses and dates. */
export function titleOf(document: Document): string {
  return shownText(reportTitle(document) ?? document.id);
}
