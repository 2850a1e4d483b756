import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openPostgresStore } from '../src/store/open-postgres-store.ts';
import { startPostgres } from '../test/postgres.ts';
import { bulkLoad } from './bulk-load.ts';
import { inventReports } from './invent-reports.ts';
import { type ArchiveRow, famousName, MultipliedArchive, wordOfLength } from './multiply-archive.ts';
import { quantile } from './open-loop.ts';
import { createRandom } from './synthesise.ts';
import { measureProgram } from './usage.ts';

// What an archive on PostgreSQL costs as it grows: rows and bytes, pages, and a real ingest at each size.
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    /** Reports that are really taken in, and then copied in other words. */
    base: { type: 'string', default: '2000' },
    /** Reports that are really taken in at each size. */
    arrivals: { type: 'string', default: '500' },
    runs: { type: 'string', default: '200' },
    /** A file of the reports that were taken in, as `hearsay backup` wrote it, in place of an ingest. */
    taken: { type: 'string' },
    /** The server's `shared_buffers`. */
    memory: { type: 'string', default: '2GB' },
    json: { type: 'boolean', default: false },
  },
});
// The deep engine would be measured instead of the archive.
process.env.HEARSAY_ENGINE ??= 'fast';
const MAIN = join(import.meta.dirname, '../src/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-scale-'));
const random = createRandom(7);
const any = (most: number): number => Math.floor(random() * most);
const skewed = (most: number): number => Math.floor(most ** random()) - 1;
const figures: Record<string, number> = {};

/** Takes invented reports in as `hearsay ingest` does, in the words of a copy. */
async function ingest(
  place: string,
  name: string,
  count: number,
  reword: (text: string) => string = (text) => text,
): Promise<void> {
  const file = join(folder, `${name}.jsonl`);
  const lines = [...inventReports(count, name.length * 31)].map((report) => {
    const { id, title, text, ...rest } = report;
    return JSON.stringify({
      id: name === 'base' ? id : `${name}-${id}`,
      ...rest,
      title: reword(title),
      text: reword(text),
    });
  });
  writeFileSync(file, lines.join('\n'));
  const begun = await databaseTime(place);
  const { seconds, cpuSeconds, megabytes } = measureProgram(['ingest', file, '--archive', place], 3_600)!;
  const database = (await databaseTime(place)) - begun;
  const rate = count / seconds;
  console.log(
    `ingest of ${count} (${name}): ${rate.toFixed(1)} reports a second, ${((1000 * cpuSeconds) / count).toFixed(1)} ms of processor a report, ${(database / count).toFixed(1)} ms of statements in the database, ${megabytes.toFixed(0)} MB`,
  );
  figures[`${name}: processor ms a report`] = (1000 * cpuSeconds) / count;
}

/** Milliseconds that the server's sessions of this database spent in statements. */
async function databaseTime(place: string): Promise<number> {
  return Number(
    (await ask(place, 'select active_time from pg_stat_database where datname = current_database()'))[0]!
      .active_time,
  );
}

async function ask(place: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function dumpOf(place: string): Promise<ArchiveRow[]> {
  const store = await openPostgresStore(place);
  const rows: ArchiveRow[] = [];
  for await (const row of store.dump()) rows.push(row);
  await store.close();
  return rows;
}

async function printTables(place: string): Promise<number> {
  const rows = await ask(
    place,
    `select coalesce(parent.relname, c.relname) as name, sum(c.reltuples)::bigint as rows, count(*) as parts,
      sum(pg_table_size(c.oid))::bigint as heap, sum(pg_indexes_size(c.oid))::bigint as indexes
     from pg_class c left join pg_inherits on inhrelid = c.oid left join pg_class parent on parent.oid = inhparent
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
     group by 1 order by 4 desc`,
  );
  const reports = Number((await ask(place, 'select max(seq) as n from reports'))[0]!.n);
  console.log('| table | rows | partitions | bytes a report | of these in indexes |\n|---|---|---|---|---|');
  let all = 0;
  for (const { name, rows: count, parts, heap, indexes } of rows) {
    const bytes = Number(heap) + Number(indexes);
    all += bytes;
    if (bytes / reports < 5) continue;
    const share = (size: unknown) => Math.round(Number(size) / reports);
    console.log(`| ${name} | ${count} | ${parts} | ${share(bytes)} | ${share(indexes)} |`);
  }
  console.log(
    `| all | | | ${Math.round(all / reports)} | | ${reports} reports, ${(all / 1e9).toFixed(2)} GB`,
  );
  return reports;
}

/** Of all stories and reports some, wherever they stand. */
async function drawn(place: string, table: 'stories' | 'reports'): Promise<readonly string[]> {
  const most = Number((await ask(place, `select max(seq) as n from ${table}`))[0]!.n);
  const seqs = Array.from({ length: 500 }, () => 1 + any(most));
  const rows = await ask(place, `select id from ${table} where seq in (${seqs.join(',')})`);
  return rows.map(({ id }) => String(id)).sort();
}

function pages(
  stories: readonly string[],
  reports: readonly string[],
): Readonly<Record<string, () => string>> {
  const pick = (ids: readonly string[]) => encodeURIComponent(ids[any(ids.length)]!);
  const word = (rank: number) => wordOfLength(rank, 6);
  const speaker = (rank: number) => encodeURIComponent(famousName(rank).toLowerCase());
  return {
    'story page': () => `/stories/${pick(stories)}`,
    'report page': () => `/reports/${pick(reports)}`,
    'story list': () => `/stories?order=${['newest', 'reports', 'altered'][any(3)]}`,
    'story list, a word': () => `/stories?q=${word(skewed(2_000))}`,
    'search, common word': () => `/search?q=${word(any(8))}`,
    'search, middling words': () => `/search?q=${word(40 + any(100))}+${word(40 + any(100))}`,
    'search, rare word': () => `/search?q=${word(10_000 + any(20_000))}`,
    'search, phrase': () => `/search?q=%22${word(any(8))}+${word(any(8))}%22`,
    'search, changed, a month': () => '/search?verdict=changed&from=2031-02-01&to=2031-02-28',
    'search, word, a month': () => `/search?q=${word(any(50))}&from=2031-02-01&to=2031-02-28`,
    'search, reports, common word': () => `/search?in=reports&q=${word(any(8))}`,
    'search, reports, two words': () => `/search?in=reports&q=${word(any(100))}+${word(any(100))}`,
    speakers: () => '/speakers',
    'speakers by name': () => `/speakers?q=${word(any(700))}`,
    'speaker page, frequent': () => `/speakers/${speaker(1 + any(20))}`,
    'speaker page': () => `/speakers/${speaker(1 + skewed(10_000))}`,
    'API stories': () => '/api/stories',
    jobs: () => '/jobs',
  };
}

async function measurePages(place: string, label: string): Promise<void> {
  const asked = pages(await drawn(place, 'stories'), await drawn(place, 'reports'));
  const { origin, child } = await startServer(place);
  console.log(
    `${''.padEnd(32)}   median     95 %  longest   server database  (ms; the last two are processor time and time in statements)`,
  );
  try {
    for (const [name, pathOf] of Object.entries(asked)) {
      const times: number[] = [];
      await (await fetch(`${origin}${pathOf()}`)).arrayBuffer();
      const before = [processorTime(child.pid!), await databaseTime(place)] as const;
      for (let run = 0; run < Number(options.runs); run += 1) {
        const path = pathOf();
        const begun = performance.now();
        const answer = await fetch(`${origin}${path}`);
        await answer.arrayBuffer();
        if (answer.status !== 200 && !(name.startsWith('speaker page') && answer.status === 404))
          throw new Error(`${name}: ${path} answered ${answer.status}`);
        times.push(performance.now() - begun);
      }
      figures[`${label}: ${name} p95`] = quantile(times, 0.95);
      const spent = [processorTime(child.pid!) - before[0], (await databaseTime(place)) - before[1]];
      const shown = [
        ...[0.5, 0.95, 1].map((share) => String(quantile(times, share))),
        ...spent.map((time) => (time / times.length).toFixed(1)),
      ];
      console.log(`${name.padEnd(32)} ${shown.map((time) => time.padStart(8)).join(' ')}`);
    }
    const resident = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    console.log(`the server holds ${Math.round(Number(resident) / 1024)} MB`);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}

/** Milliseconds of processor time that a process has had. */
function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return 10 * (Number(stat[11]) + Number(stat[12]));
}

async function startServer(place: string): Promise<{ origin: string; child: ChildProcess }> {
  const args = ['serve', '--archive', place, '--port', '0', '--no-work', '--no-watch', '--log-level', 'warn'];
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { origin: new URL(said.toString('utf8').trim()).origin, child };
}

const settings = ['maintenance_work_mem=512MB', 'max_wal_size=8GB', `shared_buffers=${options.memory}`];
const postgres = await startPostgres({ durable: true, settings });
try {
  const place = await postgres.database();
  if (options.taken === undefined) await ingest(place, 'base', Number(options.base));
  else execFileSync(process.execPath, [MAIN, 'restore', options.taken, '--archive', place]);
  const archive = new MultipliedArchive(await dumpOf(place));
  let number = 1;
  for (const size of options.sizes.split(',')) {
    const begun = performance.now();
    number = await bulkLoad(place, archive, Number(size), number);
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(`\n## ${size} reports, loaded and indexed in ${seconds} s: ${place}`);
    await printTables(place);
    await measurePages(place, size);
    await ingest(place, `at${size}`, Number(options.arrivals), (text) => archive.reword(number + 1, text));
  }
  if (options.json) console.log(JSON.stringify(figures));
} finally {
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
}
