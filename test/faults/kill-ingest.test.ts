import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventReports } from '../../bench/invent-reports.ts';
import { createRandom } from '../../bench/synthesise.ts';
import type { Store } from '../../src/app/archive/store.ts';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { toLines } from '../archive/invented-reports.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { type HearsayProcess, startHearsay } from './hearsay-process.ts';
import { expectNothingHalf, expectWhole } from './whole-archive.ts';

/** Each falls into a part of its own of an ingest, so that every part of one meets a kill. */
const KILLS = 12;
const REPORTS = 8;
/** From one kill to the next; it has no divisor in common with their number, so early and late ones take turns. */
const PARTS_APART = 5;
const DYING = join(import.meta.dirname, 'die-at-statement.ts');

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

/** How many statements an ingest of one file takes, in an archive that has one of them already. */
async function statementsOf(place: string, files: readonly string[]): Promise<number> {
  let count = 0;
  for (const file of files) {
    const whole = ingest(place, file);
    expect(await whole.ended(), whole.output()).toMatchObject({ code: 0 });
    count = Number(/(\d+) statements/u.exec(whole.output())?.[1]);
  }
  expect(count).toBeGreaterThan(REPORTS);
  return count;
}

function ingest(place: string, file: string, dieAt?: number): HearsayProcess {
  const env: Record<string, string> = dieAt === undefined ? {} : { DIE_AT: String(dieAt) };
  return startHearsay(['ingest', file, '--archive', place], env, ['--import', DYING]);
}

async function killInEveryPart(
  place: string,
  scratch: string,
  open: () => Promise<Store>,
  seed: number,
): Promise<void> {
  const { files, ids } = writeFiles();
  const random = createRandom(seed);
  const usual = await statementsOf(scratch, files.slice(0, 2));
  let killed = 0;
  let pending = 0;
  for (const [at, file] of files.entries()) {
    // What earlier kills left undone is done first, and takes its statements too.
    const expected = (usual * (pending + REPORTS)) / REPORTS;
    const part = (PARTS_APART * at) % KILLS;
    const ingesting = ingest(place, file, 1 + Math.floor((expected * 0.9 * (part + random())) / KILLS));
    if ((await ingesting.ended()).signal === 'SIGKILL') killed += 1;
    const store = await open();
    await expectNothingHalf(store);
    const { unread, ungrouped } = await store.counts();
    pending = unread + ungrouped;
    await store.close();
  }
  expect(killed).toBeGreaterThan(KILLS / 2);
  const last = startHearsay(['ingest', ...files, '--archive', place]);
  expect(await last.ended(), last.output()).toMatchObject({ code: 0 });
  const store = await open();
  await expectWhole(store, ids);
  await store.close();
}

describe('an ingest that is killed in every part of it', () => {
  it('loses and doubles nothing on the embedded database', async () => {
    const place = join(folder, 'archive');
    await killInEveryPart(place, join(folder, 'scratch'), () => openEmbeddedStore(place), 5);
  }, 1_200_000);

  describe.skipIf(whyNoPostgres() !== null)('with PostgreSQL', () => {
    let postgres: TestPostgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    }, 60_000);
    afterAll(() => postgres.close());

    it('loses and doubles nothing there', async () => {
      const [place, scratch] = [await postgres.database(), await postgres.database()];
      await killInEveryPart(place, scratch, () => openPostgresStore(place), 6);
    }, 1_200_000);
  });
});
