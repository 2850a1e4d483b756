import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql, type Transaction } from 'kysely';
import { HearsayError } from '../../core/model/error.ts';
import { migrate } from '../migrations/migrate.ts';
import { fts5Index } from '../search/fts5-index.ts';
import type { Backend } from './backend.ts';
import { makeDatabaseFile, refuseDamage } from './database-file.ts';
import { EmbeddedDialect } from './embedded-dialect.ts';
import { orStoreFailure, storeFailure } from './store-failure.ts';
import type { Tables } from './tables.ts';

/** How long a transaction waits for another process's, in milliseconds. */
const BUSY_TIMEOUT = 60_000;

export interface EmbeddedOptions {
  /** Whether a large archive too is looked through before it is used. */
  readonly wholeCheck?: boolean;
}

/**
 * Opens the database of an archive's folder, and makes both where they are missing. One connection writes and one reads,
 * so that pages are answered while a long transaction is under way.
 */
export async function openEmbeddedBackend(
  folder: string,
  { wholeCheck = false }: EmbeddedOptions = {},
): Promise<Backend> {
  const name = `The archive in ${folder}`;
  const file = join(folder, 'archive.db');
  const open = (readOnly: boolean) =>
    new Kysely<Tables>({ dialect: new EmbeddedDialect({ file, readOnly, busyTimeout: BUSY_TIMEOUT }) });
  const writer = open(false);
  const reader = open(true);
  const close = async () => {
    await reader.destroy();
    await writer.destroy();
  };
  const told = <Result>(action: () => Promise<Result>) => orStoreFailure(action, name);
  await told(async () => {
    await makeFolder(folder);
    await makeDatabaseFile(file);
    await refuseDamage(file, name, wholeCheck);
    await migrate(writer, 'embedded', fts5Index, name).catch(async (error) => {
      await close();
      throw error;
    });
  });
  return {
    engine: 'embedded',
    name,
    write: (action) =>
      told(() =>
        writer.transaction().execute((db) =>
          action({
            db,
            search: fts5Index,
            insertRows: (table, rows) => insertRows(db, table, rows),
            roomFor: async () => {},
            // The transaction has the only lock there is.
            lock: async () => {},
          }),
        ),
      ),
    read: (action) => told(() => action({ db: reader, search: fts5Index })),
    async *readLong(action) {
      const own = open(true);
      try {
        const snapshot = await own.startTransaction().execute();
        yield* action({ db: snapshot, search: fts5Index });
        await snapshot.commit().execute();
      } catch (error) {
        throw storeFailure(error, name);
      } finally {
        await own.destroy();
      }
    },
    ping: () => told(async () => void (await sql`select 1`.execute(reader))),
    close: () => told(close),
  };
}

/** One prepared statement, row for row: in the same process that is the fastest. */
async function insertRows(
  db: Transaction<Tables>,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  for (const row of rows) {
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(
      db,
    );
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new HearsayError(
      'store-failed',
      `${folder}: the folder of the archive cannot be made; name another one`,
      {
        cause: error,
      },
    );
  }
}
