import { describe, expect, it } from 'vitest';
import { type Contestant, everyItem, LATER, NOON } from './fixtures.ts';
import { openStores } from './open-stores.ts';

const GULL = 'https://gull.example/feed';
const TERN = 'https://tern.example/feed';

export function feedsContract(contestant: Contestant): void {
  describe('feeds and dead letters', () => {
    const open = openStores(contestant);

    it('adds a feed once, due at once, and removes it', async () => {
      const store = await open();
      await store.addFeed(GULL, NOON);
      await store.addFeed(GULL, LATER);
      expect(await store.feeds()).toEqual([
        {
          address: GULL,
          title: null,
          addedAt: NOON,
          nextPollAt: NOON,
          etag: null,
          lastModified: null,
          lastPolledAt: null,
          lastOkAt: null,
          failures: 0,
          lastError: null,
          items: 0,
        },
      ]);
      await store.removeFeed(GULL);
      expect(await store.feeds()).toEqual([]);
    });

    it('gives due feeds to one process only, until the lease ends', async () => {
      const place = await contestant.place();
      const [a, b] = [await open(place), await open(place)];
      for (const address of [GULL, TERN]) await a.addFeed(address, NOON);
      const lease = '2031-05-04T12:05:00.000Z';
      const taken = await Promise.all([a.takeDueFeeds(1, NOON, lease), b.takeDueFeeds(1, NOON, lease)]);
      const addresses = taken.flat().map((feed) => feed.address);
      expect(new Set(addresses).size).toBe(addresses.length);
      await a.takeDueFeeds(9, NOON, lease);
      expect(await a.takeDueFeeds(9, NOON, lease)).toEqual([]);
      expect((await b.takeDueFeeds(9, lease, LATER)).map((feed) => feed.address).sort()).toEqual([
        GULL,
        TERN,
      ]);
    });

    it('keeps how a poll went, and not of a feed that is gone', async () => {
      const store = await open();
      await store.addFeed(GULL, NOON);
      const [feed] = await store.feeds();
      const polled = {
        ...feed!,
        title: 'The Gull \0',
        nextPollAt: LATER,
        etag: '"x"',
        lastModified: 'Sun, 04 May 2031 12:00:00 GMT',
        lastPolledAt: NOON,
        lastOkAt: NOON,
        failures: 2,
        lastError: 'slow',
        items: 7,
      };
      await store.keepPoll(polled);
      expect(await store.feeds()).toEqual([polled]);
      await store.removeFeed(GULL);
      await store.keepPoll(polled);
      expect(await store.feeds()).toEqual([]);
    });

    it('keeps one letter for one thing that fails again, and lists them page by page', async () => {
      const store = await open();
      const letter = (part: string | null) =>
        ({ kind: 'file', place: '/x/a.jsonl', part, code: 'malformed', message: 'no', at: NOON }) as const;
      await store.addDeadLetter(letter('line 1'));
      await store.addDeadLetter(letter('line 2'));
      await store.addDeadLetter(letter(null));
      await store.addDeadLetter({ ...letter('line 2'), message: 'still no', at: LATER });
      const letters = await everyItem((request) => store.deadLetters(request), 1);
      expect(letters.map(({ part, message, tries }) => [part, message, tries])).toEqual([
        ['line 1', 'no', 1],
        ['line 2', 'still no', 2],
        [null, 'no', 1],
      ]);
      expect(await store.takeDeadLetter('no id')).toBeNull();
      expect((await store.takeDeadLetter(letters[0]!.id))!.part).toBe('line 1');
      expect((await store.counts()).deadLetters).toBe(2);
    });
  });
}
