import { afterEach } from 'vitest';
import type { Store } from '../../src/app/archive/store.ts';
import type { Contestant } from './fixtures.ts';

/** Opens a new, empty archive; or the one at a place once more. */
export type Opener = (place?: string) => Promise<Store>;

/** Opens stores that are closed after each test. Call it inside a `describe`. */
export function openStores(contestant: Contestant): Opener {
  const open: Store[] = [];
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  return async (place) => {
    const store = await contestant.open(place ?? (await contestant.place()));
    open.push(store);
    return store;
  };
}
