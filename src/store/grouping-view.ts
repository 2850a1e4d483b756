import type { GroupingView, StoryCandidate } from '../app/archive/store.ts';
import type { ArchivedReport } from '../core/model/archive.ts';
import type { Queries } from './backend.ts';
import { boundedKey } from './bounded-key.ts';
import { toReport, wholeReports } from './report-rows.ts';

/** How many members of a story a candidate shows. */
const MEMBERS_SHOWN = 12;
/** Terms in more stories than this tell little; they count only while rarer ones are few. */
const COMMON_TERM = 2_000;
/** How many rows of the term index one look-up reads at most. */
const MOST_ROWS = 10_000;

/** What may be asked while an arrival is decided on. */
export function groupingView(db: Queries): GroupingView {
  return {
    storiesSharing: (terms, limit) => storiesSharing(db, terms, limit),
    reportsSharing: (bands, limit) => reportsSharing(db, bands, limit),
  };
}

async function storiesSharing(
  db: Queries,
  terms: readonly string[],
  limit: number,
): Promise<readonly StoryCandidate[]> {
  const keys = [...new Set(terms.map(boundedKey))];
  if (keys.length === 0) return [];
  const counted = await db
    .selectFrom('terms')
    .selectAll()
    .where('term', 'in', keys)
    .orderBy('stories')
    .orderBy('term')
    .execute();
  const all = await db
    .selectFrom('stories')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  const stories = all?.last ?? 1;
  const weights = new Map<string, number>();
  let rows = 0;
  for (const term of counted) {
    rows += term.stories;
    if (rows > MOST_ROWS || term.stories > COMMON_TERM) break;
    weights.set(term.term, Math.log(1 + stories / term.stories));
  }
  if (weights.size === 0) return [];
  const postings = await db
    .selectFrom('story_terms')
    .select(['term', 'story'])
    .where('term', 'in', [...weights.keys()])
    .execute();
  const scores = new Map<number, number>();
  // Summed in one order: the same sum on every database.
  const sorted = postings.sort((a, b) => a.story - b.story || (a.term < b.term ? -1 : 1));
  for (const { term, story } of sorted) scores.set(story, (scores.get(story) ?? 0) + weights.get(term)!);
  const best = [...scores].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, limit);
  const candidates: StoryCandidate[] = [];
  for (const [story] of best) candidates.push(await candidate(db, story));
  return candidates;
}

async function candidate(db: Queries, story: number): Promise<StoryCandidate> {
  const rows = await db
    .selectFrom('reports')
    .innerJoin('versions', (join) =>
      join
        .onRef('versions.report', '=', 'reports.seq')
        .onRef('versions.version', '=', 'reports.read_version'),
    )
    .innerJoin('stories', 'stories.seq', 'reports.story')
    .select(['stories.id', 'versions.profile'])
    .where('reports.story', '=', story)
    .orderBy('reports.seq', 'desc')
    .limit(MEMBERS_SHOWN)
    .execute();
  return { id: rows[0]!.id, members: rows.map((row) => JSON.parse(row.profile ?? 'null') as unknown) };
}

async function reportsSharing(
  db: Queries,
  bands: readonly string[],
  limit: number,
): Promise<readonly ArchivedReport[]> {
  const keys = [...new Set(bands.map(boundedKey))];
  if (keys.length === 0) return [];
  const shared = await db
    .selectFrom('bands')
    .select((has) => ['report', has.fn.countAll<number>().as('bands')])
    .where('band', 'in', keys)
    .groupBy('report')
    .orderBy('bands', 'desc')
    .orderBy('report', 'desc')
    .limit(limit)
    .execute();
  if (shared.length === 0) return [];
  const rows = await wholeReports(db, 'read_version')
    .where(
      'reports.seq',
      'in',
      shared.map((row) => row.report),
    )
    .execute();
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return shared.flatMap(({ report }) => {
    const row = bySeq.get(report);
    return row === undefined ? [] : [toReport(row)];
  });
}
