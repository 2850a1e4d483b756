import { sql } from 'kysely';
import type { AnyQueries } from '../search/search-index.ts';

/**
 * On PostgreSQL the table of texts is kept in partitions of so many reports. Reports are numbered as they arrive, so that
 * each holds one stretch of time (a newsroom's month or two), and the key stays that of the table: by calendar months a
 * text would be unique in its month alone, and no look-up by its report would know the month.
 */
export const PARTITION = 2 ** 18;

/**
 * Makes the partition that a report's texts go to, where it begins with this report. Made apart and attached after, it
 * keeps nobody from reading and writing the others.
 */
export async function makeRoom(db: AnyQueries, report: number): Promise<void> {
  if (report > 0 && report % PARTITION === 0) await makePartition(db, report);
}

/** The same for rows that come in no order, into a table whose first partition is there. */
export async function makeRoomForAll(db: AnyQueries, reports: readonly number[]): Promise<void> {
  const begun = new Set(reports.map((report) => report - (report % PARTITION)));
  for (const from of [...begun].sort((a, b) => a - b)) if (from > 0) await makePartition(db, from);
}

async function makePartition(db: AnyQueries, from: number): Promise<void> {
  const name = `versions_${from}`;
  const there = await sql<{ is: boolean }>`select to_regclass(${name}) is not null as is`.execute(db);
  if (there.rows[0]!.is) return;
  await sql`create table ${sql.table(name)} (like versions including all)`.execute(db);
  await attach(db, name, from, from + PARTITION);
}

/** Adds a table of texts as the partition of the reports from one number up to another. */
export async function attach(db: AnyQueries, name: string, from: number, to: number): Promise<void> {
  const range = sql`for values from (${sql.lit(from)}) to (${sql.lit(to)})`;
  await sql`alter table versions attach partition ${sql.table(name)} ${range}`.execute(db);
}
