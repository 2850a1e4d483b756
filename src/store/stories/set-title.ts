import type { WriteTransaction } from '../backend/backend.ts';
import { shownText } from '../bounded-text.ts';
import { storyEntry } from '../search/entries.ts';

/** Gives a story a title and makes it findable by it. */
export async function setTitle(
  tx: WriteTransaction,
  story: number,
  given: string,
  marks: { readonly named?: number; readonly by_hand?: number },
): Promise<void> {
  const title = shownText(given);
  await tx.db
    .updateTable('stories')
    .set({ title, ...marks })
    .where('seq', '=', story)
    .execute();
  await tx.search.remove(tx.db, 'story', [story]);
  await tx.search.put(tx.db, 'story', [storyEntry({ seq: story, title })]);
}
