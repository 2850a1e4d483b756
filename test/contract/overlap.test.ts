import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { type Contestant, LATER, NOON, reading, report } from './fixtures.ts';
import { openStores } from './open-stores.ts';

const missing = whyNoPostgres();

describe.skipIf(missing !== null)(
  `transactions that overlap on PostgreSQL${missing === null ? '' : ` (${missing})`}`,
  () => {
    let postgres: TestPostgres | undefined;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(() => postgres?.close(), 60_000);
    const contestant: Contestant = {
      engine: 'postgresql',
      place: () => postgres!.database(),
      open: openPostgresStore,
    };
    const open = openStores(contestant);

    it('a new version that comes while its report is grouped is read, in the story', async () => {
      const store = await open();
      await store.receive([report({ id: 'r1' })]);
      await store.keepReading('r1', 1, reading(['ferry']));
      const revised = report({ id: 'r1', text: 'The tide was high.', receivedAt: LATER });
      await store.groupNext(9, NOON, async () => {
        await store.receive([revised]);
        return { story: null, copyOf: null, reasons: [] };
      });
      expect(await store.unreadIds(9)).toEqual(['r1']);
      await store.keepReading('r1', 2, reading(['tide']));
      expect(await store.report('r1')).toMatchObject({ state: 'grouped', version: 2, story: 'story-1' });
    });
  },
);
