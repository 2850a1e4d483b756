import type { Work } from '../backend/backend.ts';
import { storyEntry } from '../search/entries.ts';
import { shownText } from '../shown-text.ts';

/** Gives a story a title and makes it findable by it. */
export async function setTitle(
  work: Work,
  story: number,
  given: string,
  marks: { readonly named?: number; readonly by_hand?: number },
): Promise<void> {
  const title = shownText(given);
  await work.db
    .updateTable('stories')
    .set({ title, ...marks })
    .where('seq', '=', story)
    .execute();
  await work.search.remove(work.db, 'story', [story]);
  await work.search.put(work.db, 'story', [storyEntry({ seq: story, title })]);
}
