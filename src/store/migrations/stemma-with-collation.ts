import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 8: a collation keeps who copied whom, so that the first reader of a story need not wait for that. */
export function stemmaWithCollation(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('collations').addColumn('stemma_edges', sql`text`).execute();
    },
  };
}
