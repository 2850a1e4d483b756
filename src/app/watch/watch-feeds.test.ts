import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feed, page } from '../../../test/watch/invented-feed.ts';
import { openSmallWeb, type SmallWeb, sends } from '../../../test/watch/small-web.ts';
import { addFeeds } from './add-feeds.ts';
import { watchFeeds } from './watch-feeds.ts';
import type { WatchEvent } from './watch-options.ts';

const MINUTE = 60_000;

let web: SmallWeb;
beforeEach(async () => {
  web = await openSmallWeb();
});
afterEach(() => web.close());

async function titles(): Promise<(string | null)[]> {
  const { items } = await web.archive.store.reports({ limit: 200 });
  return items.map(({ title }) => title).sort();
}

async function theFeed() {
  return (await web.archive.store.feeds())[0]!;
}

/** Minutes until the next poll. */
async function minutesToNext(): Promise<number> {
  return (Date.parse((await theFeed()).nextPollAt) - web.now()) / MINUTE;
}

describe('watchFeeds', () => {
  it('takes the pages that a feed announces, the earliest first, and each once', async () => {
    const address = web.address('ledger.example', '/feed');
    for (const name of ['quay', 'pier']) web.serve('ledger.example', `/${name}`, page(name));
    const items = [
      { link: '/pier?utm_source=feed' },
      { link: '/quay', date: 'Tue, 29 Apr 2031 10:00:00 GMT' },
    ];
    web.serve('ledger.example', '/feed', sends(feed(items)));
    web.serve('ledger.example', '/pier?utm_source=feed', page('pier'));
    const events = await web.watch([address]);
    expect(events.at(-1)).toMatchObject({
      kind: 'polled',
      title: 'Harbour Ledger',
      taken: 2,
      known: 0,
      left: 0,
    });
    expect(web.asked).toEqual([
      'ledger.example /robots.txt',
      'ledger.example /feed',
      'ledger.example /quay',
      'ledger.example /pier?utm_source=feed',
    ]);
    web.pass(60 * MINUTE);
    expect((await web.watch()).at(-1)).toMatchObject({ taken: 0, known: 2 });
    const { items: reports } = await web.archive.store.reports({});
    expect(reports.map(({ title, date, outlet, address: of }) => [title, date, outlet, of])).toEqual(
      expect.arrayContaining([
        ['quay', '2031-04-29T10:00:00Z', 'Harbour Ledger', web.address('ledger.example', '/quay')],
        ['pier', null, 'Harbour Ledger', web.address('ledger.example', '/pier')],
      ]),
    );
    expect(await theFeed()).toMatchObject({
      items: 2,
      failures: 0,
      lastError: null,
      title: 'Harbour Ledger',
    });
  });

  it('asks for what is new alone', async () => {
    const conditions: unknown[] = [];
    web.serve('ledger.example', '/feed', ({ headers }, response) => {
      conditions.push([headers['if-none-match'], headers['if-modified-since']]);
      if (headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"v1"', 'last-modified': 'Tue, 29 Apr 2031 10:00:00 GMT' })
          .end(feed([], '<ttl>120</ttl>'));
    });
    await web.watch([web.address('ledger.example', '/feed')]);
    expect(await minutesToNext()).toBeGreaterThanOrEqual(120);
    web.pass(135 * MINUTE);
    expect((await web.watch()).at(-1)).toMatchObject({ kind: 'unchanged' });
    expect(conditions).toEqual([
      [undefined, undefined],
      ['"v1"', 'Tue, 29 Apr 2031 10:00:00 GMT'],
    ]);
    expect(await theFeed()).toMatchObject({ etag: '"v1"', failures: 0 });
  });

  it('polls nothing before it is due, also after a restart', async () => {
    web.serve('ledger.example', '/feed', sends(feed([])));
    await web.watch([web.address('ledger.example', '/feed')]);
    const before = web.asked.length;
    await web.watch();
    expect(web.asked.length).toBe(before);
    web.pass(34 * MINUTE);
    await web.watch();
    expect(web.asked.length).toBeGreaterThan(before);
  });

  it('puts a failing feed off longer each time, and takes it back when it is well', async () => {
    web.serve('ledger.example', '/feed', (_request, response) => response.writeHead(500).end());
    const waits: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      await web.watch([web.address('ledger.example', '/feed')]);
      waits.push(await minutesToNext());
      web.pass(waits.at(-1)! * MINUTE);
    }
    expect(waits[0]).toBeGreaterThanOrEqual(5);
    for (const [index, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(waits[index - 1] ?? 0);
    expect(waits.at(-1)).toBeLessThanOrEqual(24 * 60 * 1.1);
    expect(await theFeed()).toMatchObject({
      failures: 12,
      lastError: expect.stringContaining('answered 500'),
    });
    web.serve('ledger.example', '/feed', sends(feed([])));
    await web.watch();
    expect(await theFeed()).toMatchObject({ failures: 0, lastError: null });
  });

  it('comes back when a busy server wants to be asked again', async () => {
    web.serve('ledger.example', '/feed', (_request, response) => {
      response.writeHead(429, { 'retry-after': '7200' }).end();
    });
    const events = await web.watch([web.address('ledger.example', '/feed')]);
    expect(events.at(-1)).toMatchObject({ kind: 'failed', message: expect.stringContaining('429') });
    expect(await minutesToNext()).toBe(120);
  });

  it('says of a feed that is gone that it may be removed', async () => {
    web.serve('ledger.example', '/feed', (_request, response) => response.writeHead(410).end());
    await web.watch([web.address('ledger.example', '/feed')]);
    expect((await theFeed()).lastError).toContain('gone for good, and may be removed');
  });

  it('asks one host one thing at a time with a pause, across feeds, and others beside it', async () => {
    let open = 0;
    let most = 0;
    const slow = (xml: string) => (_request: unknown, response: import('node:http').ServerResponse) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end(xml);
      }, 20);
    };
    for (const name of ['a', 'b', 'c'])
      web.serve('ledger.example', `/${name}`, slow(feed([{ link: `/page-${name}` }])));
    for (const name of ['a', 'b', 'c']) web.serve('ledger.example', `/page-${name}`, page(name));
    await web.watch(['a', 'b', 'c'].map((name) => web.address('ledger.example', `/${name}`)));
    expect(most).toBe(1);
    const gaps = web.times.map((time, index) => time - (web.times[index - 1] ?? time - 1000));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    expect(await titles()).toEqual(['a', 'b', 'c']);
  });

  it('takes only so many entries from one poll, the rest with the next, validators or not', async () => {
    const items = Array.from({ length: 5 }, (_, index) => ({ link: `/p${index}` }));
    for (const [index] of items.entries()) web.serve('ledger.example', `/p${index}`, page(`p${index}`));
    web.serve('ledger.example', '/feed', ({ headers }, response) => {
      if (headers['if-none-match']) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"' }).end(feed(items));
    });
    const events = await web.watch([web.address('ledger.example', '/feed')], { entriesAtOnce: 3 });
    expect(events.at(-1)).toMatchObject({ taken: 3, left: 2 });
    web.pass(6 * MINUTE);
    expect((await web.watch([], { entriesAtOnce: 3 })).at(-1)).toMatchObject({ taken: 2, left: 0 });
    expect(await titles()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect((await theFeed()).etag).toBe('"v1"');
  });

  it('stops after the entry in hand, and the rest is due at once', async () => {
    const stop = new AbortController();
    const items = Array.from({ length: 4 }, (_, index) => ({ link: `/p${index}` }));
    for (const [index] of items.entries()) web.serve('ledger.example', `/p${index}`, page(`p${index}`));
    web.serve('ledger.example', '/feed', sends(feed(items), { etag: '"v1"' }));
    await addFeeds([web.address('ledger.example', '/feed')], web.archive);
    await watchFeeds(web.archive, {
      sleep: web.sleep,
      signal: stop.signal,
      onEvent: ({ kind }) => kind === 'entry' && stop.abort(),
    });
    expect(await titles()).toEqual(['p3']);
    expect(Date.parse((await theFeed()).nextPollAt)).toBeLessThanOrEqual(web.now());
    await web.watch();
    expect((await titles()).length).toBe(4);
  });

  it('goes on by itself until it is stopped', async () => {
    const stop = new AbortController();
    let polls = 0;
    web.serve('ledger.example', '/feed', (_request, response) => {
      polls += 1;
      response.end(feed([]));
    });
    await addFeeds([web.address('ledger.example', '/feed')], web.archive);
    await watchFeeds(web.archive, {
      sleep: web.sleep,
      signal: stop.signal,
      onEvent: () => polls === 4 && stop.abort(),
    });
    expect(polls).toBe(4);
    expect(web.now() - Date.UTC(2031, 4, 1, 8)).toBeGreaterThanOrEqual(3 * 30 * MINUTE);
  });

  it('waits for an archive that does not answer, and tells it', async () => {
    const stop = new AbortController();
    web.serve('ledger.example', '/feed', sends(feed([{ link: '/pier' }])));
    web.serve('ledger.example', '/pier', page('pier'));
    await addFeeds([web.address('ledger.example', '/feed')], web.archive);
    const { HearsayError } = await import('../../core/model/error.ts');
    let broken = 2;
    const store: typeof web.archive.store = {
      ...web.archive.store,
      receive: async (reports) => {
        broken -= 1;
        if (broken >= 0) throw new HearsayError('store-failed', 'the database does not answer');
        return web.archive.store.receive(reports);
      },
    };
    const events: WatchEvent[] = [];
    await watchFeeds(
      { ...web.archive, store },
      {
        sleep: web.sleep,
        signal: stop.signal,
        onEvent: (event) => {
          events.push(event);
          if (event.kind === 'polled') stop.abort();
        },
      },
    );
    expect(events.filter(({ kind }) => kind === 'trouble').length).toBe(2);
    expect(await titles()).toEqual(['pier']);
  });

  it('shares feeds with another process: each is polled once', async () => {
    const names = ['a', 'b', 'c', 'd'];
    for (const name of names) web.serve(`${name}.example`, '/feed', sends(feed([])));
    await addFeeds(
      names.map((name) => web.address(`${name}.example`, '/feed')),
      web.archive,
    );
    await Promise.all([web.watch([], { feedsAtOnce: 2 }), web.watch([], { feedsAtOnce: 2 })]);
    expect(web.asked.filter((request) => request.endsWith('/feed')).sort()).toEqual(
      names.map((name) => `${name}.example /feed`),
    );
  });
});
