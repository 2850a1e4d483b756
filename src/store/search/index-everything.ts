import type { Document } from '../../core/model/document.ts';
import type { Database } from '../backend/backend.ts';
import { reportEntry, speakerEntry, statementEntry, storyEntry } from './entries.ts';
import type { SearchIndex } from './search-index.ts';

const AT_ONCE = 200;

/** Fills the empty full-text indexes from the tables. */
export async function indexEverything(db: Database, search: SearchIndex): Promise<void> {
  await indexReports(db, search);
  await pages(
    (after) =>
      db.selectFrom('stories').selectAll().where('seq', '>', after).orderBy('seq').limit(AT_ONCE).execute(),
    (rows) => search.put(db, 'story', rows.map(storyEntry)),
  );
  await pages(
    (after) =>
      db
        .selectFrom('statements')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(AT_ONCE)
        .execute(),
    (rows) => search.put(db, 'statement', rows.map(statementEntry)),
  );
  await pages(
    (after) =>
      db.selectFrom('speakers').selectAll().where('seq', '>', after).orderBy('seq').limit(AT_ONCE).execute(),
    (rows) => search.put(db, 'speaker', rows.map(speakerEntry)),
  );
}

async function indexReports(db: Database, search: SearchIndex): Promise<void> {
  await pages(
    (after) =>
      db
        .selectFrom('reports')
        .innerJoin('versions', (join) =>
          join.onRef('versions.report', '=', 'reports.seq').onRef('versions.version', '=', 'reports.version'),
        )
        .select(['reports.seq', 'reports.place', 'reports.outlet_key', 'versions.document'])
        .where('reports.seq', '>', after)
        .orderBy('reports.seq')
        .limit(AT_ONCE)
        .execute(),
    (rows) =>
      search.put(
        db,
        'report',
        rows.map((row) => reportEntry(row, JSON.parse(row.document) as Document)),
      ),
  );
}

async function pages<Row extends { seq: number }>(
  next: (after: number) => Promise<Row[]>,
  keep: (rows: Row[]) => Promise<void>,
): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await next(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    await keep(rows);
    after = last.seq;
  }
}
