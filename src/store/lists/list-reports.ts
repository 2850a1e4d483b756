import { searchWords } from '../../app/archive/search/search-words.ts';
import type { ReportQuery } from '../../app/archive/store.ts';
import type { ArchivedReport, Page, ReportCard, ReportVersion } from '../../core/model/archive.ts';
import type { Document } from '../../core/model/document.ts';
import type { GuardedQuotation } from '../../core/model/guarded-text.ts';
import type { Queries } from '../backend/backend.ts';
import { boundedKey } from '../bounded-text.ts';
import { placesBetween } from '../place.ts';
import { reportCards, toCard, toReport, wholeReports } from '../reports/report-rows.ts';
import { outletFacet } from '../search/entries.ts';
import { findStory } from '../stories/find-story.ts';
import { limitOf, NUMBER_CURSOR, pageOf, readCursor } from './cursor.ts';

/** Reports, the latest dated first. */
export async function listReports(queries: Queries, query: ReportQuery): Promise<Page<ReportCard>> {
  const limit = limitOf(query);
  const { least, most } = placesBetween(query.from, query.to);
  const before = readCursor(query, NUMBER_CURSOR)?.[0] ?? most + 1;
  let rows = reportCards(queries.db)
    .where('reports.place', '>=', least)
    .where('reports.place', '<', Math.min(before, most + 1))
    .orderBy('reports.place', 'desc')
    .limit(limit + 1);
  const story = query.story === undefined ? null : await findStory(queries.db, query.story);
  if (query.story !== undefined && story === null) return { items: [], next: null };
  if (story !== null) rows = rows.where('reports.story', '=', story);
  if (query.text !== undefined && query.text.trim() !== '') {
    const words = searchWords(query.text);
    const members = story === null ? {} : { among: await placesOf(queries, story) };
    if (words.length === 0 || members.among?.length === 0) return { items: [], next: null };
    const found = await queries.search.find(queries.db, 'report', {
      words,
      facets: query.outlet === undefined ? [] : [outletFacet(boundedKey(query.outlet))],
      narrow: query.outlet !== undefined,
      least,
      most: Math.min(before - 1, most),
      limit: limit + 1,
      ...members,
    });
    if (found.length === 0) return { items: [], next: null };
    rows = rows.where('reports.place', 'in', found);
  } else if (query.outlet !== undefined) {
    rows = rows.where('reports.outlet_key', '=', boundedKey(query.outlet));
  }
  return pageOf(await rows.execute(), limit, toCard, (row) => [row.place]);
}

async function placesOf(queries: Queries, story: number): Promise<number[]> {
  const rows = await queries.db.selectFrom('reports').select('place').where('story', '=', story).execute();
  return rows.map((row) => row.place);
}

/** A report by its id, whole, in its latest version. */
export async function oneReport(queries: Queries, id: string): Promise<ArchivedReport | null> {
  const row = await wholeReports(queries.db, 'version').where('reports.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toReport(row);
}

/** Reports that are not read yet, in order of arrival. */
export async function unreadReports(queries: Queries, limit: number): Promise<readonly ArchivedReport[]> {
  const rows = await wholeReports(queries.db, 'version')
    .where('reports.state', '=', 'received')
    .orderBy('reports.seq')
    .limit(limit)
    .execute();
  return rows.map(toReport);
}

/** Their ids alone. */
export async function unreadIds(queries: Queries, limit: number): Promise<readonly string[]> {
  const rows = await queries.db
    .selectFrom('reports')
    .select('id')
    .where('state', '=', 'received')
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Every version of a report, the first seen first. */
export async function reportVersions(queries: Queries, id: string): Promise<readonly ReportVersion[]> {
  const rows = await queries.db
    .selectFrom('versions')
    .innerJoin('reports', 'reports.seq', 'versions.report')
    .leftJoin('edits', (join) =>
      join.onRef('edits.report', '=', 'versions.report').onRef('edits.version', '=', 'versions.version'),
    )
    .select([
      'versions.version',
      'versions.received_at',
      'versions.bytes_hash',
      'versions.text_hash',
      'versions.engine',
      'versions.document',
      'edits.quotations',
    ])
    .where('reports.id', '=', id)
    .orderBy('versions.version')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    document: JSON.parse(row.document) as Document,
    receivedAt: row.received_at,
    bytesHash: row.bytes_hash,
    textHash: row.text_hash,
    hearsay: row.engine,
    quotations: row.quotations === null ? null : (JSON.parse(row.quotations) as GuardedQuotation[]),
  }));
}
