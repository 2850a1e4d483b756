import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe } from 'vitest';
import { EmbeddedDialect } from '../../src/store/backend/embedded-dialect.ts';
import { createPool } from '../../src/store/backend/postgres-pool.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { fts5Index } from '../../src/store/search/fts5-index.ts';
import type { AnyQueries } from '../../src/store/search/search-index.ts';
import { tsvectorIndex } from '../../src/store/search/tsvector-index.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { migrationsContract } from './migrations-contract.ts';

const raw = async (db: AnyQueries) => ({ db, close: () => db.destroy() });

describe('the embedded store', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const place = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-store-'));
    folders.push(folder);
    return folder;
  };
  migrationsContract(
    { engine: 'embedded', place, open: openEmbeddedStore },
    {
      raw: (folder) => {
        const file = join(folder, 'archive.db');
        return raw(
          new Kysely({ dialect: new EmbeddedDialect({ file, readOnly: false, busyTimeout: 1_000 }) }),
        );
      },
      migrateTo: (db, version) => migrate(db, 'embedded', fts5Index, 'it', version),
    },
  );
});

const missing = whyNoPostgres();

describe.skipIf(missing !== null)(`the store on PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
  let postgres: TestPostgres | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.close(), 60_000);
  migrationsContract(
    { engine: 'postgresql', place: () => postgres!.database(), open: openPostgresStore },
    {
      raw: (address) => raw(new Kysely({ dialect: new PostgresDialect({ pool: createPool(address) }) })),
      migrateTo: (db, version) => migrate(db, 'postgresql', tsvectorIndex, 'it', version),
    },
  );
});
