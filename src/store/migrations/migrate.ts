import { type Migration, Migrator } from 'kysely/migration';
import { HearsayError } from '../../core/model/error.ts';
import type { Engine } from '../backend/backend.ts';
import { indexEverything } from '../search/index-everything.ts';
import type { AnyQueries, SearchIndex } from '../search/search-index.ts';
import { archiveTables } from './archive-tables.ts';
import { bandsWithTexts } from './bands-with-texts.ts';
import { editsAndPages } from './edits-and-pages.ts';
import { rulingsAndViews } from './rulings-and-views.ts';
import { settlementsTable } from './settlements-table.ts';
import { stemmaWithCollation } from './stemma-with-collation.ts';
import { textsInPartitions } from './texts-in-partitions.ts';

const TABLE = 'hearsay_migrations';

/** The versions of the archive's tables, oldest first. Only ever add to them: archives of every version are out there. */
const VERSIONS: readonly (readonly [
  name: string,
  make: (engine: Engine, search: SearchIndex) => Migration,
])[] = [
  ['0001-archive', archiveTables],
  ['0002-search', (_, search) => searchIndexes(search)],
  ['0003-settlements', settlementsTable],
  ['0004-rulings-and-views', rulingsAndViews],
  ['0005-edits-and-pages', editsAndPages],
  ['0006-texts-in-partitions', textsInPartitions],
  ['0007-bands-with-texts', bandsWithTexts],
  ['0008-stemma-with-collation', stemmaWithCollation],
];

/** The version that this program works with. */
export const SCHEMA_VERSION = VERSIONS.length;

/**
 * Brings an archive to this program's version (or the one given), from whichever earlier version it has, wholly or not at
 * all. Throws HearsayError 'store-failed' for an archive of a later version.
 */
export async function migrate(
  db: AnyQueries,
  engine: Engine,
  search: SearchIndex,
  name: string,
  to: number = SCHEMA_VERSION,
): Promise<void> {
  const migrations = Object.fromEntries(VERSIONS.map(([key, make]) => [key, make(engine, search)]));
  await refuseLater(db, name);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: TABLE,
    migrationLockTableName: 'hearsay_migration_lock',
  });
  const { error } = await migrator.migrateTo(VERSIONS[to - 1]![0]);
  if (error === undefined) return;
  // Another process of a later version may have come in between.
  await refuseLater(db, name);
  throw error;
}

async function refuseLater(db: AnyQueries, name: string): Promise<void> {
  const known = new Set(VERSIONS.map(([key]) => key));
  const applied = await appliedMigrations(db);
  if (applied.every((key) => known.has(key))) return;
  throw new HearsayError(
    'store-failed',
    `${name}: this archive was made by a later version of Hearsay (tables of version ${applied.length}, this program knows ${SCHEMA_VERSION}); update Hearsay`,
  );
}

async function appliedMigrations(db: AnyQueries): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === TABLE)) return [];
  const rows = await db.selectFrom(TABLE).select('name').orderBy('name').execute();
  return rows.map((row) => String(row.name));
}

/** Version 2: the full-text indexes, with what is there already. */
function searchIndexes(search: SearchIndex): Migration {
  return {
    async up(db) {
      await search.create(db, () => indexEverything(db, search));
    },
  };
}
