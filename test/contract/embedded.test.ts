import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmbeddedBackend } from '../../src/store/backend/embedded-backend.ts';
import { createStore } from '../../src/store/create-store.ts';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { report } from './fixtures.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('says that the disk is full, keeps what was there, and goes on when there is room again', async () => {
  const backend = await openEmbeddedBackend(folder);
  const store = createStore(backend);
  const allow = (pages: number) =>
    backend.write(async ({ db }) => void (await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db)));
  await store.receive([report({ id: 'r1' })]);
  await allow(1);
  const long = report({ id: 'r2', text: 'word '.repeat(400_000) });
  await expect(store.receive([long])).rejects.toMatchObject({
    code: 'store-failed',
    message: expect.stringMatching(/disk is full; make room/),
  });
  expect(await store.unreadIds(9)).toEqual(['r1']);
  await allow(1_000_000);
  expect(await store.receive([long])).toMatchObject([{ outcome: 'new' }]);
  await store.close();
});

it('syncs every transaction to the disk', async () => {
  const backend = await openEmbeddedBackend(folder);
  const [mode, sync] = await backend.write(async ({ db }) => [
    await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db),
    await sql<{ synchronous: number }>`pragma synchronous`.execute(db),
  ]);
  expect([mode!.rows, sync!.rows]).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }]]);
  await backend.close();
});

it('says that a file is no archive, or that the folder cannot be made', async () => {
  writeFileSync(join(folder, 'archive.db'), 'These are words, and no database at all. '.repeat(200));
  await expect(openEmbeddedStore(folder)).rejects.toMatchObject({
    code: 'store-failed',
    message: expect.stringMatching(/no database/),
  });
  await expect(openEmbeddedStore(join(folder, 'archive.db', 'x'))).rejects.toMatchObject({
    code: 'store-failed',
    message: expect.stringMatching(/cannot be made/),
  });
});
