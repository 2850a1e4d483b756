import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventReports } from '../../bench/invent-reports.ts';
import { collateStory } from '../../src/app/archive/collating/collate-stories.ts';
import { groupReports } from '../../src/app/archive/grouping/group-reports.ts';
import { ingestSources } from '../../src/app/archive/intake/ingest-sources.ts';
import type { Store } from '../../src/app/archive/store.ts';
import { readReport } from '../../src/app/archive/workers/read-reports.ts';
import { settle } from '../../src/app/archive/workers/settle.ts';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { toLines } from '../archive/invented-reports.ts';
import { archiveOver } from '../archive/open-test-archive.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { expectWhole } from './whole-archive.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-two-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function doEverythingTwice(open: () => Promise<Store>): Promise<void> {
  const records = [...inventReports(40, 41)];
  const file = join(folder, 'records.jsonl');
  writeFileSync(file, toLines(records));
  const archives = [archiveOver(await open()), archiveOver(await open())];
  const both = <Result>(work: (archive: (typeof archives)[number]) => Promise<Result>) =>
    Promise.all(archives.map(work));

  const counts = await both((archive) => ingestSources({ sources: [file] }, archive));
  expect(counts[0]!.new + counts[1]!.new).toBe(records.length);
  expect(counts[0]!.known + counts[1]!.known).toBe(records.length);

  const unread = await archives[0]!.store.unread(100);
  await both(async (archive) => {
    for (const report of unread) await readReport(report, archive);
  });
  const grouped = await both(async (archive) => {
    let sum = 0;
    for (let more = 1; more > 0; sum += more) more = await groupReports(archive, 7);
    return sum;
  });
  expect(grouped[0]! + grouped[1]!).toBe(records.length);

  const stale = await archives[0]!.store.staleStories(100);
  await both(async (archive) => {
    for (const story of stale) await collateStory(story, archive);
  });
  await settle(archives[0]!);
  await expectWhole(
    archives[1]!.store,
    records.map(({ id }) => id),
  );
  await both((archive) => archive.store.close());
}

describe('two workers on the same jobs', () => {
  it('double nothing on the embedded database', async () => {
    await doEverythingTwice(() => openEmbeddedStore(join(folder, 'archive')));
  });

  describe.skipIf(whyNoPostgres() !== null)('with PostgreSQL', () => {
    let postgres: TestPostgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(() => postgres.close());

    it('double nothing there', async () => {
      const place = await postgres.database();
      await doEverythingTwice(() => openPostgresStore(place));
    });
  });
});
