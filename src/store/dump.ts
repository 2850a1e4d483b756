import { sql } from 'kysely';
import { z } from 'zod';
import { HearsayError } from '../core/model/error.ts';
import type { Look, Queries, Work } from './backend.ts';
import { SCHEMA_VERSION } from './migrations/migrate.ts';
import { indexEverything } from './search/index-everything.ts';
import { storeFailure } from './store-failure.ts';
import { chunks } from './story-members.ts';
import type { Tables } from './tables.ts';

export interface DumpedRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** The tables of a dump, with the columns that number their rows. The full-text indexes are made anew. */
const TABLES: readonly (readonly [table: keyof Tables, key: readonly string[]])[] = [
  ['reports', ['seq']],
  ['versions', ['report', 'version']],
  ['identities', ['key']],
  ['stories', ['seq']],
  ['story_aliases', ['id']],
  ['collations', ['story']],
  ['statements', ['place']],
  ['speakers', ['key']],
  ['story_terms', ['term', 'story']],
  ['terms', ['term']],
  ['bands', ['band', 'report']],
  ['feeds', ['key']],
  ['dead_letters', ['seq']],
];

const ROWS_AT_ONCE = 500;
/** Rows whose text may be long are read a few at a time. */
const LONG = new Set<string>(['versions', 'collations']);
const HEAD = 'hearsay';

/** Every row of every table, as of one moment. The first names the version of the tables. */
export async function* dumpArchive({ db }: Look): AsyncIterable<DumpedRow> {
  // A moment begins with its first query.
  await db.selectFrom('reports').select('seq').limit(1).execute();
  yield { table: HEAD, row: { schema: SCHEMA_VERSION } };
  for (const [table, key] of TABLES) yield* dumpTable(db, table, key);
}

async function* dumpTable(
  db: Queries,
  table: keyof Tables,
  key: readonly string[],
): AsyncIterable<DumpedRow> {
  const size = LONG.has(table) ? 20 : ROWS_AT_ONCE;
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let after: readonly unknown[] | null = null;
  for (;;) {
    const beyond: ReturnType<typeof sql> =
      after === null ? sql`` : sql`where (${columns}) > (${sql.join(after)})`;
    const page = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${sql.lit(size)}`.execute(db);
    for (const row of page.rows) yield { table, row };
    const last = page.rows.at(-1);
    if (last === undefined || page.rows.length < size) return;
    after = key.map((column) => last[column]);
  }
}

const HEAD_ROW = z.object({ schema: z.int().min(1) });
const ROW = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Restores a dump into an empty archive. */
export async function restoreArchive(work: Work, rows: AsyncIterable<DumpedRow>): Promise<void> {
  for (const lock of ['arrivals', 'collating', 'grouping', 'letters'] as const) await work.lock(lock);
  await refuseFilled(work.db);
  const names = new Set<string>(TABLES.map(([table]) => table));
  let waiting: DumpedRow[] = [];
  let headed = false;
  for await (const row of rows) {
    if (!headed) {
      refuseLater(row);
      headed = true;
      continue;
    }
    if (!names.has(row.table)) throw bad(`it has rows of an unknown table, ${JSON.stringify(row.table)}`);
    if (waiting.length >= ROWS_AT_ONCE || (waiting[0] !== undefined && waiting[0].table !== row.table)) {
      await insert(work.db, waiting);
      waiting = [];
    }
    waiting.push(row);
  }
  if (!headed) throw bad('it is empty');
  await insert(work.db, waiting);
  await work.search.clear(work.db);
  await indexEverything(work.db, work.search);
}

async function insert(db: Queries, rows: readonly DumpedRow[]): Promise<void> {
  for (const part of chunks(rows, 100)) {
    const values = part.map(({ row }) => {
      const read = ROW.safeParse(row);
      if (!read.success) throw bad('a row holds something that is neither text nor number');
      return read.data;
    });
    const table = part[0]!.table as keyof Tables;
    try {
      // The columns are checked by the database itself.
      await db
        .insertInto(table)
        .values(values as never)
        .execute();
    } catch (error) {
      if (storeFailure(error, table) !== error) throw error;
      throw bad(`a row does not fit the table ${table}`, error);
    }
  }
}

async function refuseFilled(db: Queries): Promise<void> {
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
