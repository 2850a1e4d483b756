import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../backend/backend.ts';
import { attach, PARTITION } from '../backend/text-partitions.ts';

/**
 * Version 6: on PostgreSQL the texts stand in partitions. Those that are there become the first one as they are, without
 * being copied; their numbers are looked through once.
 */
export function textsInPartitions(engine: Engine): Migration {
  return {
    async up(db) {
      if (engine === 'embedded') return;
      await sql`alter table versions rename to versions_0`.execute(db);
      await sql`create table versions (like versions_0 including defaults) partition by range (report)`.execute(
        db,
      );
      await sql`alter table versions add constraint versions_key primary key (report, version)`.execute(db);
      await sql`create index versions_texts on versions (text_hash)`.execute(db);
      const last = await sql<{ report: string | number }>`
        select coalesce(max(report), 0) as report from versions_0`.execute(db);
      const parts = Math.floor(Number(last.rows[0]!.report) / PARTITION) + 1;
      await attach(db, 'versions_0', 0, parts * PARTITION);
    },
  };
}
