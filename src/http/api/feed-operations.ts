import { setTimeout as sleep } from 'node:timers/promises';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Archive } from '../../app/archive/archive.ts';
import { defined } from '../../app/archive/defined.ts';
import { addFeeds, feedAddress } from '../../app/watch/add-feeds.ts';
import { retryDeadLetters } from '../../app/watch/entries/retry-dead-letters.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { answer, body, failures, ok } from './api-route.ts';
import { retried } from './schemas/answer-schemas.ts';
import { deadLetter, feed, pageOf } from './schemas/archive-schemas.ts';
import { paging } from './schemas/query-schemas.ts';
import { feedBody, webAddress } from './schemas/request-schemas.ts';

const feeds = z.strictObject({ items: z.array(feed) });
const pageOfLetters = pageOf(deadLetter);

/** Feeds and dead letters. */
export function addFeedOperations(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  addFeedList(api, archive);
  addLetters(api, archive);
}

function addFeedList(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const tags = ['Feeds'];
  const { store } = archive;
  const all = async () => ({
    items: (await store.feeds()).map(({ etag: _e, lastModified: _m, ...rest }) => rest),
  });
  const list = createRoute({
    method: 'get',
    path: '/feeds',
    operationId: 'listFeeds',
    summary: 'Feeds and their health',
    tags,
    responses: { ...ok(feeds, 'All feeds'), ...failures() },
  });
  api.openapi(list, async (c) => answer(c, feeds, await all()));

  const add = createRoute({
    method: 'post',
    path: '/feeds',
    operationId: 'addFeed',
    summary: 'Follow a feed',
    tags,
    request: { body: body(feedBody) },
    responses: { ...ok(feeds, 'All feeds'), ...failures() },
  });
  api.openapi(add, async (c) => {
    await addFeeds([c.req.valid('json').address], archive);
    return answer(c, feeds, await all());
  });

  const remove = createRoute({
    method: 'delete',
    path: '/feeds',
    operationId: 'removeFeed',
    summary: 'Follow a feed no more; its reports stay',
    tags,
    request: { query: z.object({ address: webAddress }) },
    responses: { ...ok(feeds, 'The feeds that are left'), ...failures() },
  });
  api.openapi(remove, async (c) => {
    const address = feedAddress(c.req.valid('query').address);
    const known = (await store.feeds()).some((one) => one.address === address);
    if (!known) throw new HearsayError('not-found', `no feed at ${address} is followed`);
    await store.removeFeed(address);
    return answer(c, feeds, await all());
  });
}

function addLetters(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const tags = ['Dead letters'];
  const list = createRoute({
    method: 'get',
    path: '/dead-letters',
    operationId: 'listDeadLetters',
    summary: 'What could not be taken in, and why',
    tags,
    request: { query: paging },
    responses: { ...ok(pageOfLetters, 'A page of dead letters'), ...failures() },
  });
  api.openapi(list, async (c) =>
    answer(c, pageOfLetters, await archive.store.deadLetters(defined(c.req.valid('query')))),
  );

  const retry = createRoute({
    method: 'post',
    path: '/dead-letters/retry',
    operationId: 'retryDeadLetters',
    summary: 'Try every dead letter again',
    description: 'The body is an empty object: a page of another site could send a request without one.',
    tags,
    request: { body: body(z.strictObject({})) },
    responses: { ...ok(retried, 'How many are none any more, and how many stay'), ...failures() },
  });
  api.openapi(retry, async (c) =>
    answer(
      c,
      retried,
      await retryDeadLetters(archive, { sleep: (ms) => sleep(ms), signal: c.req.raw.signal }),
    ),
  );
}
