import { sql } from 'kysely';
import type { ArchiveCounts } from '../app/archive/store.ts';
import type { Queries } from './backend/backend.ts';

/** How much the archive holds and how much of it waits. */
export async function countArchive({ db }: Queries): Promise<ArchiveCounts> {
  // Reports are numbered without gaps and never removed.
  const last = await db
    .selectFrom('reports')
    .select((has) => has.fn.max('seq').as('reports'))
    .executeTakeFirst();
  const states = await db
    .selectFrom('reports')
    .select((has) => ['state', has.fn.countAll<number>().as('rows')])
    .where('state', 'in', ['received', 'read', 'failed'])
    .groupBy('state')
    .execute();
  const inState = (state: string) => states.find((row) => row.state === state)?.rows ?? 0;
  const stories = await db
    .selectFrom('stories')
    .select((has) => [
      has.fn.countAll<number>().as('stories'),
      has.fn.count<number>('stale_since').as('stale'),
      sql<number>`cast(coalesce(sum(statements), 0) as bigint)`.as('statements'),
      sql<number>`cast(coalesce(sum(altered), 0) as bigint)`.as('altered'),
    ])
    .executeTakeFirstOrThrow();
  const deadLetters = await db
    .selectFrom('dead_letters')
    .select((has) => has.fn.countAll<number>().as('rows'))
    .where('taken', '=', 0)
    .executeTakeFirstOrThrow();
  const feeds = await db
    .selectFrom('feeds')
    .select((has) => has.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return {
    reports: last?.reports ?? 0,
    stories: stories.stories,
    statements: stories.statements,
    altered: stories.altered,
    unread: inState('received'),
    ungrouped: inState('received') + inState('read'),
    stale: stories.stale,
    failed: inState('failed'),
    deadLetters: deadLetters.rows,
    feeds: feeds.rows,
  };
}
