import { type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../backend/backend.ts';

type ColumnType = 'integer' | 'text' | 'key';

/** Version 1: reports, stories, statements, feeds and what failed. */
export function archiveTables(engine: Engine): Migration {
  return {
    async up(db) {
      for (const [name, columns, key] of TABLES) await createTable(db, engine, name, columns, key);
      for (const [name, on, unique] of INDEXES) {
        const index = db.schema
          .createIndex(`${on}_${name.join('_')}`)
          .on(on)
          .columns([...name]);
        await (unique === true ? index.unique() : index).execute();
      }
    },
  };
}

// '?' after a column: it may be null. Long texts stand last, so that the columns before are read without them.
const TABLES: readonly (readonly [name: string, columns: string, key: string])[] = [
  [
    'reports',
    'seq:integer id:key place:integer title:text? outlet:text? outlet_key:key? date:text? received_at:key address:text? ' +
      'address_key:key? kind:key version:integer read_version:integer story:integer? copy_of:key? copy_relation:key? ' +
      'reasons:text state:key',
    'seq',
  ],
  [
    'versions',
    'report:integer version:integer received_at:key bytes_hash:key text_hash:key engine:key reading_engine:key? ' +
      'attributions:text? terms:text? bands:text? profile:text? document:text',
    'report version',
  ],
  ['identities', 'key:key report:integer', 'key'],
  [
    'stories',
    'seq:integer id:key title:text named:integer by_hand:integer reports:integer witnesses:integer ' +
      'statements:integer altered:integer first_at:key latest_at:key revision:integer collated_revision:integer stale_since:key?',
    'seq',
  ],
  ['story_aliases', 'seq:integer id:key story:integer', 'id'],
  ['collations', 'story:integer revision:integer engine:key collation:text', 'story'],
  [
    'statements',
    'seq:integer place:integer story:integer statement:key speaker:text speaker_key:key text:text words:key? ' +
      'speaker_verdict:key? chain:key? altered:integer witnesses:integer date:text all_wordings:text',
    'place',
  ],
  ['speakers', 'seq:integer key:key name:text statements:integer altered:integer stories:integer', 'key'],
  ['story_terms', 'term:key story:integer reports:integer', 'term story'],
  ['terms', 'term:key stories:integer', 'term'],
  ['bands', 'band:key report:integer', 'band report'],
  [
    'feeds',
    'key:key address:text title:text? added_at:key next_poll_at:key etag:text? last_modified:text? ' +
      'last_polled_at:key? last_ok_at:key? failures:integer last_error:text? items:integer',
    'key',
  ],
  [
    'dead_letters',
    'seq:integer key:key kind:key place:text part:text? code:key message:text at:key tries:integer taken:integer',
    'seq',
  ],
];

const INDEXES: readonly (readonly [columns: readonly string[], table: string, unique?: true])[] = [
  [['id'], 'reports', true],
  [['place'], 'reports', true],
  [['outlet_key', 'place'], 'reports'],
  [['address_key'], 'reports'],
  [['story', 'seq'], 'reports'],
  [['story', 'place'], 'reports'],
  [['state', 'seq'], 'reports'],
  [['text_hash'], 'versions'],
  [['id'], 'stories', true],
  [['latest_at', 'seq'], 'stories'],
  [['reports', 'seq'], 'stories'],
  [['altered', 'seq'], 'stories'],
  [['stale_since', 'seq'], 'stories'],
  [['story'], 'story_aliases'],
  [['seq'], 'story_aliases'],
  [['seq'], 'statements', true],
  [['story'], 'statements'],
  [['speaker_key', 'place'], 'statements'],
  [['words', 'place'], 'statements'],
  [['altered', 'place'], 'statements'],
  [['seq'], 'speakers', true],
  [['statements', 'seq'], 'speakers'],
  [['next_poll_at'], 'feeds'],
  [['key'], 'dead_letters', true],
  [['taken', 'seq'], 'dead_letters'],
];

async function createTable(
  // biome-ignore lint/suspicious/noExplicitAny: a migration must not depend on the tables' later shapes
  db: Kysely<any>,
  engine: Engine,
  name: string,
  columns: string,
  key: string,
): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of columns.split(' ')) {
    const [columnName, kind] = column.split(':') as [string, string];
    const type = sqlType(engine, kind.replace('?', '') as ColumnType);
    table = table.addColumn(columnName, type, (made) => (kind.endsWith('?') ? made : made.notNull()));
  }
  table = table.addPrimaryKeyConstraint(`${name}_primary`, key.split(' '));
  // Rows of two columns are wholly in their key: no second tree for them.
  const bare = engine === 'embedded' && ['bands', 'story_terms', 'terms', 'identities'].includes(name);
  await (bare ? table.modifyEnd(sql`without rowid`) : table).execute();
}

/** Texts compare by their bytes on both databases, so that lists have one order; numbers are of 64 bits. */
function sqlType(engine: Engine, type: ColumnType): RawBuilder<unknown> {
  if (engine === 'embedded') return type === 'integer' ? sql`integer` : sql`text`;
  return type === 'integer' ? sql`bigint` : sql`text collate "C"`;
}
