import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Queries, Work } from '../backend/backend.ts';
import { storySeq } from './find-story.ts';
import { insertStory, titleOf } from './insert-story.ts';
import { membersOf, mergeStories, moveMembers } from './merge-stories.ts';
import { setTitle } from './set-title.ts';
import { recountStory, touchStory } from './story-members.ts';

/** Takes reports out of a story into one of their own, whose id is given back. */
export async function splitStory(
  work: Work,
  id: string,
  reports: readonly string[],
  title: string | null,
  now: string,
): Promise<string> {
  await work.lock('grouping');
  const from = await storySeq(work.db, id);
  const taken = await membersToTake(work.db, from, id, reports);
  const into = await insertStory(work, {
    title: title ?? (await ownTitle(work.db, taken[0]!)),
    named: title === null ? 0 : 1,
    by_hand: 1,
    first_at: now,
    latest_at: now,
  });
  await moveMembers(work.db, from, into, taken);
  await work.db.updateTable('stories').set({ by_hand: 1 }).where('seq', '=', from).execute();
  await retitle(work, from);
  for (const story of [from, into]) {
    await recountStory(work.db, story);
    await touchStory(work.db, story, now);
  }
  const made = await work.db
    .selectFrom('stories')
    .select('id')
    .where('seq', '=', into)
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Moves all reports of one story into another; the id of the one that is gone leads to the other. */
export async function joinStories(work: Work, intoId: string, fromId: string, now: string): Promise<void> {
  await work.lock('grouping');
  await work.lock('collating');
  const into = await storySeq(work.db, intoId);
  const from = await storySeq(work.db, fromId);
  if (into === from) throw new HearsayError('bad-option', 'A story cannot be joined to itself');
  await mergeStories(work, into, from, now);
  await work.db.updateTable('stories').set({ by_hand: 1 }).where('seq', '=', into).execute();
}

/** Gives a story the title that it keeps. */
export async function renameStory(work: Work, id: string, title: string): Promise<void> {
  if (title.trim() === '') throw new HearsayError('bad-option', 'A story needs a title');
  await work.lock('grouping');
  await setTitle(work, await storySeq(work.db, id), title, { named: 1, by_hand: 1 });
}

async function membersToTake(
  db: Queries,
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
async function retitle(work: Work, story: number): Promise<void> {
  const row = await work.db.selectFrom('stories').select('named').where('seq', '=', story).executeTakeFirst();
  const first = (await membersOf(work.db, story))[0];
  if (row?.named === 1 || first === undefined) return;
  await setTitle(work, story, await ownTitle(work.db, first), {});
}

async function ownTitle(db: Queries, report: number): Promise<string> {
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
