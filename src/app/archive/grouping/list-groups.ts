import type { Store } from '../store.ts';

/** A story with its reports' ids. */
export interface StoryGroup {
  readonly id: string;
  readonly title: string;
  readonly reports: readonly string[];
}

/** Every story with its reports' ids, oldest first, a page at a time. */
export async function* listGroups(store: Store): AsyncGenerator<StoryGroup> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['groups']>> = await store.groups(
      cursor === null ? { limit: 200 } : { limit: 200, cursor },
    );
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
}

/** Every story's card, newest first, a page at a time. */
export async function* listStories(store: Store, limit = Number.POSITIVE_INFINITY) {
  let cursor: string | null = null;
  let left = limit;
  do {
    const page: Awaited<ReturnType<Store['stories']>> = await store.stories({
      order: 'newest',
      limit: Math.min(200, left),
      ...(cursor === null ? {} : { cursor }),
    });
    yield* page.items;
    left -= page.items.length;
    cursor = page.next;
  } while (cursor !== null && left > 0);
}
