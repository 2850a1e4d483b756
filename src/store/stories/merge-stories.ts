import type { Database, WriteTransaction } from '../backend/backend.ts';
import { termsOf } from '../reports/report-rows.ts';
import { keepStatements } from './keep-statements.ts';
import { chunks, dropMember, indexMember, recountStory, touchStory } from './story-members.ts';

/**
 * Moves all of a story into another and leaves its id as an alias. The caller holds the locks 'grouping' and
 * 'collating', in this order.
 */
export async function mergeStories(
  tx: WriteTransaction,
  into: number,
  from: number,
  now: string,
): Promise<void> {
  await moveMembers(tx.db, from, into, await membersOf(tx.db, from));
  await keepStatements(tx, from, []);
  await tx.db.deleteFrom('collations').where('story', '=', from).execute();
  const gone = await tx.db
    .deleteFrom('stories')
    .where('seq', '=', from)
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.search.remove(tx.db, 'story', [from]);
  await tx.db.updateTable('story_aliases').set({ story: into }).where('story', '=', from).execute();
  await tx.db.insertInto('story_aliases').values({ seq: from, id: gone.id, story: into }).execute();
  await recountStory(tx.db, into);
  await touchStory(tx.db, into, now);
}

/** The numbers of a story's reports, in order of arrival. */
export async function membersOf(db: Database, story: number): Promise<number[]> {
  const rows = await db
    .selectFrom('reports')
    .select('seq')
    .where('story', '=', story)
    .orderBy('seq')
    .execute();
  return rows.map((row) => row.seq);
}

/** Moves reports from one story to another, with what they are found by. Neither story is counted anew. */
export async function moveMembers(
  db: Database,
  from: number,
  into: number,
  reports: readonly number[],
): Promise<void> {
  for (const part of chunks(reports, 50)) {
    const texts = await db
      .selectFrom('reports')
      .innerJoin('versions', (join) =>
        join
          .onRef('versions.report', '=', 'reports.seq')
          .onRef('versions.version', '=', 'reports.read_version'),
      )
      .select(['reports.seq', 'versions.terms'])
      .where('reports.seq', 'in', part)
      .orderBy('reports.seq')
      .execute();
    for (const text of texts) {
      const terms = termsOf(text);
      await dropMember(db, from, terms);
      await indexMember(db, into, terms);
    }
    await db.updateTable('reports').set({ story: into }).where('seq', 'in', part).execute();
  }
}
