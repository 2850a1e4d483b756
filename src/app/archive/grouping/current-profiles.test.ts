import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIVE_REPORTS, toLines } from '../../../../test/archive/invented-reports.ts';
import { openTestArchive, type TestArchive } from '../../../../test/archive/open-test-archive.ts';
import { ingestSources } from '../intake/ingest-sources.ts';
import { readReports } from '../workers/read-reports.ts';
import { settle } from '../workers/settle.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import { groupReports } from './group-reports.ts';
import { listGroups } from './list-groups.ts';

let open: TestArchive;
beforeEach(async () => {
  open = await openTestArchive();
});
afterEach(() => open.close());

async function ingest(records: readonly unknown[]) {
  const file = join(open.folder, 'records.jsonl');
  writeFileSync(file, toLines(records));
  await ingestSources({ sources: [file] }, open.archive);
}

/** As an earlier Hearsay would have read: its profiles are of a shape that is no longer known. */
function earlierPool(): WorkerPool {
  const { pool } = open.archive;
  return {
    ...pool,
    read: async (document) => ({
      ...(await pool.read(document)),
      profile: { version: 0, id: document.id },
    }),
  };
}

describe('profiles that an earlier Hearsay made', () => {
  it('are made anew where stories are looked for, of members and of the arrival', async () => {
    const earlier = { ...open.archive, pool: earlierPool() };
    await ingest(FIVE_REPORTS.slice(0, 2));
    while ((await readReports(earlier)) + (await groupReports(earlier)) > 0);
    await ingest(FIVE_REPORTS.slice(2, 3));
    await readReports(earlier);
    await ingest(FIVE_REPORTS.slice(3));
    await settle(open.archive);
    const groups: string[][] = [];
    for await (const { reports } of listGroups(open.archive.store)) groups.push([...reports].sort());
    expect(groups).toEqual([
      ['pier-a', 'pier-b', 'pier-copy'],
      ['fire-a', 'fire-b'],
    ]);
  });
});
