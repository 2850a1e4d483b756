import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Database, WriteTransaction } from '../backend/backend.ts';
import { storySeq } from './find-story.ts';
import { insertStory, titleOf } from './insert-story.ts';
import { membersOf, mergeStories, moveMembers } from './merge-stories.ts';
import { setTitle } from './set-title.ts';
import { recountStory, touchStory } from './story-members.ts';

/** Takes reports out of a story into one of their own, whose id is given back. */
export async function splitStory(
  tx: WriteTransaction,
  id: string,
  reports: readonly string[],
  title: string | null,
  now: string,
): Promise<string> {
  await tx.lock('grouping');
  const from = await storySeq(tx.db, id);
  const taken = await membersToTake(tx.db, from, id, reports);
  const into = await insertStory(tx, {
    title: title ?? (await ownTitle(tx.db, taken[0]!)),
    named: title === null ? 0 : 1,
    by_hand: 1,
    first_at: now,
    latest_at: now,
  });
  await moveMembers(tx.db, from, into, taken);
  await tx.db.updateTable('stories').set({ by_hand: 1 }).where('seq', '=', from).execute();
  await retitle(tx, from);
  for (const story of [from, into]) {
    await recountStory(tx.db, story);
    await touchStory(tx.db, story, now);
  }
  const made = await tx.db
    .selectFrom('stories')
    .select('id')
    .where('seq', '=', into)
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Moves all reports of one story into another; the id of the one that is gone leads to the other. */
export async function joinStories(
  tx: WriteTransaction,
  intoId: string,
  fromId: string,
  now: string,
): Promise<void> {
  await tx.lock('grouping');
  await tx.lock('collating');
  const into = await storySeq(tx.db, intoId);
  const from = await storySeq(tx.db, fromId);
  if (into === from) throw new HearsayError('bad-option', 'A story cannot be joined to itself');
  await mergeStories(tx, into, from, now);
  await tx.db.updateTable('stories').set({ by_hand: 1 }).where('seq', '=', into).execute();
}

/** Gives a story the title that it keeps. */
export async function renameStory(tx: WriteTransaction, id: string, title: string): Promise<void> {
  if (title.trim() === '') throw new HearsayError('bad-option', 'A story needs a title');
  await tx.lock('grouping');
  await setTitle(tx, await storySeq(tx.db, id), title, { named: 1, by_hand: 1 });
}

async function membersToTake(
  db: Database,
  story: number,
  id: string,
  reports: readonly string[],
): Promise<number[]> {
  const wanted = new Set(reports);
  if (wanted.size === 0) throw new HearsayError('bad-option', 'Name the reports that are to leave the story');
  const rows = await db
    .selectFrom('reports')
    .select(['seq', 'id'])
    .where('story', '=', story)
    .orderBy('seq')
    .execute();
  const taken = rows.filter((row) => wanted.has(row.id));
  if (taken.length < wanted.size) {
    const strange = reports.find((report) => !rows.some((row) => row.id === report));
    throw new HearsayError('bad-option', `The report ${JSON.stringify(strange)} is not in the story ${id}`);
  }
  if (taken.length === rows.length) {
    throw new HearsayError('bad-option', `Nothing would be left of the story ${id}; leave a report in it`);
  }
  return taken.map((row) => row.seq);
}

/** A story that nobody named is called as its first report, whichever that is now. */
async function retitle(tx: WriteTransaction, story: number): Promise<void> {
  const row = await tx.db.selectFrom('stories').select('named').where('seq', '=', story).executeTakeFirst();
  const first = (await membersOf(tx.db, story))[0];
  if (row?.named === 1 || first === undefined) return;
  await setTitle(tx, story, await ownTitle(tx.db, first), {});
}

async function ownTitle(db: Database, report: number): Promise<string> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('versions', (join) =>
      join.onRef('versions.report', '=', 'reports.seq').onRef('versions.version', '=', 'reports.version'),
    )
    .select('versions.document')
    .where('reports.seq', '=', report)
    .executeTakeFirstOrThrow();
  return titleOf(JSON.parse(row.document) as Document);
}
