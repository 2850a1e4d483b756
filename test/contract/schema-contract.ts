import { describe, expect, it } from 'vitest';
import type { Contestant } from './fixtures.ts';
import { openStores } from './open-stores.ts';

export function schemaContract(contestant: Contestant): void {
  describe('the database', () => {
    const open = openStores(contestant);

    it('says which engine and which version of the tables it is', async () => {
      const store = await open();
      expect(await store.check()).toEqual({ engine: contestant.engine, schema: 8 });
    });

    it('is made once where several processes open it first at the same time', async () => {
      const place = await contestant.place();
      const stores = await Promise.all([open(place), open(place), open(place)]);
      for (const store of stores) expect((await store.check()).schema).toBe(8);
    });
  });
}
