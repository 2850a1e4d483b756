import { sql } from 'kysely';
import { z } from 'zod';
import { HearsayError } from '../../core/model/error.ts';
import type { Database, WriteTransaction } from '../backend/backend.ts';
import { storeFailure } from '../backend/store-failure.ts';
import type { Tables } from '../backend/tables.ts';
import { SCHEMA_VERSION } from '../migrations/migrate.ts';
import { indexEverything } from '../search/index-everything.ts';
import { DUMPED_TABLES, type DumpedRow, HEAD } from './dump-rows.ts';

const ROWS_AT_ONCE = 500;
/** A batch is written when its texts are so long, in UTF-16 units. */
const UNITS_AT_ONCE = 4_000_000;
const LOST =
  'The connection was lost while the backup was restored, and nothing of it is kept; restore it again';
/** Tables of earlier versions whose rows are in other tables too. */
const GONE_TABLES = new Set(['bands']);
const HEAD_ROW = z.object({ schema: z.int().min(1) });

/** Dumps that were read from: none can be read twice. */
const begun = new WeakSet<AsyncIterable<DumpedRow>>();

/** Restores a dump into an empty archive. */
export async function restoreRows(tx: WriteTransaction, rows: AsyncIterable<DumpedRow>): Promise<void> {
  for (const lock of ['arrivals', 'grouping', 'collating', 'dead-letters'] as const) await tx.lock(lock);
  await refuseFilled(tx.db);
  const columns = await columnsOf(tx.db);
  const batch = new Batch(tx);
  let headed = false;
  if (begun.has(rows)) throw new HearsayError('store-failed', LOST);
  begun.add(rows);
  for await (const row of rows) {
    if (headed) {
      if (GONE_TABLES.has(row.table)) continue;
      refuseStrange(row, columns);
      await batch.add(row);
    } else {
      refuseLater(row);
      headed = true;
    }
  }
  if (!headed) throw bad('it is empty');
  await batch.write();
  await tx.search.drop(tx.db);
  await tx.search.create(tx.db, () => indexEverything(tx.db, tx.search));
}

/** Rows of one table that wait to be written together. */
class Batch {
  readonly #tx: WriteTransaction;
  #rows: DumpedRow['row'][] = [];
  #table = '';
  #units = 0;

  constructor(tx: WriteTransaction) {
    this.#tx = tx;
  }

  async add({ table, row }: DumpedRow): Promise<void> {
    const full = this.#rows.length >= ROWS_AT_ONCE || this.#units >= UNITS_AT_ONCE;
    if (full || table !== this.#table) await this.write();
    this.#table = table;
    this.#rows.push(row);
    for (const value of Object.values(row)) if (typeof value === 'string') this.#units += value.length;
  }

  async write(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    this.#units = 0;
    if (rows.length === 0) return;
    try {
      await this.#tx.insertRows(this.#table as keyof Tables, rows);
    } catch (error) {
      if (storeFailure(error, this.#table) !== error) throw error;
      throw bad(`a row does not fit the table ${this.#table}`, error);
    }
  }
}

/** The names of the columns of every table that can be restored. */
async function columnsOf(db: Database): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const names = new Set<string>(DUMPED_TABLES.map(([table]) => table));
  const tables = await db.introspection.getTables();
  return new Map(
    tables
      .filter((table) => names.has(table.name))
      .map((table) => [table.name, new Set(table.columns.map((column) => column.name))]),
  );
}

function refuseStrange({ table, row }: DumpedRow, columns: ReadonlyMap<string, ReadonlySet<string>>): void {
  const known = columns.get(table);
  if (known === undefined) throw bad(`it has rows of an unknown table, ${JSON.stringify(table)}`);
  for (const [column, value] of Object.entries(row)) {
    if (!known.has(column)) throw bad(`the table ${table} has no column ${JSON.stringify(column)}`);
    if (value === null || typeof value === 'string' || typeof value === 'number') continue;
    throw bad(`a row of ${table} holds something that is neither text nor number`);
  }
}

async function refuseFilled(db: Database): Promise<void> {
  for (const table of ['reports', 'stories', 'feeds', 'dead_letters'] as const) {
    const row = await db.selectFrom(table).select(sql<number>`1`.as('one')).limit(1).executeTakeFirst();
    if (row !== undefined) {
      throw new HearsayError('bad-option', 'A backup is restored into an empty archive only; name a new one');
    }
  }
}

function refuseLater(head: DumpedRow): void {
  const read = HEAD_ROW.safeParse(head.row);
  if (head.table !== HEAD || !read.success) throw bad('its first row does not say which version it is of');
  if (read.data.schema > SCHEMA_VERSION)
    throw bad('it was made by a later version of Hearsay; update Hearsay');
}

function bad(why: string, cause?: unknown): HearsayError {
  return new HearsayError('bad-option', `The backup cannot be restored: ${why}`, { cause });
}
