import { sql } from 'kysely';
import type { Arrival, GroupingDecision, GroupingView } from '../../app/archive/store.ts';
import type { Document } from '../../core/model/document.ts';
import type { WriteTransaction } from '../backend/backend.ts';
import type { ReportRow } from '../backend/tables.ts';
import { toReading } from '../reports/report-rows.ts';
import { storySeq } from './find-story.ts';
import { groupingView } from './grouping-view.ts';
import { insertStory, titleOf } from './insert-story.ts';
import { mergeStories } from './merge-stories.ts';
import type { ParseProfile } from './profile-cache.ts';
import { setTitle } from './set-title.ts';
import { dateStory, indexMember } from './story-members.ts';

export type Decide = (arrival: Arrival, view: GroupingView) => Promise<GroupingDecision>;

/** Groups the next read reports in order of arrival, up to the first that is not read yet. */
export async function groupNext(
  tx: WriteTransaction,
  limit: number,
  now: string,
  decide: Decide,
  parse: ParseProfile,
): Promise<readonly string[]> {
  await tx.lock('grouping');
  const arrivals = await nextArrivals(tx, limit);
  const view = groupingView(tx.db, parse);
  const grouped: string[] = [];
  for (const arrival of arrivals) {
    const decision = await decide(arrival.arrival, view);
    const joins = (decision.joins ?? []).length > 0;
    // The lock on collations has to be had before any row is: a join opens a batch of its own.
    if (joins && grouped.length > 0) break;
    if (joins) await tx.lock('collating');
    await group(tx, arrival, await joinShown(tx, decision, now), now);
    grouped.push(arrival.arrival.id);
  }
  return grouped;
}

/** Joins the stories that a decision shows to be one, under the id of the oldest, and names that one in the decision. */
async function joinShown(
  tx: WriteTransaction,
  decision: GroupingDecision,
  now: string,
): Promise<GroupingDecision> {
  let { story } = decision;
  for (const other of story === null ? [] : (decision.joins ?? [])) {
    const [into, from] = await tx.db
      .selectFrom('stories')
      .select(['seq', 'id', 'title', 'named', 'by_hand'])
      .where('id', 'in', [story!, other])
      .orderBy('seq')
      .execute();
    if (into === undefined || from === undefined || (into.by_hand === 1 && from.by_hand === 1)) continue;
    await mergeStories(tx, into.seq, from.seq, now);
    if (from.by_hand === 1) await setTitle(tx, into.seq, from.title, { by_hand: 1, named: from.named });
    story = into.id;
  }
  return { ...decision, story };
}

interface Waiting {
  readonly row: Pick<ReportRow, 'seq' | 'received_at'>;
  readonly arrival: Arrival;
}

async function nextArrivals(tx: WriteTransaction, limit: number): Promise<readonly Waiting[]> {
  const unread = await tx.db
    .selectFrom('reports')
    .select('seq')
    .where('state', '=', 'received')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  const rows = await tx.db
    .selectFrom('reports')
    .innerJoin('versions', (join) =>
      join.onRef('versions.report', '=', 'reports.seq').onRef('versions.version', '=', 'reports.version'),
    )
    .select([
      'reports.seq',
      'reports.id',
      'reports.received_at',
      'versions.attributions',
      'versions.profile',
      'versions.terms',
      'versions.bands',
      'versions.reading_engine',
      'versions.document',
    ])
    .where('reports.state', '=', 'read')
    .where('reports.seq', '<', unread?.seq ?? Number.MAX_SAFE_INTEGER)
    .orderBy('reports.seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    row,
    arrival: { id: row.id, document: JSON.parse(row.document) as Document, reading: toReading(row) },
  }));
}

async function group(
  tx: WriteTransaction,
  { row, arrival }: Waiting,
  decision: GroupingDecision,
  now: string,
): Promise<void> {
  const story =
    decision.story === null
      ? await beginStory(tx, arrival.document, row.received_at)
      : await storySeq(tx.db, decision.story);
  await tx.db
    .updateTable('reports')
    .set((set) => ({
      story,
      // A new version may have come since the arrivals were looked up: it is still to be read.
      state: set.case().when('state', '=', 'read').then('grouped').else(set.ref('state')).end(),
      copy_of: decision.copyOf?.report ?? null,
      copy_relation: decision.copyOf?.relation ?? null,
      reasons: JSON.stringify(decision.reasons),
    }))
    .where('seq', '=', row.seq)
    .execute();
  await tx.db
    .updateTable('stories')
    .set((set) => ({
      reports: set('reports', '+', 1),
      witnesses: set('witnesses', '+', decision.copyOf === null ? 1 : 0),
      first_at: bound('first_at', '<', row.received_at),
      latest_at: bound('latest_at', '>', row.received_at),
      revision: set('revision', '+', 1),
      stale_since: set.fn.coalesce('stale_since', set.val(now)),
    }))
    .where('seq', '=', story)
    .execute();
  await dateStory(tx.db, story);
  await indexMember(tx.db, story, arrival.reading.terms);
}

/** The column, or the value where that comes before (`<`) or after (`>`) it. */
function bound(column: 'first_at' | 'latest_at', order: '<' | '>', value: string) {
  const kept = sql.ref(column);
  return sql<string>`case when ${value} ${sql.raw(order)} ${kept} then ${value} else ${kept} end`;
}

async function beginStory(tx: WriteTransaction, document: Document, receivedAt: string): Promise<number> {
  return insertStory(tx, {
    title: titleOf(document),
    named: 0,
    by_hand: 0,
    first_at: receivedAt,
    latest_at: receivedAt,
  });
}
