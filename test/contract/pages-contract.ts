import { describe, expect, it } from 'vitest';
import { type Contestant, LATER, NOON } from './fixtures.ts';
import { openStores } from './open-stores.ts';

export function pagesContract(contestant: Contestant): void {
  describe('pages that are visited again', () => {
    const open = openStores(contestant);
    const page = {
      address: 'https://gull.example/pier?a=1',
      place: 'https://gull.example/pier',
      report: 'pier',
      addedAt: NOON,
      visits: 0,
      nextVisitAt: NOON,
      etag: '"1"',
      lastModified: null,
      lastVisitedAt: null,
      lastError: null,
    };

    it('are added once, given to one process at a time, and not given any more after the last visit', async () => {
      const place = await contestant.place();
      const [a, b] = [await open(place), await open(place)];
      await a.addPage(page);
      await a.addPage({ ...page, report: 'other' });
      const lease = '2031-05-04T12:05:00.000Z';
      const taken = await Promise.all([a.takeDuePages(9, NOON, lease), b.takeDuePages(9, NOON, lease)]);
      expect(taken.flat()).toEqual([{ ...page, nextVisitAt: lease }]);
      const seen = {
        ...page,
        visits: 1,
        etag: null,
        lastVisitedAt: NOON,
        lastError: 'slow \0',
        nextVisitAt: lease,
      };
      await b.keepVisit(seen);
      expect(await a.takeDuePages(9, lease, LATER)).toEqual([{ ...seen, nextVisitAt: LATER }]);
      await a.keepVisit({ ...seen, nextVisitAt: null });
      expect(await b.takeDuePages(9, '2099-01-01T00:00:00.000Z', LATER)).toEqual([]);
    });
  });
}
