import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventReports } from '../../bench/invent-reports.ts';
import { createRandom } from '../../bench/synthesise.ts';
import type { Store } from '../../src/app/archive/store.ts';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { toLines } from '../archive/invented-reports.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { startHearsay } from './hearsay-process.ts';
import { expectNothingHalf, expectWhole } from './whole-archive.ts';

const KILLS = 20;
const REPORTS = 8;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files of a few reports each; reports of one event are spread over several files. */
function writeFiles(): { files: string[]; ids: string[] } {
  const records = [...inventReports(KILLS * REPORTS, 21)];
  const files = Array.from({ length: KILLS }, (_, round) => {
    const file = join(folder, `round-${round}.jsonl`);
    writeFileSync(file, toLines(records.slice(round * REPORTS, (round + 1) * REPORTS)));
    return file;
  });
  return { files, ids: records.map(({ id }) => id) };
}

async function timeOf(place: string, file: string): Promise<number> {
  const begin = performance.now();
  const whole = startHearsay(['ingest', file, '--archive', place]);
  expect(await whole.exit, whole.output()).toMatchObject({ code: 0 });
  return performance.now() - begin;
}

async function killAtRandom(
  place: string,
  scratch: string,
  open: () => Promise<Store>,
  seed: number,
): Promise<void> {
  const { files, ids } = writeFiles();
  const random = createRandom(seed);
  const usual = await timeOf(scratch, files[0]!);
  let killed = 0;
  for (const file of files) {
    const ingesting = startHearsay(['ingest', file, '--archive', place]);
    await wait(usual * (0.3 + random() * 0.75));
    ingesting.kill('SIGKILL');
    if ((await ingesting.exit).signal === 'SIGKILL') killed += 1;
    const store = await open();
    await expectNothingHalf(store);
    await store.close();
  }
  expect(killed).toBeGreaterThan(KILLS / 2);
  const last = startHearsay(['ingest', ...files, '--archive', place]);
  expect(await last.exit, last.output()).toMatchObject({ code: 0 });
  const store = await open();
  await expectWhole(store, ids);
  await store.close();
}

describe('an ingest that is killed twenty times', () => {
  it('loses and doubles nothing on the embedded database', async () => {
    const place = join(folder, 'archive');
    await killAtRandom(place, join(folder, 'scratch'), () => openEmbeddedStore(place), 5);
  }, 600_000);

  describe.skipIf(whyNoPostgres() !== null)('with PostgreSQL', () => {
    let postgres: TestPostgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    }, 60_000);
    afterAll(() => postgres.close());

    it('loses and doubles nothing there', async () => {
      const [place, scratch] = [await postgres.database(), await postgres.database()];
      await killAtRandom(place, scratch, () => openPostgresStore(place), 6);
    }, 600_000);
  });
});
