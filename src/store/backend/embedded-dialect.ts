import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { fromColumns, toColumns } from './column-text.ts';
import { isBusy } from './store-failure.ts';

export interface EmbeddedOptions {
  readonly file: string;
  /** One that only reads. */
  readonly readOnly: boolean;
  /** How long a transaction waits for another process's, in milliseconds. */
  readonly busyTimeout: number;
}

const STATEMENTS_KEPT = 300;
/** SQLite's own waiting blocks the whole process, so it is short; the long wait is in `beginTransaction`. */
const BLOCKING_WAIT = 50;

/** Kysely's SQLite dialect over `node:sqlite`: durable, shared by processes, and waiting without blocking. */
export class EmbeddedDialect extends SqliteDialect {
  readonly #options: EmbeddedOptions;

  constructor(options: EmbeddedOptions) {
    super({ database: async () => openFile(options) });
    this.#options = options;
  }

  override createDriver(): SqliteDriver {
    return new EmbeddedDriver(this.#options);
  }

  override createAdapter(): SqliteAdapter {
    return new EmbeddedAdapter();
  }
}

/** SQLite undoes changes of tables with their transaction; half a migration never stays. */
class EmbeddedAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class EmbeddedDriver extends SqliteDriver {
  readonly #options: EmbeddedOptions;

  constructor(options: EmbeddedOptions) {
    super({ database: async () => openFile(options) });
    this.#options = options;
  }

  /** A writing transaction takes the lock at once: one that took it later could fail half way. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const begin = CompiledQuery.raw(this.#options.readOnly ? 'begin' : 'begin immediate');
    const deadline = Date.now() + this.#options.busyTimeout;
    for (;;) {
      try {
        await connection.executeQuery(begin);
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw error;
        await wait(5 + Math.random() * 20);
      }
    }
  }

  /** Where the disk is full, SQLite has undone the transaction by itself, and the failure to tell is the first one. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('no transaction is active')) throw error;
    }
  }
}

function openFile(options: EmbeddedOptions): SqliteDatabase {
  const database = new DatabaseSync(options.file, { timeout: BLOCKING_WAIT });
  // A new file's first switch to WAL needs the file for itself.
  database.exec('pragma busy_timeout = 10000');
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec('pragma cache_size = -32000');
  database.exec('pragma temp_store = memory');
  database.exec('pragma journal_size_limit = 67108864');
  if (options.readOnly) database.exec('pragma query_only = 1');
  database.exec(`pragma busy_timeout = ${BLOCKING_WAIT}`);
  return new EmbeddedDatabase(database);
}

/** What Kysely asks of a database, with the statements kept prepared. */
class EmbeddedDatabase implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = adapt(this.#database.prepare(sql));
    if (this.#statements.size >= STATEMENTS_KEPT) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}

function adapt(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => toColumns(parameters) as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)).map((row) => fromColumns({ ...row })),
    run: (parameters) => statement.run(...values(parameters)),
    *iterate(parameters) {
      for (const row of statement.iterate(...values(parameters))) yield fromColumns({ ...row });
    },
  };
}
