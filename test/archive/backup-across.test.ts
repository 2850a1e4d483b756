import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupArchive } from '../../src/app/archive/backup/backup-archive.ts';
import { restoreArchive } from '../../src/app/archive/backup/restore-archive.ts';
import { listGroups } from '../../src/app/archive/grouping/list-groups.ts';
import { ingestSources } from '../../src/app/archive/intake/ingest-sources.ts';
import type { Store } from '../../src/app/archive/store.ts';
import { settle } from '../../src/app/archive/workers/settle.ts';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { FIVE_REPORTS, toLines } from './invented-reports.ts';
import { archiveOver } from './open-test-archive.ts';

async function contents(store: Store) {
  const groups = [];
  for await (const group of listGroups(store)) groups.push(group);
  const statements = (await store.statements({ text: 'piles' })).items;
  return { groups, statements, counts: await store.counts(), odd: await store.report('odd') };
}

describe.skipIf(whyNoPostgres() !== null)('a backup from one database', () => {
  let folder: string;
  let postgres: TestPostgres;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-across-'));
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is restored into the other, and back, with everything in it', async () => {
    const file = join(folder, 'records.jsonl');
    writeFileSync(file, toLines([...FIVE_REPORTS, { id: 'odd', text: 'NUL \u0000 and 🌊, she said.' }]));
    const first = archiveOver(await openEmbeddedStore(join(folder, 'first')));
    await ingestSources({ sources: [file] }, first);
    await settle(first);
    const before = await contents(first.store);
    expect(before.groups).toHaveLength(3);

    const there = archiveOver(await openPostgresStore(await postgres.database()));
    const back = archiveOver(await openEmbeddedStore(join(folder, 'back')));
    let from = first;
    for (const [at, into] of [there, back].entries()) {
      const backup = join(folder, `backup-${at}.gz`);
      await backupArchive(from, backup);
      await restoreArchive(into, backup);
      expect(await contents(into.store)).toEqual(before);
      from = into;
    }
    for (const { store } of [first, there, back]) await store.close();
  });
});
