import { sql } from 'kysely';
import type { Database, Queries } from '../backend/backend.ts';
import type { Tables } from '../backend/tables.ts';
import { SCHEMA_VERSION } from '../migrations/migrate.ts';

export interface DumpedRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** The tables of a dump, with the columns that number their rows. The full-text indexes are made anew. */
export const DUMPED_TABLES: readonly (readonly [table: keyof Tables, key: readonly string[]])[] = [
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
  ['feeds', ['key']],
  ['dead_letters', ['seq']],
  ['settlements', ['id']],
  ['speaker_rulings', ['seq']],
  ['saved_views', ['id']],
  ['edits', ['report', 'version']],
  ['pages', ['key']],
];

const ROWS_AT_ONCE = 500;
/** Rows whose text may be long are read a few at a time. */
const LONG = new Set<string>(['versions', 'collations', 'edits']);
/** The table that the first row claims to be of. */
export const HEAD = 'hearsay';

/** Every row of every table, as of one moment. The first names the version of the tables. */
export async function* dumpRows({ db }: Queries): AsyncIterable<DumpedRow> {
  // A moment begins with its first query.
  await db.selectFrom('reports').select('seq').limit(1).execute();
  yield { table: HEAD, row: { schema: SCHEMA_VERSION } };
  for (const [table, key] of DUMPED_TABLES) yield* dumpTable(db, table, key);
}

async function* dumpTable(
  db: Database,
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
