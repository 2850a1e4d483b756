import type { Document } from '../../core/model/document.ts';
import { reportTitle } from '../../core/stories/report-title.ts';
import type { WriteTransaction } from '../backend/backend.ts';
import type { StoryRow } from '../backend/tables.ts';
import { shownText } from '../bounded-text.ts';
import { storyEntry } from '../search/entries.ts';

/** Makes a story without reports; its number is given back. */
export async function insertStory(
  tx: WriteTransaction,
  given: Pick<StoryRow, 'title' | 'named' | 'by_hand' | 'first_at' | 'latest_at'>,
): Promise<number> {
  const seq = await nextStory(tx);
  const row: StoryRow = {
    ...given,
    seq,
    id: `story-${seq}`,
    reports: 0,
    witnesses: 0,
    statements: 0,
    altered: 0,
    printed_first: 0,
    printed_last: 0,
    revision: 0,
    collated_revision: 0,
    stale_since: null,
  };
  await tx.db.insertInto('stories').values(row).execute();
  await tx.search.put(tx.db, 'story', [storyEntry(row)]);
  return seq;
}

/** A story that was joined away keeps its number for good. */
async function nextStory(tx: WriteTransaction): Promise<number> {
  const story = await tx.db
    .selectFrom('stories')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  const alias = await tx.db
    .selectFrom('story_aliases')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  return Math.max(story?.last ?? 0, alias?.last ?? 0) + 1;
}

/** A story is called as its first report is; one without a title, by its first words, past addresses and dates. */
export function titleOf(document: Document): string {
  return shownText(reportTitle(document) ?? document.id);
}
