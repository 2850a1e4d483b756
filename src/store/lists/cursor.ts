import { z } from 'zod';
import type { PageRequest } from '../../app/archive/store.ts';
import type { Page } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';

const DEFAULT_LIMIT = 50;
const MOST_LIMIT = 200;
const MOST_CURSOR = 4_000;

/** How many items a page has. Throws HearsayError 'bad-option' for a limit that is none. */
export function limitOf(request: PageRequest): number {
  const limit = request.limit ?? DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new HearsayError('bad-option', `The limit of a page is a whole number from 1 to ${MOST_LIMIT}`);
  }
  return Math.min(limit, MOST_LIMIT);
}

/** What a cursor says, of the given shape; null where there is none. Throws HearsayError 'bad-option' for any other. */
export function readCursor<Shape extends z.ZodType>(
  request: PageRequest,
  shape: Shape,
): z.infer<Shape> | null {
  if (request.cursor === undefined) return null;
  const read = shape.safeParse(decode(request.cursor));
  if (!read.success) {
    throw new HearsayError(
      'bad-option',
      'The cursor belongs to no page of this list; begin at its first page',
    );
  }
  return read.data;
}

/** A page of the rows that were asked for with one more than its limit, which tells whether there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursor: (last: Row) => readonly (string | number)[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(item), next: more ? writeCursor(cursor(last)) : null };
}

export function writeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** A cursor of one whole number: a place or an order of arrival. */
export const NUMBER_CURSOR = z.tuple([z.int().min(0)]);

function decode(cursor: string): unknown {
  if (cursor.length > MOST_CURSOR) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
