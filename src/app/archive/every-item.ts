import type { Page } from '../../core/model/archive.ts';
import type { PageRequest } from './store.ts';

const PAGE = 200;

/** The items of a list in its order, `limit` at most, a page at a time. */
export async function* everyItem<Item>(
  page: (request: PageRequest) => Promise<Page<Item>>,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Item> {
  let cursor: string | null = null;
  let left = limit;
  do {
    const size = { limit: Math.min(PAGE, left) };
    const { items, next }: Page<Item> = await page(cursor === null ? size : { ...size, cursor });
    yield* items;
    left -= items.length;
    cursor = next;
  } while (cursor !== null && left > 0);
}
