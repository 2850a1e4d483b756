import type { Arrival, GroupingDecision, GroupingView } from '../app/archive/store.ts';
import type { Document } from '../core/model/document.ts';
import type { Work } from './backend.ts';
import { wellFormed } from './column-text.ts';
import { storySeq } from './find-story.ts';
import { groupingView } from './grouping-view.ts';
import { toReading } from './report-rows.ts';
import { storyEntry } from './search/entries.ts';
import { indexMember } from './story-members.ts';
import type { ReportRow, StoryRow } from './tables.ts';

export type Decide = (arrival: Arrival, view: GroupingView) => Promise<GroupingDecision>;

/** Groups the next read reports in order of arrival, up to the first that is not read yet. */
export async function groupNext(
  work: Work,
  limit: number,
  now: string,
  decide: Decide,
): Promise<readonly string[]> {
  await work.lock('grouping');
  const arrivals = await nextArrivals(work, limit);
  const view = groupingView(work.db);
  for (const arrival of arrivals) {
    const decision = await decide(arrival.arrival, view);
    await group(work, arrival, decision, now);
  }
  return arrivals.map(({ arrival }) => arrival.id);
}

interface Waiting {
  readonly row: Pick<ReportRow, 'seq' | 'received_at'>;
  readonly arrival: Arrival;
}

async function nextArrivals(work: Work, limit: number): Promise<readonly Waiting[]> {
  const unread = await work.db
    .selectFrom('reports')
    .select('seq')
    .where('state', '=', 'received')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  const rows = await work.db
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
  work: Work,
  { row, arrival }: Waiting,
  decision: GroupingDecision,
  now: string,
): Promise<void> {
  const story =
    decision.story === null
      ? await beginStory(work, arrival.document, row.received_at)
      : await storySeq(work.db, decision.story);
  await work.db
    .updateTable('reports')
    .set({
      story,
      state: 'grouped',
      copy_of: decision.copyOf?.report ?? null,
      copy_relation: decision.copyOf?.relation ?? null,
      reasons: JSON.stringify(decision.reasons),
    })
    .where('seq', '=', row.seq)
    .execute();
  await work.db
    .updateTable('stories')
    .set((set) => ({
      reports: set('reports', '+', 1),
      witnesses: set('witnesses', '+', decision.copyOf === null ? 1 : 0),
      first_at: set
        .case()
        .when('first_at', '>', row.received_at)
        .then(row.received_at)
        .else(set.ref('first_at'))
        .end(),
      latest_at: set
        .case()
        .when('latest_at', '<', row.received_at)
        .then(row.received_at)
        .else(set.ref('latest_at'))
        .end(),
      revision: set('revision', '+', 1),
      stale_since: set.fn.coalesce('stale_since', set.val(now)),
    }))
    .where('seq', '=', story)
    .execute();
  await indexMember(work.db, story, row.seq, arrival.reading);
}

async function beginStory(work: Work, document: Document, receivedAt: string): Promise<number> {
  return insertStory(work, {
    title: titleOf(document),
    named: 0,
    by_hand: 0,
    first_at: receivedAt,
    latest_at: receivedAt,
  });
}

/** Makes a story without reports; its number is given back. */
export async function insertStory(
  work: Work,
  given: Pick<StoryRow, 'title' | 'named' | 'by_hand' | 'first_at' | 'latest_at'>,
): Promise<number> {
  const seq = await nextStory(work);
  const row: StoryRow = {
    ...given,
    seq,
    id: `story-${seq}`,
    reports: 0,
    witnesses: 0,
    statements: 0,
    altered: 0,
    revision: 0,
    collated_revision: 0,
    stale_since: null,
  };
  await work.db.insertInto('stories').values(row).execute();
  await work.search.put(work.db, 'story', [storyEntry(row)]);
  return seq;
}

/** A story that was joined away keeps its number for good. */
async function nextStory(work: Work): Promise<number> {
  const story = await work.db
    .selectFrom('stories')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  const alias = await work.db
    .selectFrom('story_aliases')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  return Math.max(story?.last ?? 0, alias?.last ?? 0) + 1;
}

const TITLE_LENGTH = 90;

/** A story is called as its first report is; one without a title, by its first words. */
export function titleOf(document: Document): string {
  const title = document.title?.trim() ?? '';
  if (title !== '') return title;
  const words = document.text.slice(0, 2_000).trim().replace(/\s+/gu, ' ');
  if (words === '') return document.id;
  if (words.length <= TITLE_LENGTH) return words;
  return `${wellFormed(words.slice(0, TITLE_LENGTH)).replace(/\s+\S*$/u, '')} …`;
}
