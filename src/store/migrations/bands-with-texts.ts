import type { Migration } from 'kysely/migration';

/**
 * Version 7: the keys by which copies are found stand with the text alone. They were in a table of their own too, 48 rows a
 * report, of which nothing but those of the report's own story was ever used.
 */
export function bandsWithTexts(): Migration {
  return {
    async up(db) {
      await db.schema.dropTable('bands').execute();
    },
  };
}
