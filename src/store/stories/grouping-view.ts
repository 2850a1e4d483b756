import { type RawBuilder, sql } from 'kysely';
import type { GroupingView, StoryCandidate } from '../../app/archive/store.ts';
import type { ArchivedReport } from '../../core/model/archive.ts';
import type { Database } from '../backend/backend.ts';
import { boundedKey } from '../bounded-text.ts';
import { toReport, wholeReports } from '../reports/report-rows.ts';
import { findStory } from './find-story.ts';
import type { ParseProfile } from './profile-cache.ts';

/** How many members of a story a candidate shows. */
const MEMBERS_SHOWN = 12;
/** Terms in more stories than this tell little; they count only while rarer ones are few. */
const COMMON_TERM = 2_000;
/** How many rows of the term index one look-up reads at most. */
const MOST_ROWS = 10_000;
/** Of a story with more reports, the latest are looked through for what an arrival was copied from. */
const MOST_COMPARED = 1_000;

/** What may be asked while an arrival is decided on. */
export function groupingView(db: Database, parse: ParseProfile): GroupingView {
  return {
    storiesSharing: (terms, limit) => storiesSharing(db, parse, terms, limit),
    reportsSharing: (story, bands, limit) => reportsSharing(db, story, bands, limit),
    reports: (ids) => reportsOf(db, ids),
  };
}

async function storiesSharing(
  db: Database,
  parse: ParseProfile,
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
  const weights: RawBuilder<unknown>[] = [];
  let rows = 0;
  for (const term of counted) {
    rows += term.stories;
    if (rows > MOST_ROWS || term.stories > COMMON_TERM) break;
    // Whole numbers: their sum is the same in every order, on every database.
    const weight = Math.round(1e6 * Math.log(1 + stories / term.stories));
    weights.push(sql`(${term.term}, cast(${weight} as integer))`);
  }
  if (weights.length === 0) return [];
  const best = await sql<{ story: number }>`
    with wanted (term, weight) as (values ${sql.join(weights)})
    select story_terms.story from wanted join story_terms on story_terms.term = wanted.term
    group by story_terms.story order by sum(wanted.weight) desc, story_terms.story desc limit ${limit}`.execute(
    db,
  );
  return candidates(
    db,
    parse,
    best.rows.map((row) => row.story),
  );
}

/** Stories with their latest members' profiles, in the order given. */
async function candidates(
  db: Database,
  parse: ParseProfile,
  stories: readonly number[],
): Promise<readonly StoryCandidate[]> {
  if (stories.length === 0) return [];
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('reports')
        .select(['seq', 'story', 'read_version'])
        .select(sql<number>`row_number() over (partition by story order by seq desc)`.as('latest'))
        .where('story', 'in', [...stories])
        .as('members'),
    )
    .innerJoin('versions', (join) =>
      join
        .onRef('versions.report', '=', 'members.seq')
        .onRef('versions.version', '=', 'members.read_version'),
    )
    .innerJoin('stories', 'stories.seq', 'members.story')
    .select(['stories.seq', 'stories.id', 'versions.report', 'versions.version', 'versions.profile'])
    .where('members.latest', '<=', MEMBERS_SHOWN)
    .orderBy('members.seq', 'desc')
    .execute();
  const byStory = Map.groupBy(rows, ({ seq }) => seq);
  return stories.flatMap((story) => {
    const members = byStory.get(story);
    if (members === undefined) return [];
    const profiles = members.map(({ report, version, profile }) => parse(report, version, profile));
    return [{ id: members[0]!.id, members: profiles }];
  });
}

async function reportsSharing(
  db: Database,
  story: string,
  bands: readonly string[],
  limit: number,
): Promise<readonly ArchivedReport[]> {
  const seq = await findStory(db, story);
  if (seq === null || bands.length === 0) return [];
  const members = await db
    .selectFrom('reports')
    .innerJoin('versions', (join) =>
      join
        .onRef('versions.report', '=', 'reports.seq')
        .onRef('versions.version', '=', 'reports.read_version'),
    )
    .select(['reports.seq', 'versions.bands'])
    .where('reports.story', '=', seq)
    .orderBy('reports.seq', 'desc')
    .limit(MOST_COMPARED)
    .execute();
  const wanted = new Set(bands);
  const shared = members
    .map((row) => ({
      report: row.seq,
      bands: (JSON.parse(row.bands ?? '[]') as string[]).filter((band) => wanted.has(band)).length,
    }))
    .filter((member) => member.bands > 0)
    .sort((a, b) => b.bands - a.bands)
    .slice(0, limit);
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

async function reportsOf(db: Database, ids: readonly string[]): Promise<readonly ArchivedReport[]> {
  if (ids.length === 0) return [];
  const rows = await wholeReports(db, 'read_version').where('reports.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, toReport(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
