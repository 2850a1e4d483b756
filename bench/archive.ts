import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Store } from '../src/app/archive/store.ts';
import { openEmbeddedStore } from '../src/store/open-embedded-store.ts';
import { openPostgresStore } from '../src/store/open-postgres-store.ts';
import { startPostgres, whyNoPostgres } from '../test/postgres.ts';
import { inventReports } from './invent-reports.ts';

const MAIN = join(import.meta.dirname, '../src/main.ts');

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    workers: { type: 'string', default: '1,2,4' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);

/** One way of working, measured. */
interface Row {
  readonly how: string;
  readonly seconds: number;
  readonly stories: number;
  /** Memory of the largest process at five moments of the run, MB. */
  readonly memory: readonly number[];
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-archive-'));
const file = join(folder, 'reports.jsonl');
await writeReports();
const rows: Row[] = [];
try {
  if (values.only !== 'postgresql') rows.push(await benchEmbedded());
  if (values.only !== 'embedded') {
    const why = whyNoPostgres();
    if (why === null) await benchPostgres();
    else process.stderr.write(`PostgreSQL is left out: ${why}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print();

async function writeReports(): Promise<void> {
  const out = createWriteStream(file);
  for (const report of inventReports(count)) {
    if (!out.write(`${JSON.stringify(report)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

async function benchEmbedded(): Promise<Row> {
  const place = join(folder, 'archive');
  const watch = watchMemory();
  const begin = performance.now();
  const ingest = start(['ingest', file, '--archive', place], watch);
  const [code] = (await once(ingest, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the ingest ended with ${code}`);
  const seconds = (performance.now() - begin) / 1000;
  const store = await openEmbeddedStore(place);
  const { stories } = await whole(store);
  await store.close();
  return { how: 'embedded, one process', seconds, stories, memory: watch.end() };
}

async function benchPostgres(): Promise<void> {
  const postgres = await startPostgres({ durable: true });
  try {
    for (const workers of values.workers.split(',').map(Number)) {
      rows.push(await benchWorkers(await postgres.database(), workers));
    }
  } finally {
    await postgres.close();
  }
}

/** From the first report offered to the last story collated, with the workers there from the start. */
async function benchWorkers(place: string, workers: number): Promise<Row> {
  const store = await openPostgresStore(place);
  const watch = watchMemory();
  const crew = Array.from({ length: workers }, () => start(['work', '--archive', place], watch));
  await wait(3000);
  const begin = performance.now();
  start(['ingest', file, '--archive', place, '--no-wait'], null);
  for (;;) {
    await wait(1000);
    const { reports, unread, ungrouped, stale } = await store.counts();
    if (reports === count && unread + ungrouped + stale === 0) break;
  }
  const seconds = (performance.now() - begin) / 1000;
  const { stories } = await whole(store);
  for (const worker of crew) worker.kill('SIGTERM');
  await Promise.all(crew.map((worker) => once(worker, 'exit')));
  await store.close();
  const how = `PostgreSQL, ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
  return { how, seconds, stories, memory: watch.end() };
}

async function whole(store: Store): Promise<{ stories: number }> {
  const counts = await store.counts();
  const pending = counts.unread + counts.ungrouped + counts.stale + counts.failed;
  if (counts.reports !== count || pending > 0) throw new Error(`not whole: ${JSON.stringify(counts)}`);
  return counts;
}

interface Watch {
  readonly add: (child: ChildProcess) => void;
  readonly end: () => readonly number[];
}

function start(args: readonly string[], watch: Watch | null): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  watch?.add(child);
  return child;
}

/** Takes the memory of the largest process once a second; at the end, at 10, 30, 50, 70 and 90 per cent of the run. */
function watchMemory(): Watch {
  const children: ChildProcess[] = [];
  const samples: number[] = [];
  const timer = setInterval(() => {
    samples.push(Math.max(0, ...children.map(({ pid }) => residentOf(pid))));
  }, 1000);
  return {
    add: (child) => children.push(child),
    end: () => {
      clearInterval(timer);
      return [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => samples[Math.floor(samples.length * part)] ?? 0);
    },
  };
}

function residentOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function print(): void {
  console.log(`${count} reports`);
  console.log('| | seconds | reports a second | stories | MB at 10, 30, 50, 70, 90 % of the run |');
  console.log('|---|---|---|---|---|');
  for (const { how, seconds, stories, memory } of rows) {
    const rate = (count / seconds).toFixed(0);
    console.log(`| ${how} | ${seconds.toFixed(0)} | ${rate} | ${stories} | ${memory.join(', ')} |`);
  }
  if (!values.json) return;
  const figures = rows.map(({ how, seconds }) => [`${how}: reports a second`, Math.round(count / seconds)]);
  console.log(JSON.stringify(Object.fromEntries(figures)));
}
