import type { ArchiveCounts } from '../app/archive/store.ts';
import type { Look, Queries } from './backend.ts';
import type { Tables } from './tables.ts';

/** How much the archive holds and how much of it waits. */
export async function countArchive({ db }: Look): Promise<ArchiveCounts> {
  const states = await db
    .selectFrom('reports')
    .select((has) => ['state', has.fn.countAll<number>().as('rows')])
    .groupBy('state')
    .execute();
  const inState = (state: string) => states.find((row) => row.state === state)?.rows ?? 0;
  const altered = await db
    .selectFrom('statements')
    .select((has) => has.fn.countAll<number>().as('rows'))
    .where('altered', '=', 1)
    .executeTakeFirstOrThrow();
  const stale = await db
    .selectFrom('stories')
    .select((has) => has.fn.countAll<number>().as('rows'))
    .where('stale_since', 'is not', null)
    .executeTakeFirstOrThrow();
  const letters = await db
    .selectFrom('dead_letters')
    .select((has) => has.fn.countAll<number>().as('rows'))
    .where('taken', '=', 0)
    .executeTakeFirstOrThrow();
  return {
    reports: states.reduce((sum, row) => sum + row.rows, 0),
    stories: await rowsOf(db, 'stories'),
    statements: await rowsOf(db, 'statements'),
    altered: altered.rows,
    unread: inState('received'),
    ungrouped: inState('received') + inState('read'),
    stale: stale.rows,
    failed: inState('failed'),
    deadLetters: letters.rows,
    feeds: await rowsOf(db, 'feeds'),
  };
}

async function rowsOf(db: Queries, table: keyof Tables): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((has) => has.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return row.rows;
}
