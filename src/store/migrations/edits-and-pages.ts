import { type CreateTableBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../backend/backend.ts';

const TABLES = [
  ['edits', ['report:n', 'version:n'], 'at altered:n quotations'],
  [
    'pages',
    ['key'],
    'address place report added_at visits:n next_visit_at? etag? last_modified? last_visited_at? last_error?',
  ],
] as const;

/** Version 5: what became of the quotations between two versions of a report, and the pages that are visited again. */
export function editsAndPages(engine: Engine): Migration {
  const text = engine === 'embedded' ? sql`text` : sql`text collate "C"`;
  const number = engine === 'embedded' ? sql`integer` : sql`bigint`;
  return {
    async up(db) {
      for (const [name, key, columns] of TABLES) {
        let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
        for (const column of [...key, ...columns.split(' ')]) {
          const bare = column.replace(/[:?].*/u, '');
          table = table.addColumn(bare, column.endsWith(':n') ? number : text, (made) =>
            column.endsWith('?') ? made : made.notNull(),
          );
        }
        const keys = key.map((column) => column.replace(':n', ''));
        await table.addPrimaryKeyConstraint(`${name}_primary`, keys).execute();
      }
      await db.schema.createIndex('edits_altered_at').on('edits').columns(['altered', 'at']).execute();
      await db.schema.createIndex('pages_next_visit_at').on('pages').column('next_visit_at').execute();
    },
  };
}
