import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { storeContract } from './store.ts';

describe('the embedded store', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  storeContract({
    engine: 'embedded',
    place: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hearsay-store-'));
      folders.push(folder);
      return folder;
    },
    open: openEmbeddedStore,
  });
});

const missing = whyNoPostgres();

describe.skipIf(missing !== null)(`the store on PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
  let postgres: TestPostgres | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.close(), 60_000);
  storeContract({ engine: 'postgresql', place: () => postgres!.database(), open: openPostgresStore });
});
