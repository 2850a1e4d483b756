import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HearsayError } from '../../src/core/model/error.ts';
import { openEmbeddedBackend } from '../../src/store/backend/embedded-backend.ts';
import { createStore } from '../../src/store/create-store.ts';
import { examineEmbedded } from '../../src/store/examine-embedded.ts';
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

it('takes no empty file for a new archive, and keeps a new one from others', async () => {
  const file = join(folder, 'archive.db');
  writeFileSync(file, '');
  const told = { code: 'store-failed', message: expect.stringMatching(/is empty.*hearsay restore/u) };
  await expect(openEmbeddedStore(folder)).rejects.toMatchObject(told);
  expect(examineEmbedded(folder).parts).toEqual([
    { name: 'archive.db', problems: [expect.stringContaining('is empty')] },
  ]);
  rmSync(file);
  await (await openEmbeddedStore(folder)).close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('makes one archive where two processes begin it at once', async () => {
  const stores = await Promise.all([openEmbeddedStore(folder), openEmbeddedStore(folder)]);
  await stores[0].receive([report({ id: 'r1' })]);
  expect(await stores[1].unreadIds(9)).toEqual(['r1']);
  for (const store of stores) await store.close();
});

it('recognises damage in any page when it is opened, in words, and the full check tells where', async () => {
  const store = await openEmbeddedStore(folder);
  await store.receive(
    Array.from({ length: 40 }, (_, at) => report({ id: `r${at}`, text: `word ${at} `.repeat(900) })),
  );
  await store.close();
  const file = join(folder, 'archive.db');
  expect(examineEmbedded(folder).parts).toEqual([{ name: 'archive.db', problems: [] }]);
  const whole = readFileSync(file);
  let found = 0;
  for (let page = 0; page * 4096 < whole.length; page += 7) {
    const damaged = Buffer.from(whole).fill(0xa5, page * 4096, page * 4096 + 600);
    writeFileSync(file, damaged);
    const opened = await openEmbeddedStore(folder).catch((error: unknown) => error);
    if (opened instanceof HearsayError) {
      expect(opened.code).toBe('store-failed');
      found += 1;
      expect(examineEmbedded(folder).parts[0]?.problems.length).toBeGreaterThan(0);
    } else await (opened as Awaited<ReturnType<typeof openEmbeddedStore>>).close();
  }
  // What stands in pages of long texts has no form that a check could know.
  expect(found).toBeGreaterThan(3);
});
