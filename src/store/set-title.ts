import type { Work } from './backend.ts';
import { storyEntry } from './search/entries.ts';

/** Gives a story a title and makes it findable by it. */
export async function setTitle(
  work: Work,
  story: number,
  title: string,
  marks: { readonly named?: number; readonly by_hand?: number },
): Promise<void> {
  await work.db
    .updateTable('stories')
    .set({ title, ...marks })
    .where('seq', '=', story)
    .execute();
  await work.search.remove(work.db, 'story', [story]);
  await work.search.put(work.db, 'story', [storyEntry({ seq: story, title })]);
}
