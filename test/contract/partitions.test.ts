import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARTITION } from '../../src/store/backend/text-partitions.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { receiveRead, report } from './fixtures.ts';

const missing = whyNoPostgres();

describe.skipIf(missing !== null)(`texts in partitions${missing === null ? '' : ` (${missing})`}`, () => {
  let postgres: TestPostgres | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.close(), 60_000);

  /** An archive whose next report is the last of the first partition. */
  async function nearlyFull() {
    const place = await postgres!.database();
    const store = await openPostgresStore(place);
    await receiveRead(store, ['first']);
    const client = new pg.Client({ connectionString: place });
    await client.connect();
    const ask = async (sql: string) => (await client.query(sql)).rows as Record<string, unknown>[];
    const last = PARTITION - 2;
    await ask(`update versions set report = ${last}`);
    await ask(`update identities set report = ${last}`);
    await ask(`update reports set seq = ${last}`);
    return { store, ask, close: () => Promise.all([store.close(), client.end()]) };
  }

  it('are made as they are needed, and read as one', async () => {
    const { store, ask, close } = await nearlyFull();
    for (const id of ['last of one', 'first of the next', 'after'])
      expect(await store.receive([report({ id, text: `All about ${id}, the mayor said.` })])).toMatchObject([
        { outcome: 'new' },
      ]);
    expect(
      await ask(
        `select tableoid::regclass::text as part, count(*)::int as texts from versions group by 1 order by 1`,
      ),
    ).toEqual([
      { part: 'versions_0', texts: 2 },
      { part: `versions_${PARTITION}`, texts: 2 },
    ]);
    for (const id of ['first', 'last of one', 'first of the next', 'after'])
      expect((await store.versions(id)).map(({ version }) => version)).toEqual([1]);
    expect(await store.receive([report({ id: 'after', text: 'Another text.' })])).toMatchObject([
      { outcome: 'revised', version: 2 },
    ]);
    await close();
  });

  it('are made for a backup of any size', async () => {
    const { store, close } = await nearlyFull();
    await store.receive(['a', 'b', 'c'].map((id) => report({ id })));
    const copy = await openPostgresStore(await postgres!.database());
    await copy.restore(store.dump());
    const ids = ['first', 'a', 'b', 'c'];
    for (const id of ids)
      expect((await copy.report(id))?.document).toEqual((await store.report(id))?.document);
    await copy.close();
    await close();
  });

  it('hinder nobody who reads while one is made', async () => {
    const { store, ask, close } = await nearlyFull();
    await store.receive([report({ id: 'last of one' })]);
    await ask('begin isolation level repeatable read');
    await ask('select count(*) from versions');
    expect(await store.receive([report({ id: 'first of the next' })])).toMatchObject([{ outcome: 'new' }]);
    await ask('commit');
    await close();
  });
});
