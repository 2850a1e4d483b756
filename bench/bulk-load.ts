import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Document } from '../src/core/model/document.ts';
import { createPool } from '../src/store/backend/postgres-pool.ts';
import type {
  ReportRow,
  SpeakerRow,
  StatementTableRow,
  StoryRow,
  Tables,
} from '../src/store/backend/tables.ts';
import { makeRoomForAll, PARTITION } from '../src/store/backend/text-partitions.ts';
import { reportEntry, speakerEntry, statementEntry, storyEntry } from '../src/store/search/entries.ts';
import type { SearchEntry } from '../src/store/search/search-index.ts';
import { vectorOf } from '../src/store/search/tsvector-index.ts';
import type { ArchiveRow, MultipliedArchive, Offsets } from './multiply-archive.ts';

const UNITS_AT_ONCE = 500_000;

/** Loads copies into an archive on PostgreSQL until it has so many reports: by COPY, the indexes made anew afterwards. */
export async function bulkLoad(
  place: string,
  archive: MultipliedArchive,
  reports: number,
  first: number,
): Promise<number> {
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  let number = first;
  try {
    const offsets = await offsetsOf(client);
    const perCopy = archive.size;
    if (offsets.reports + perCopy.reports > reports) return number;
    const indexes = await dropIndexes(client);
    await makePartitions(place, reports);
    const tables = new Copies(place);
    for (let at = offsets; at.reports + perCopy.reports <= reports; number += 1) {
      await copyIn(archive.copy(number, at), tables);
      at = {
        reports: at.reports + perCopy.reports,
        stories: at.stories + perCopy.stories,
        statements: at.statements + perCopy.statements,
      };
    }
    await tables.end();
    await countAnew(client, place);
    for (const index of indexes) await client.query(index);
    await client.query('vacuum analyze');
    return number;
  } finally {
    await client.end();
  }
}

async function makePartitions(place: string, reports: number): Promise<void> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(place) }) });
  await makeRoomForAll(
    db,
    Array.from({ length: Math.floor(reports / PARTITION) + 1 }, (_, part) => part * PARTITION),
  );
  await db.destroy();
}

async function offsetsOf(client: pg.Client): Promise<Offsets> {
  const found = await client.query<Record<keyof Offsets, string>>(
    `select (select max(seq) from reports) as reports, (select max(seq) from stories) as stories,
      (select max(seq) from statements) as statements`,
  );
  const { reports, stories, statements } = found.rows[0]!;
  return { reports: Number(reports), stories: Number(stories), statements: Number(statements) };
}

async function copyIn(rows: Iterable<ArchiveRow>, tables: Copies): Promise<void> {
  const places = new Map<unknown, Pick<ReportRow, 'place' | 'outlet_key'>>();
  const terms = new Set<string>();
  for (const { table, row } of rows) {
    const term = `${row.term} ${row.story}`;
    if (table === 'story_terms' && terms.has(term)) continue;
    if (table === 'story_terms') terms.add(term);
    await tables.add(table, row);
    if (table === 'reports') places.set(row.seq, row as unknown as ReportRow);
    const report = places.get(row.report);
    if (table === 'versions' && report !== undefined)
      await tables.index('report', reportEntry(report, JSON.parse(String(row.document)) as Document));
    if (table === 'statements')
      await tables.index('statement', statementEntry(row as unknown as StatementTableRow));
    if (table === 'stories') await tables.index('story', storyEntry(row as unknown as StoryRow));
  }
}

/** Drops the indexes and keys of the tables that are loaded, and gives the SQL that makes them again. */
async function dropIndexes(client: pg.Client): Promise<readonly string[]> {
  const tables = `select oid, relname from pg_class where relnamespace = 'public'::regnamespace
    and relkind in ('r', 'p') and not relispartition and relname not like 'hearsay%'`;
  const keys = await client.query<{ table: string; name: string; def: string }>(
    `select t.relname as table, conname as name, pg_get_constraintdef(c.oid) as def
      from pg_constraint c join (${tables}) t on t.oid = conrelid where contype in ('p', 'u')`,
  );
  const again = keys.rows.map(({ table, name, def }) => `alter table ${table} add constraint ${name} ${def}`);
  for (const { table, name } of keys.rows) await client.query(`alter table ${table} drop constraint ${name}`);
  const indexes = await client.query<{ name: string; def: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as def
      from pg_index join (${tables}) t on t.oid = indrelid`,
  );
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  return [...again, ...indexes.rows.map(({ def }) => def.replace(' ON ONLY ', ' ON '))];
}

/** What is counted over all stories, and the index of speakers. */
async function countAnew(client: pg.Client, place: string): Promise<void> {
  await client.query('truncate terms, speakers, speaker_search');
  await client.query('insert into terms select term, count(*) from story_terms group by term');
  await client.query(`insert into speakers
    select row_number() over (), speaker_key, min(speaker), count(*), sum(altered), count(distinct story)
    from statements group by speaker_key`);
  const speakers = new Copies(place);
  const named = await client.query<SpeakerRow>('select seq, name from speakers');
  for (const row of named.rows) await speakers.index('speaker', speakerEntry(row));
  await speakers.end();
}

/** A COPY for each table, each a `psql` of its own. */
class Copies {
  readonly #place: string;
  readonly #open = new Map<string, { readonly child: ChildProcess; lines: string[]; units: number }>();

  constructor(place: string) {
    this.#place = place;
  }

  async add(table: string, row: ArchiveRow['row']): Promise<void> {
    const copy = this.#open.get(table) ?? this.#begin(table, Object.keys(row));
    const line = Object.values(row).map(cell).join('\t');
    copy.lines.push(line);
    copy.units += line.length;
    if (copy.units > UNITS_AT_ONCE) await flush(copy);
  }

  index(what: string, entry: SearchEntry): Promise<void> {
    return this.add(`${what}_search`, { place: entry.place, words: vectorOf(entry) });
  }

  async end(): Promise<void> {
    for (const copy of this.#open.values()) {
      await flush(copy);
      copy.child.stdin!.end();
      const [code] = (await once(copy.child, 'exit')) as [number | null];
      if (code !== 0) throw new Error(`psql ended with ${code}`);
    }
    this.#open.clear();
  }

  #begin(table: string, columns: readonly string[]) {
    const sql = `copy ${table} (${columns.map((column) => `"${column}"`).join(', ')}) from stdin`;
    const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', this.#place, '-c', sql];
    const child = spawn('psql', args, { stdio: ['pipe', 'ignore', 'inherit'] });
    const copy = { child, lines: [] as string[], units: 0 };
    this.#open.set(table, copy);
    return copy;
  }
}

async function flush(copy: { readonly child: ChildProcess; lines: string[]; units: number }): Promise<void> {
  const { child, lines } = copy;
  copy.lines = [];
  copy.units = 0;
  if (lines.length > 0 && !child.stdin!.write(`${lines.join('\n')}\n`)) await once(child.stdin!, 'drain');
}

function cell(value: unknown): string {
  if (value === null) return '\\N';
  const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
  return String(value).replaceAll(/[\\\t\n\r]/gu, (char) => escapes[char]!);
}
