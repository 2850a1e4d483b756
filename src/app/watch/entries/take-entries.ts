import { createHash } from 'node:crypto';
import type { FeedEntry } from '../../../readers/feed/feed.ts';
import { normaliseAddress } from '../../archive/intake/normalise-address.ts';
import { expectedFailure, tellable } from '../expected-failure.ts';
import { nextVisit } from '../pages/revisit-times.ts';
import { Stopped } from '../sleep.ts';
import type { WatchContext } from '../watch-context.ts';
import type { VisitedPage } from '../web/visit-page.ts';
import { type Announcer, entryReport, type KeyedEntry } from './take-entry.ts';

/** What became of the entries of one poll. */
export interface EntryCounts {
  readonly taken: number;
  readonly known: number;
  readonly failed: number;
  /** New ones that wait for the next poll. */
  readonly left: number;
}

const ENTRIES_AT_ONCE = 200;
/** The lease is renewed after so many entries; each takes some seconds of politeness. */
const LEASE_ENTRIES = 10;

/**
 * Takes the entries that the archive does not know, the earliest first. One that cannot be taken becomes a dead letter
 * and the rest goes on; a stop leaves the rest for the next poll. Throws HearsayError 'store-failed'.
 */
export async function takeEntries(
  entries: readonly FeedEntry[],
  feed: Announcer,
  context: WatchContext,
  renewLease: () => Promise<void>,
): Promise<EntryCounts> {
  const { archive, memory, options } = context;
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry, feed) }));
  const there = await archive.store.knownAddresses(keyed.map(({ key }) => key));
  const fresh = keyed.filter(({ key }) => !there.has(key) && !memory.has(key));
  let known = entries.length - fresh.length;
  // Feeds begin with their latest entry.
  const turn = fresh.slice(0, options.entriesAtOnce ?? ENTRIES_AT_ONCE).reverse();
  let taken = 0;
  let failed = 0;
  for (const [index, entry] of turn.entries()) {
    if (index > 0 && index % LEASE_ENTRIES === 0) await renewLease();
    const outcome = await takeEntry(entry, feed, context);
    if (outcome === 'stopped') break;
    if (outcome === 'taken') taken += 1;
    else if (outcome === 'known') known += 1;
    else failed += 1;
  }
  return { taken, known, failed, left: entries.length - taken - known - failed };
}

async function takeEntry(
  keyed: KeyedEntry,
  feed: Announcer,
  { archive, web, options, memory }: WatchContext,
): Promise<'taken' | 'known' | 'failed' | 'stopped'> {
  if (options.signal?.aborted) return 'stopped';
  const { key } = keyed;
  // Another feed may have announced it meanwhile.
  if (memory.has(key)) return 'known';
  const tell = (message: string | null) =>
    options.onEvent?.({ kind: 'entry', feed: feed.address, address: key, message });
  memory.add(key);
  try {
    const { report, page } = await entryReport(keyed, feed, archive, web);
    const [receipt] = await archive.store.receive([report]);
    if (receipt === undefined || receipt.outcome === 'known') return 'known';
    const address = keyed.entry.address ?? key;
    if (page !== null) await watchPage(address, page, receipt.id, { archive, options });
    archive.wake();
    tell(null);
    return 'taken';
  } catch (error) {
    if (error instanceof Stopped) {
      memory.delete(key);
      return 'stopped';
    }
    const failure = expectedFailure(error, key);
    const { code } = failure;
    const message = tellable(failure.message);
    if (code === 'store-failed') {
      memory.delete(key);
      throw error;
    }
    await archive.store.addDeadLetter({
      kind: 'address',
      place: keyed.entry.address ?? key,
      part: null,
      code,
      message,
      at: archive.clock(),
    });
    tell(message);
    return 'failed';
  }
}

/** Puts a page that was taken among those that are visited again. */
async function watchPage(
  address: string,
  { place, etag, lastModified }: VisitedPage,
  report: string,
  { archive: { store, clock }, options }: Pick<WatchContext, 'archive' | 'options'>,
): Promise<void> {
  const addedAt = clock();
  const nextVisitAt = nextVisit(addedAt, addedAt, options.revisits ?? []);
  if (nextVisitAt === null) return;
  const unseen = { visits: 0, lastVisitedAt: null, lastError: null };
  await store.addPage({ address, place, report, addedAt, nextVisitAt, etag, lastModified, ...unseen });
}

function keyOf(entry: FeedEntry, feed: Announcer): string {
  const address = entry.address === null ? null : normaliseAddress(entry.address);
  if (address !== null) return address;
  const hash = createHash('sha256').update(entry.id).digest('hex').slice(0, 16);
  return `${feed.address.replace(/#.*$/u, '')}#entry-${hash}`;
}
