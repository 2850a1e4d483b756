import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../backend/backend.ts';

const RULINGS =
  'kind from_key from_name into_key into_name stories reports reason who at undone_by? undone_at?'.split(' ');

/**
 * Version 4: what people settled of speakers, saved views, the days of stories, and who carries a statement how. Statements
 * that are there already get the last when their story is collated again.
 */
export function rulingsAndViews(engine: Engine): Migration {
  const text = engine === 'embedded' ? sql`text` : sql`text collate "C"`;
  const number = engine === 'embedded' ? sql`integer` : sql`bigint`;
  return {
    async up(db) {
      let rulings: CreateTableBuilder<string, string> = db.schema
        .createTable('speaker_rulings')
        .addColumn('seq', number, (made) => made.notNull());
      for (const column of RULINGS)
        rulings = rulings.addColumn(column.replace('?', ''), text, (made) =>
          column.endsWith('?') ? made : made.notNull(),
        );
      await rulings.addPrimaryKeyConstraint('speaker_rulings_primary', ['seq']).execute();
      let views: CreateTableBuilder<string, string> = db.schema.createTable('saved_views');
      for (const column of ['id', 'owner', 'name', 'query', 'at'])
        views = views.addColumn(column, text, (made) => made.notNull());
      await views.addPrimaryKeyConstraint('saved_views_primary', ['id']).execute();
      await db.schema.createIndex('saved_views_owner').on('saved_views').columns(['owner', 'name']).execute();

      const statements = db.schema.alterTable('statements');
      for (const [column, initial] of [
        ['own_key', ''],
        ['own_speaker', ''],
        ['carriers', '[]'],
      ] as const)
        await statements.addColumn(column, text, (made) => made.notNull().defaultTo(initial)).execute();
      await statements.addColumn('mode', text).execute();
      await sql`update statements set own_key = speaker_key, own_speaker = speaker`.execute(db);
      await db.schema.createIndex('statements_own_key').on('statements').columns(['own_key']).execute();
      await dateStories(db, number);
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a migration must not depend on the tables' later shapes
async function dateStories(db: Kysely<any>, number: ReturnType<typeof sql>): Promise<void> {
  for (const column of ['printed_first', 'printed_last'])
    await db.schema
      .alterTable('stories')
      .addColumn(column, number as never, (made) => made.notNull().defaultTo(0))
      .execute();
  for (const [column, most] of [
    ['printed_first', 'min'],
    ['printed_last', 'max'],
  ] as const) {
    const place = sql.raw(`select ${most}(place) from reports where reports.story = stories.seq`);
    await sql`update stories set ${sql.ref(column)} =
      coalesce((${place} and date like '____-__-__%'), (${place}), 0)`.execute(db);
  }
  await db.schema.dropIndex('stories_latest_at_seq').execute();
  await db.schema
    .createIndex('stories_printed_last_seq')
    .on('stories')
    .columns(['printed_last', 'seq'])
    .execute();
}
