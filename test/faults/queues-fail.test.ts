import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIVE_REPORTS, toLines } from '../archive/invented-reports.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { startHearsay } from './hearsay-process.ts';

describe.skipIf(whyNoPostgres() !== null)('queues that cannot be used', () => {
  let folder: string;
  let postgres: TestPostgres;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-queues-'));
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A database whose queues were begun and then fail, as they do where the connection is lost at that moment. */
  async function brokenQueues(): Promise<string> {
    const place = await postgres.database();
    const file = join(folder, 'first.jsonl');
    writeFileSync(file, toLines(FIVE_REPORTS.slice(0, 1)));
    const first = startHearsay(['ingest', file, '--archive', place, '--no-wait']);
    expect(await first.ended(), first.output()).toMatchObject({ code: 0 });
    const client = new pg.Client({ connectionString: place });
    await client.connect();
    await client.query('alter table hearsay_jobs.queue rename to away');
    await client.end();
    return place;
  }

  it('do not keep an ingest from its end', async () => {
    const place = await brokenQueues();
    const file = join(folder, 'all.jsonl');
    writeFileSync(file, toLines(FIVE_REPORTS));
    const ingesting = startHearsay(['ingest', file, '--archive', place]);
    expect(await ingesting.ended(), ingesting.output()).toMatchObject({ code: 0 });
    expect(ingesting.output()).toMatch(/archive holds 5 reports/u);
  }, 500_000);

  it('end a worker that cannot begin', async () => {
    const working = startHearsay(['work', '--archive', await brokenQueues()]);
    expect(await working.ended()).toMatchObject({ code: 2 });
    expect(working.output()).toMatch(/hearsay_jobs/u);
  }, 500_000);
});
