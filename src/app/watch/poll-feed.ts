import type { Feed } from '../../core/model/archive.ts';
import type { FeedContent } from '../../readers/feed/feed.ts';
import { takeEntries } from './entries/take-entries.ts';
import { expectedFailure, tellable } from './expected-failure.ts';
import { backOffOf, intervalOf, retryAfterOf, SHORTEST_INTERVAL } from './poll-times.ts';
import { Stopped } from './sleep.ts';
import type { WatchContext } from './watch-context.ts';
import type { FinalAnswer } from './web/polite-web.ts';

/** Bytes of one feed after decompression. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Polls one feed and keeps how it went. A failure puts the next poll off and is told; it never throws but for
 * HearsayError 'store-failed'.
 */
export async function pollFeed(feed: Feed, context: WatchContext): Promise<void> {
  const { clock } = context.archive;
  try {
    const answer = await context.web.visit({
      address: feed.address,
      etag: feed.etag,
      lastModified: feed.lastModified,
      accept: 'feed',
      maxBytes: MOST_BYTES,
    });
    if (answer.kind === 'status') {
      await keepFailure(
        feed,
        context,
        messageOf(feed, answer),
        retryAfterOf(answer.retryAfter, Date.parse(clock())),
      );
    } else if (answer.kind === 'not-modified') {
      await keepUnchanged(feed, answer, context);
    } else {
      const { bytes, contentType, url } = answer;
      const content = await context.archive.pool.feed({ bytes, contentType, url });
      await keepContent(feed, content, answer, context);
    }
  } catch (error) {
    if (error instanceof Stopped) return keepNothing(feed, context);
    const { code, message } = expectedFailure(error, feed.address);
    if (code === 'store-failed') throw error;
    await keepFailure(feed, context, message, null);
  }
}

function messageOf({ address }: Feed, answer: Extract<FinalAnswer, { kind: 'status' }>): string {
  const gone = answer.status === 410 ? '; it is gone for good, and may be removed' : '';
  const asks = answer.retryAfter === null ? '' : `; asks to wait (${answer.retryAfter.slice(0, 40)})`;
  return `${address}: answered ${answer.words}${gone}${asks}`;
}

async function keepContent(
  feed: Feed,
  content: FeedContent,
  answer: Extract<FinalAnswer, { kind: 'content' }>,
  context: WatchContext,
): Promise<void> {
  const { archive, options, hints } = context;
  const announcer = { address: feed.address, title: content.title };
  const named = { ...feed, title: content.title ?? feed.title };
  const counts = await takeEntries(content.entries, announcer, context, () => keepLease(named, context));
  const now = archive.clock();
  const asked = { minutes: content.minutes, cacheControl: answer.cacheControl };
  hints.set(feed.address, asked);
  const stopped = options.signal?.aborted === true && counts.left > 0;
  // With entries left the feed counts as unseen: asked by its validators it would answer "not modified".
  const wait = stopped ? 0 : counts.left > 0 ? SHORTEST_INTERVAL : intervalOf(feed.address, asked);
  const next = later(now, wait);
  await archive.store.keepPoll({
    ...named,
    nextPollAt: next,
    etag: counts.left > 0 ? null : answer.etag,
    lastModified: counts.left > 0 ? null : answer.lastModified,
    lastPolledAt: now,
    lastOkAt: now,
    failures: 0,
    lastError: null,
    items: feed.items + counts.taken,
  });
  options.onEvent?.({ kind: 'polled', feed: feed.address, title: named.title, ...counts, next });
}

async function keepUnchanged(
  feed: Feed,
  answer: Extract<FinalAnswer, { kind: 'not-modified' }>,
  { archive, options, hints }: WatchContext,
): Promise<void> {
  const now = archive.clock();
  const { minutes } = hints.get(feed.address) ?? { minutes: null };
  const next = later(now, intervalOf(feed.address, { minutes, cacheControl: answer.cacheControl }));
  const { address } = feed;
  await archive.store.keepPoll({
    ...feed,
    nextPollAt: next,
    etag: answer.etag ?? feed.etag,
    lastModified: answer.lastModified ?? feed.lastModified,
    lastPolledAt: now,
    lastOkAt: now,
    failures: 0,
    lastError: null,
  });
  options.onEvent?.({ kind: 'unchanged', feed: address, next });
}

async function keepFailure(
  feed: Feed,
  { archive, options }: WatchContext,
  message: string,
  retryAfter: number | null,
): Promise<void> {
  const now = archive.clock();
  const failures = feed.failures + 1;
  const next = later(now, backOffOf(feed.address, failures, retryAfter));
  const lastError = tellable(message);
  await archive.store.keepPoll({ ...feed, nextPollAt: next, lastPolledAt: now, failures, lastError });
  options.onEvent?.({ kind: 'failed', feed: feed.address, message: lastError, next });
}

/** A poll that was broken off is due again at once. */
async function keepNothing(feed: Feed, { archive }: WatchContext): Promise<void> {
  await archive.store.keepPoll({ ...feed, nextPollAt: archive.clock() });
}

/** How long a feed that is being polled is left to its poller, in milliseconds. */
export const LEASE = 15 * 60_000;

async function keepLease(feed: Feed, { archive }: WatchContext): Promise<void> {
  await archive.store.keepPoll({ ...feed, nextPollAt: later(archive.clock(), LEASE) });
}

export function later(now: string, milliseconds: number): string {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}
