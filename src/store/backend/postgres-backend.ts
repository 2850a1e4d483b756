import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { HearsayError } from '../../core/model/error.ts';
import { migrate } from '../migrations/migrate.ts';
import { tsvectorIndex } from '../search/tsvector-index.ts';
import type { Backend, Lock, WriteTransaction } from './backend.ts';
import { toColumnJson } from './column-text.ts';
import { createPool } from './postgres-pool.ts';
import { isConflict, isConnectionLoss, orStoreFailure, storeFailure } from './store-failure.ts';
import type { Tables } from './tables.ts';
import { makeRoom, makeRoomForAll } from './text-partitions.ts';

export interface RetryTimes {
  /** How long a writing transaction is tried again while the database is away, in milliseconds. */
  readonly write: number;
  /** The same for a reading one, which somebody waits for. */
  readonly read: number;
}

const RETRY_TIMES: RetryTimes = { write: 30_000, read: 4_000 };
const OLDEST = 15;
const MOST_CONFLICTS = 8;

/** The first number of the archive's advisory locks, which sets them apart from other programs' ("Hear"). */
const LOCK_CLASS = 0x48656172;
const LOCKS: Readonly<Record<Lock, number>> = { arrivals: 1, grouping: 2, collating: 3, 'dead-letters': 4 };

/** Opens the PostgreSQL database at an address, and makes its tables where they are missing. */
export async function openPostgresBackend(
  databaseUrl: string,
  retryTimes: RetryTimes = RETRY_TIMES,
): Promise<Backend> {
  const name = nameOf(databaseUrl);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(databaseUrl) }) });
  const told = <Result>(action: () => Promise<Result>) => orStoreFailure(action, name);
  await told(async () => {
    try {
      await refuseUnfit(db, name);
      await migrate(db, 'postgresql', tsvectorIndex, name);
    } catch (error) {
      await db.destroy();
      throw error;
    }
  });
  return {
    engine: 'postgresql',
    name,
    write: (action, options) =>
      told(() =>
        retryTransaction(retryTimes.write, options?.repeatable ?? false, (finished) =>
          db.transaction().execute(async (transaction) => {
            const result = await action(writeTransaction(transaction));
            finished();
            return result;
          }),
        ),
      ),
    read: (action) =>
      told(() => retryTransaction(retryTimes.read, true, () => action({ db, search: tsvectorIndex }))),
    async *readLong(action) {
      const snapshot = await told(() =>
        db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(),
      );
      try {
        yield* action({ db: snapshot, search: tsvectorIndex });
      } catch (error) {
        throw storeFailure(error, name);
      } finally {
        await snapshot
          .rollback()
          .execute()
          .catch(() => {});
      }
    },
    ping: () => told(async () => void (await sql`select 1`.execute(db))),
    close: () => told(() => db.destroy()),
  };
}

function writeTransaction(db: Transaction<Tables>): WriteTransaction {
  return {
    db,
    search: tsvectorIndex,
    insertRows: async (table, rows) => {
      if (table === 'versions') {
        const reports = rows.map(({ report }) => Number(report));
        await makeRoomForAll(db, reports);
      }
      await insertRows(db, table, rows);
    },
    roomFor: (report) => makeRoom(db, report),
    lock: async (lock) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_CLASS)}, ${sql.lit(LOCKS[lock])})`.execute(db);
    },
  };
}

/**
 * Does a transaction, again from its beginning while the connection fails: as long as it is certain that nothing of it was
 * kept, or that doing it twice is the same as once.
 */
async function retryTransaction<Result>(
  longest: number,
  repeatable: boolean,
  attempt: (finished: () => void) => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + longest;
  let conflicts = 0;
  for (let pause = 50; ; pause = Math.min(1_000, pause * 2)) {
    let committing = false;
    try {
      return await attempt(() => {
        committing = true;
      });
    } catch (error) {
      if (isConflict(error)) conflicts += 1;
      const conflict = isConflict(error) && conflicts <= MOST_CONFLICTS;
      const lost = isConnectionLoss(error) && (repeatable || !committing) && Date.now() + pause < deadline;
      if (!conflict && !lost) throw error;
    }
    await wait(pause * (0.5 + Math.random()));
  }
}

/** All rows as one JSON text, which the server takes apart. */
async function insertRows(
  db: Transaction<Tables>,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const json = toColumnJson(rows);
  await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${json})`.execute(
    db,
  );
}

async function refuseUnfit(db: Kysely<Tables>, name: string): Promise<void> {
  const answer = await sql<{ version: string; encoding: string }>`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`.execute(
    db,
  );
  const { version, encoding } = answer.rows[0]!;
  if (Math.floor(Number(version) / 10_000) < OLDEST) {
    throw new HearsayError('store-failed', `${name}: Hearsay needs PostgreSQL ${OLDEST} or later; update it`);
  }
  if (encoding !== 'UTF8') {
    const how = "create one with ENCODING 'UTF8' TEMPLATE template0";
    throw new HearsayError(
      'store-failed',
      `${name}: the database holds texts as ${encoding}, not UTF-8; ${how}`,
    );
  }
}

/** The database for messages: never with the password. */
function nameOf(databaseUrl: string): string {
  try {
    const { host, pathname } = new URL(databaseUrl);
    return `The PostgreSQL database ${decodeURIComponent(pathname.slice(1))} at ${host === '' ? 'this machine' : host}`;
  } catch {
    return 'The PostgreSQL database of DATABASE_URL';
  }
}
