import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventReports } from '../../bench/invent-reports.ts';
import type { Store } from '../../src/app/archive/store.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { toLines } from '../archive/invented-reports.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { type HearsayProcess, startHearsay } from './hearsay-process.ts';
import { until } from './until.ts';
import { expectWhole } from './whole-archive.ts';

const AT_WORK = /at work/u;
/** Seconds after which what is waited for does not come. */
const LONGEST = 200;

describe.skipIf(whyNoPostgres() !== null)('workers on one PostgreSQL', () => {
  let folder: string;
  let postgres: TestPostgres;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-workers-'));
    postgres = await startPostgres({ durable: true });
  });
  afterAll(async () => {
    await postgres.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function write(count: number, seed: number): { file: string; ids: string[] } {
    const records = [...inventReports(count, seed)];
    const file = join(folder, `records-${seed}.jsonl`);
    writeFileSync(file, toLines(records));
    return { file, ids: records.map(({ id }) => id) };
  }

  /** Waits until nothing is pending; a database that is away counts as pending. */
  async function settled(store: Store, count: number, ...processes: HearsayProcess[]): Promise<void> {
    let counts: Awaited<ReturnType<Store['counts']>> | null = null;
    const done = async () => {
      counts = await store.counts().catch(() => null);
      if (counts === null) return false;
      return counts.reports === count && counts.unread + counts.ungrouped + counts.stale === 0;
    };
    const tell = () => [JSON.stringify(counts), ...processes.map((one) => one.tell())].join('\n');
    await until('all to be read, grouped and collated', done, { seconds: LONGEST, tell });
  }

  it('three of them take over from one that is killed, and stop after the job in hand when asked', async () => {
    const place = await postgres.database();
    const store = await openPostgresStore(place);
    // A worker takes 32 at a time: there are some for each.
    const { file, ids } = write(80, 51);
    const workers = Array.from({ length: 3 }, () => startHearsay(['work', '--archive', place]));
    const [killed, ...others] = workers as [HearsayProcess, HearsayProcess, HearsayProcess];
    await Promise.all(workers.map((worker) => worker.printed(AT_WORK)));
    const ingesting = startHearsay(['ingest', file, '--archive', place, '--no-wait']);
    expect(await ingesting.ended(), ingesting.output()).toMatchObject({ code: 0 });
    await until('a worker to read the first', async () => (await store.counts()).unread <= 60, {
      seconds: LONGEST,
      tell: killed.tell,
    });
    killed.kill('SIGKILL');
    expect((await killed.ended()).signal).toBe('SIGKILL');
    await settled(store, ids.length, ...others);
    await expectWhole(store, ids);
    for (const worker of others) worker.kill('SIGTERM');
    for (const worker of others) {
      expect(await worker.ended(), worker.output()).toEqual({ code: 0, signal: null });
      expect(worker.output()).toMatch(/stopped/u);
    }
    await store.close();
  }, 1_200_000);

  it.skipIf(process.env.TEST_DATABASE_URL !== undefined)(
    'lose nothing while the database is away for 20 seconds under load',
    async () => {
      const place = await postgres.database();
      const { file, ids } = write(150, 52);
      const worker = startHearsay(['work', '--archive', place]);
      await worker.printed(AT_WORK);
      const watching = await openPostgresStore(place);
      const ingesting = startHearsay(['ingest', file, '--archive', place]);
      await until('the ingest to take in the first', async () => (await watching.counts()).reports >= 60, {
        seconds: LONGEST,
        tell: ingesting.tell,
      });
      await postgres.stop('immediate');
      await wait(20_000);
      await postgres.start();
      expect(await ingesting.ended(), ingesting.output()).toMatchObject({ code: 0 });
      await settled(watching, ids.length, worker, ingesting);
      await expectWhole(watching, ids);
      await worker.printed(/goes on again/u);
      expect(worker.output()).toMatch(/does not answer|connection was lost/u);
      expect(worker.output()).not.toMatch(/bug|\bat .*\.ts:\d/u);
      worker.kill('SIGTERM');
      expect(await worker.ended(), worker.output()).toEqual({ code: 0, signal: null });
      await watching.close();
    },
    1_200_000,
  );
});
