import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/store/migrations/migrate.ts';
import type { AnyQueries } from '../../src/store/search/search-index.ts';
import { type Contestant, collate, everyItem, NOON, report, statement, storyOf } from './fixtures.ts';
import { openStores } from './open-stores.ts';

/** What a test needs to make an archive as an earlier version of Hearsay left it. */
export interface OldArchives {
  /** A database without this store in front of it. */
  raw(place: string): Promise<{ db: AnyQueries; close(): Promise<void> }>;
  migrateTo(db: AnyQueries, version: number): Promise<void>;
}

export function migrationsContract(contestant: Contestant, old: OldArchives): void {
  describe('migrations', () => {
    const open = openStores(contestant);

    it.each(Array.from({ length: SCHEMA_VERSION }, (_, n) => n))(
      'go forward from version %i with everything that was kept',
      async (version) => {
        const source = await open();
        const story = await storyOf(source, ['r1', 'r2']);
        await collate(source, story, [statement({ altered: true, words: 'changed' })]);
        const place = await contestant.place();
        const { db, close } = await old.raw(place);
        if (version > 0) {
          // Filled as the first version left it: later ones bring along what they make of that.
          await old.migrateTo(db, 1);
          const tables = await db.introspection.getTables();
          for await (const { table, row } of source.dump()) {
            const known = tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [];
            const kept = Object.fromEntries(known.map((name) => [name, row[name]]));
            if (known.length > 0) await db.insertInto(table).values(kept).execute();
          }
          await old.migrateTo(db, version);
        }
        await close();
        const store = await open(place);
        expect(await store.check()).toMatchObject({ schema: SCHEMA_VERSION });
        if (version === 0) return;
        expect(await everyItem((request) => store.groups(request), 9)).toMatchObject([
          { reports: ['r1', 'r2'] },
        ]);
        expect((await store.statements({ text: 'ferry', altered: true })).items).toHaveLength(1);
        expect((await store.reports({ text: 'harbour master' })).items).toHaveLength(2);
        expect((await store.stories({ text: 'ferry' })).items).toMatchObject([
          { printedFrom: '2031-05-04', printedTo: '2031-05-04' },
        ]);
        expect((await store.speakers({ text: 'ada' })).items).toHaveLength(1);
        const merge = {
          kind: 'merge',
          from: 'ada brook',
          into: 'bo',
          intoName: 'Bo',
          stories: [],
          reports: [],
        } as const;
        await store.ruleSpeaker({ ...merge, reason: 'one', who: 'it', when: NOON });
        expect(await store.speaker('bo')).toMatchObject({ statements: 1 });
        expect(await store.receive([report({ id: 'r1' })])).toMatchObject([{ outcome: 'known' }]);
      },
    );

    it('refuse an archive of a later version, and leave it as it is', async () => {
      const place = await contestant.place();
      await (await contestant.open(place)).close();
      const { db, close } = await old.raw(place);
      const later = { name: '9999-later', timestamp: new Date(0).toISOString() };
      await db.insertInto('hearsay_migrations').values(later).execute();
      await close();
      await expect(contestant.open(place)).rejects.toMatchObject({
        code: 'store-failed',
        message: expect.stringMatching(/later version of Hearsay.*update Hearsay/),
      });
    });
  });
}
