import type { Feed } from '../../core/model/archive.ts';
import type { Queries, WriteTransaction } from '../backend/backend.ts';
import type { FeedRow } from '../backend/tables.ts';
import { boundedKey } from '../bounded-text.ts';
import { chunks } from '../stories/story-members.ts';

/** Adds a feed, due at once; one that is there already stays as it is. */
export async function addFeed(tx: WriteTransaction, address: string, now: string): Promise<void> {
  const row: FeedRow = {
    key: boundedKey(address),
    address,
    title: null,
    added_at: now,
    next_poll_at: now,
    etag: null,
    last_modified: null,
    last_polled_at: null,
    last_ok_at: null,
    failures: 0,
    last_error: null,
    items: 0,
  };
  await tx.db
    .insertInto('feeds')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function removeFeed(tx: WriteTransaction, address: string): Promise<void> {
  await tx.db.deleteFrom('feeds').where('key', '=', boundedKey(address)).execute();
}

/** All feeds, the first added first. */
export async function listFeeds(queries: Queries): Promise<readonly Feed[]> {
  const rows = await queries.db.selectFrom('feeds').selectAll().orderBy('added_at').orderBy('key').execute();
  return rows.map(toFeed);
}

/** Takes the feeds that are due longest, and puts them off so that no other process takes them. */
export async function takeDueFeeds(
  tx: WriteTransaction,
  engine: 'embedded' | 'postgresql',
  limit: number,
  now: string,
  leaseUntil: string,
): Promise<readonly Feed[]> {
  const due = tx.db
    .selectFrom('feeds')
    .selectAll()
    .where('next_poll_at', '<=', now)
    .orderBy('next_poll_at')
    .orderBy('key')
    .limit(limit);
  const rows = await (engine === 'embedded' ? due : due.forUpdate().skipLocked()).execute();
  if (rows.length > 0) {
    const keys = rows.map((row) => row.key);
    await tx.db.updateTable('feeds').set({ next_poll_at: leaseUntil }).where('key', 'in', keys).execute();
  }
  return rows.map((row) => toFeed({ ...row, next_poll_at: leaseUntil }));
}

/** Keeps how a poll went; nothing happens where the feed was removed meanwhile. */
export async function keepPoll(tx: WriteTransaction, feed: Feed): Promise<void> {
  await tx.db
    .updateTable('feeds')
    .set({
      title: feed.title,
      next_poll_at: feed.nextPollAt,
      etag: feed.etag,
      last_modified: feed.lastModified,
      last_polled_at: feed.lastPolledAt,
      last_ok_at: feed.lastOkAt,
      failures: feed.failures,
      last_error: feed.lastError,
      items: feed.items,
    })
    .where('key', '=', boundedKey(feed.address))
    .execute();
}

/** The addresses among these that some report was read from. */
export async function knownAddresses(
  queries: Queries,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const part of chunks(addresses)) {
    const rows = await queries.db
      .selectFrom('reports')
      .select('address_key')
      .distinct()
      .where('address_key', 'in', part.map(boundedKey))
      .execute();
    const keys = new Set(rows.map((row) => row.address_key));
    for (const address of part) if (keys.has(boundedKey(address))) known.add(address);
  }
  return known;
}

function toFeed(row: FeedRow): Feed {
  return {
    address: row.address,
    title: row.title,
    addedAt: row.added_at,
    nextPollAt: row.next_poll_at,
    etag: row.etag,
    lastModified: row.last_modified,
    lastPolledAt: row.last_polled_at,
    lastOkAt: row.last_ok_at,
    failures: row.failures,
    lastError: row.last_error,
    items: row.items,
  };
}
