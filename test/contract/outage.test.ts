import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/archive/store.ts';
import { openPostgresBackend } from '../../src/store/backend/postgres-backend.ts';
import { createStore } from '../../src/store/create-store.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { NOON, reading, receiveRead, report } from './fixtures.ts';

const missing = whyNoPostgres();
const given = process.env.TEST_DATABASE_URL !== undefined ? 'a given server is not stopped' : missing;

describe.skipIf(given !== null)(`PostgreSQL that goes away${given === null ? '' : ` (${given})`}`, () => {
  let postgres: TestPostgres | undefined;
  const stores: Store[] = [];
  const open = async (patience: { write: number; read: number }) => {
    const address = (await postgres!.database()).replace('hearsay@', 'hearsay:hush-hush@');
    const store = createStore(await openPostgresBackend(address, patience));
    stores.push(store);
    return store;
  };
  beforeAll(async () => {
    postgres = await startPostgres({ durable: true });
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await postgres?.close();
  });

  it('is said plainly, without the password, and gets over by itself', async () => {
    const store = await open({ write: 0, read: 0 });
    await store.receive([report({ id: 'r1' })]);
    await postgres!.stop();
    for (const ask of [() => store.stories({}), () => store.receive([report({ id: 'r2' })]), store.check]) {
      const failure = await ask().catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'store-failed' });
      expect(String(failure)).toMatch(
        /PostgreSQL database hearsay_\w+ at 127\.0\.0\.1:\d+: .*try again|tried again/,
      );
      expect(String(failure)).not.toContain('hush-hush');
    }
    await postgres!.start();
    expect((await store.report('r1'))!.id).toBe('r1');
  });

  it('is waited for by what writes; nothing is lost and nothing twice', async () => {
    const store = await open({ write: 40_000, read: 40_000 });
    let done = 0;
    let isBack = false;
    const working = (async () => {
      for (let more = 5; more > 0; more -= isBack ? 1 : 0) {
        const id = `r${done}`;
        expect((await store.receive([report({ id })]))[0]!.id).toBe(id);
        await store.keepReading(id, 1, reading());
        await store.groupNext(1, NOON, async () => ({ story: null, copyOf: null, reasons: [] }));
        done += 1;
      }
    })();
    await expect.poll(() => done).toBeGreaterThan(4);
    await postgres!.stop('immediate');
    await postgres!.start();
    isBack = true;
    await working;
    expect(await store.counts()).toMatchObject({ reports: done, stories: done, ungrouped: 0 });
  });

  it('in the middle of a grouping, the whole grouping is done again', async () => {
    const store = await open({ write: 40_000, read: 40_000 });
    await receiveRead(store, ['r1', 'r2', 'r3']);
    const decided: string[] = [];
    await store.groupNext(9, NOON, async (arrival) => {
      decided.push(arrival.id);
      if (decided.length === 2) {
        await postgres!.stop('immediate');
        await postgres!.start();
      }
      return { story: null, copyOf: null, reasons: [] };
    });
    expect(decided).toEqual(['r1', 'r2', 'r1', 'r2', 'r3']);
    expect((await store.groups({})).items).toHaveLength(3);
  });

  it('cannot be opened while it is away, nor with a wrong name', async () => {
    const address = await postgres!.database();
    await expect(openPostgresStore(`${address}_not`)).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('no such database'),
    });
    await postgres!.stop();
    await expect(openPostgresStore(address)).rejects.toMatchObject({ code: 'store-failed' });
    await postgres!.start();
  });
});
