import type { StoryCard } from '../../../core/model/archive.ts';
import { everyItem } from '../every-item.ts';
import type { Store } from '../store.ts';

/** A story with its reports' ids. */
export interface StoryGroup {
  readonly id: string;
  readonly title: string;
  readonly reports: readonly string[];
}

/** Every story with its reports' ids, oldest first, a page at a time. */
export function listGroups(store: Store): AsyncGenerator<StoryGroup> {
  return everyItem((request) => store.groups(request));
}

/** The stories' cards, newest first, `limit` at most, a page at a time. */
export function listStories(store: Store, limit?: number): AsyncGenerator<StoryCard> {
  return everyItem((request) => store.stories({ ...request, order: 'newest' }), limit);
}
