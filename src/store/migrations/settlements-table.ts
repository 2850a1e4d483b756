import { type CreateTableBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../backend/backend.ts';

/** Version 3: what editors decided of findings, by the finding's id alone, so that it outlives every collation. */
export function settlementsTable(engine: Engine): Migration {
  const type = engine === 'embedded' ? sql`text` : sql`text collate "C"`;
  return {
    async up(db) {
      let table: CreateTableBuilder<string, string> = db.schema.createTable('settlements');
      for (const column of ['id', 'kind', 'state', 'who', 'at', 'reason'])
        table = table.addColumn(column, type, (made) => made.notNull());
      await table.addPrimaryKeyConstraint('settlements_primary', ['id']).execute();
    },
  };
}
