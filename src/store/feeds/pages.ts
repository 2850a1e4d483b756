import type { WatchedPage } from '../../app/watch/pages/watched-page.ts';
import type { WriteTransaction } from '../backend/backend.ts';
import type { PageRow } from '../backend/tables.ts';
import { boundedKey } from '../bounded-text.ts';

/** Adds a page to those that are visited again; one that is there already stays as it is. */
export async function addPage(tx: WriteTransaction, page: WatchedPage): Promise<void> {
  const row: PageRow = {
    key: boundedKey(page.address),
    address: page.address,
    place: page.place,
    report: page.report,
    added_at: page.addedAt,
    ...visited(page),
  };
  await tx.db
    .insertInto('pages')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Takes the pages that are due longest, and puts them off so that no other process takes them. */
export async function takeDuePages(
  tx: WriteTransaction,
  engine: 'embedded' | 'postgresql',
  limit: number,
  now: string,
  leaseUntil: string,
): Promise<readonly WatchedPage[]> {
  const due = tx.db
    .selectFrom('pages')
    .selectAll()
    .where('next_visit_at', '<=', now)
    .orderBy('next_visit_at')
    .orderBy('key')
    .limit(limit);
  const rows = await (engine === 'embedded' ? due : due.forUpdate().skipLocked()).execute();
  if (rows.length > 0) {
    const keys = rows.map((row) => row.key);
    await tx.db.updateTable('pages').set({ next_visit_at: leaseUntil }).where('key', 'in', keys).execute();
  }
  return rows.map((row) => toPage({ ...row, next_visit_at: leaseUntil }));
}

/** Keeps how a visit went. */
export async function keepVisit(tx: WriteTransaction, page: WatchedPage): Promise<void> {
  await tx.db.updateTable('pages').set(visited(page)).where('key', '=', boundedKey(page.address)).execute();
}

function visited(page: WatchedPage) {
  return {
    visits: page.visits,
    next_visit_at: page.nextVisitAt,
    etag: page.etag,
    last_modified: page.lastModified,
    last_visited_at: page.lastVisitedAt,
    last_error: page.lastError,
  };
}

function toPage(row: PageRow): WatchedPage {
  return {
    address: row.address,
    place: row.place,
    report: row.report,
    addedAt: row.added_at,
    visits: row.visits,
    nextVisitAt: row.next_visit_at,
    etag: row.etag,
    lastModified: row.last_modified,
    lastVisitedAt: row.last_visited_at,
    lastError: row.last_error,
  };
}
