import { sql } from 'kysely';
import { z } from 'zod';
import { searchWords } from '../../app/archive/search/search-words.ts';
import type { PageRequest, StoryQuery } from '../../app/archive/store.ts';
import type { ArchivedReport, Page, StoryCard } from '../../core/model/archive.ts';
import type { Queries } from '../backend/backend.ts';
import type { StoryRow } from '../backend/tables.ts';
import { dayAt } from '../place.ts';
import { toReport, wholeReports } from '../reports/report-rows.ts';
import { findStory } from '../stories/find-story.ts';
import { limitOf, NUMBER_CURSOR, pageOf, readCursor } from './cursor.ts';

/** Of a search that finds more stories than this, the latest begun are listed. */
const MOST_FOUND = 2_000;

const COLUMN = { newest: 'printed_last', reports: 'reports', altered: 'altered' } as const;
const CURSOR = z.tuple([z.int(), z.int()]);

/** Stories in one of three orders (the newest: by the day of the latest report), each read off its own index. */
export async function listStories(queries: Queries, query: StoryQuery): Promise<Page<StoryCard>> {
  const limit = limitOf(query);
  const order = query.order ?? 'newest';
  const column = COLUMN[order];
  const cursor = readCursor(query, CURSOR);
  let rows = queries.db
    .selectFrom('stories')
    .selectAll()
    .orderBy(column, 'desc')
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (cursor !== null)
    rows = rows.where(sql<boolean>`(${sql.ref(column)}, seq) < (${cursor[0]}, ${cursor[1]})`);
  if (query.text !== undefined && query.text.trim() !== '') {
    const found = await storiesCalled(queries, query.text);
    if (found.length === 0) return { items: [], next: null };
    rows = rows.where('seq', 'in', found);
  }
  return pageOf(await rows.execute(), limit, toStoryCard, (row) => [row[column], row.seq]);
}

async function storiesCalled(queries: Queries, text: string): Promise<readonly number[]> {
  const words = searchWords(text);
  if (words.length === 0) return [];
  return queries.search.find(queries.db, 'story', {
    words,
    facets: [],
    narrow: false,
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    limit: MOST_FOUND,
  });
}

/** A story by its id, or the one it was joined to. */
export async function oneStory(queries: Queries, id: string): Promise<StoryCard | null> {
  const seq = await findStory(queries.db, id);
  if (seq === null) return null;
  const row = await queries.db.selectFrom('stories').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row === undefined ? null : toStoryCard(row);
}

/** A story's reports in order of arrival, each in its latest version that was read. */
export async function storyReports(queries: Queries, id: string): Promise<readonly ArchivedReport[]> {
  const seq = await findStory(queries.db, id);
  if (seq === null) return [];
  const rows = await wholeReports(queries.db, 'read_version')
    .where('reports.story', '=', seq)
    .orderBy('reports.seq')
    .execute();
  return rows.map(toReport);
}

/** Stories whose collation lags behind, the longest waiting first. */
export async function staleStories(
  queries: Queries,
  limit: number,
): Promise<readonly { readonly id: string; readonly revision: number }[]> {
  return queries.db
    .selectFrom('stories')
    .select(['id', 'revision'])
    .where('stale_since', 'is not', null)
    .orderBy('stale_since')
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** The present revision of a story whose collation lags behind. */
export async function staleRevision(queries: Queries, id: string): Promise<number | null> {
  const row = await queries.db
    .selectFrom('stories')
    .select('revision')
    .where('id', '=', id)
    .where('stale_since', 'is not', null)
    .executeTakeFirst();
  return row?.revision ?? null;
}

/** Every story with its reports, the oldest first. */
export async function listGroups(
  queries: Queries,
  request: PageRequest,
): Promise<Page<{ id: string; title: string; reports: readonly string[] }>> {
  const limit = limitOf(request);
  const after = readCursor(request, NUMBER_CURSOR)?.[0] ?? 0;
  const stories = await queries.db
    .selectFrom('stories')
    .select(['seq', 'id', 'title'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit + 1)
    .execute();
  if (stories.length === 0) return { items: [], next: null };
  const members = await queries.db
    .selectFrom('reports')
    .select(['story', 'id'])
    .where(
      'story',
      'in',
      stories.map((story) => story.seq),
    )
    .orderBy('seq')
    .execute();
  const byStory = Map.groupBy(members, ({ story }) => story);
  return pageOf(
    stories,
    limit,
    ({ seq, id, title }) => ({ id, title, reports: (byStory.get(seq) ?? []).map((member) => member.id) }),
    (row) => [row.seq],
  );
}

function toStoryCard(row: StoryRow): StoryCard {
  return {
    id: row.id,
    title: row.title,
    byHand: row.by_hand === 1,
    reports: row.reports,
    witnesses: row.witnesses,
    statements: row.statements,
    altered: row.altered,
    firstAt: row.first_at,
    latestAt: row.latest_at,
    printedFrom: dayAt(row.printed_first),
    printedTo: dayAt(row.printed_last),
    collated: row.stale_since === null,
  };
}
