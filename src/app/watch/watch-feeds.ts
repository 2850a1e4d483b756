import { HearsayError } from '../../core/model/error.ts';
import type { Archive } from '../archive/archive.ts';
import { normaliseAddress } from '../archive/intake/normalise-address.ts';
import { createEntryMemory, type EntryMemory } from './entries/entry-memory.ts';
import { revisitPage } from './pages/revisit-page.ts';
import { LEASE, later, pollFeed } from './poll-feed.ts';
import type { WatchContext } from './watch-context.ts';
import type { WatchOptions } from './watch-options.ts';
import { createPoliteWeb } from './web/polite-web.ts';

const FEEDS_AT_ONCE = 8;
const PAUSE = 1000;
/** The longest sleep, in milliseconds: feeds may be added by others meanwhile. */
const LONGEST_SLEEP = 60_000;
const TROUBLE_SLEEP = 5000;

/**
 * Polls the archive's feeds as they come due, takes in what they announce and visits those pages again, until the signal; with `once`, until
 * those due now are done. What is due when stands in the store, so that a restart changes nothing and several
 * processes share the feeds. A feed that fails delays only itself. While the archive does not answer, the watch waits
 * for it; with `once` it throws HearsayError 'store-failed'. Throws HearsayError 'bad-option' where no web is given.
 */
export async function watchFeeds(archive: Archive, options: WatchOptions): Promise<void> {
  const context = await createWatchContext(archive, options);
  const began = archive.clock();
  const active = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const { revisits = [] } = options;
  const follow = (work: Promise<void>): void => {
    const followed = work
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => active.delete(followed));
    active.add(followed);
  };
  const start = async (): Promise<void> => {
    const free = (options.feedsAtOnce ?? FEEDS_AT_ONCE) - active.size;
    if (free <= 0) return;
    const now = archive.clock();
    const [at, lease] = [options.once ? began : now, later(now, LEASE)];
    const feeds = await archive.store.takeDueFeeds(free, at, lease);
    for (const feed of feeds) follow(pollFeed(feed, context));
    const left = revisits.length === 0 ? 0 : free - feeds.length;
    if (left <= 0) return;
    for (const page of await archive.store.takeDuePages(left, at, lease)) follow(revisitPage(page, context));
  };
  while (!options.signal?.aborted) {
    try {
      await start();
      if (options.once && active.size === 0) break;
    } catch (error) {
      failures.push(error);
    }
    await waitOut(failures, active, options);
    await waitForWork(active, archive, options).catch((error: unknown) => failures.push(error));
  }
  await Promise.all(active);
  await waitOut(failures, active, options);
}

async function createWatchContext(archive: Archive, options: WatchOptions): Promise<WatchContext> {
  const { web } = archive.services;
  if (web === undefined)
    throw new HearsayError('bad-option', 'feeds cannot be watched here: there is no web');
  const now = () => Date.parse(archive.clock());
  const { sleep, signal, pause = PAUSE } = options;
  const memory = createEntryMemory();
  await rememberDeadLetters(archive, memory);
  return {
    archive,
    options,
    memory,
    web: createPoliteWeb({ web, now, sleep, signal, pause }),
    hints: new Map(),
  };
}

/** What failed in an earlier run waits for somebody to try it again. */
async function rememberDeadLetters({ store }: Archive, memory: EntryMemory): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.deadLetters>> = await store.deadLetters(
      cursor === null ? { limit: 200 } : { limit: 200, cursor },
    );
    for (const { kind, place } of page.items)
      if (kind === 'address') memory.add(normaliseAddress(place) ?? place);
    cursor = page.next;
  } while (cursor !== null);
}

/** Tells the troubles of the archive and waits a moment; anything else is a bug and thrown. */
async function waitOut(
  failures: unknown[],
  active: ReadonlySet<Promise<void>>,
  options: WatchOptions,
): Promise<void> {
  const troubles = failures.splice(0);
  for (const trouble of troubles) {
    if (trouble instanceof HearsayError && trouble.code === 'store-failed' && !options.once) {
      options.onEvent?.({ kind: 'trouble', message: trouble.message });
      continue;
    }
    await Promise.all(active);
    throw trouble;
  }
  if (troubles.length > 0) await options.sleep(TROUBLE_SLEEP, options.signal);
}

/** Waits until a poll is done or the next feed is due. */
async function waitForWork(
  active: ReadonlySet<Promise<void>>,
  { store, clock }: Archive,
  { once, sleep, signal, feedsAtOnce = FEEDS_AT_ONCE }: WatchOptions,
): Promise<void> {
  if (signal?.aborted) return;
  if (active.size > 0 && (once || active.size >= feedsAtOnce)) {
    await Promise.race(active);
    return;
  }
  const next = (await store.feeds()).reduce<number>(
    (first, { nextPollAt }) => Math.min(first, Date.parse(nextPollAt)),
    Number.POSITIVE_INFINITY,
  );
  const wait = Math.min(LONGEST_SLEEP, Math.max(1000, next - Date.parse(clock())));
  const waking = new AbortController();
  const signals = signal === undefined ? waking.signal : AbortSignal.any([signal, waking.signal]);
  await Promise.race([...active, sleep(wait, signals)]);
  waking.abort();
}
