import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingestGiven } from '../src/app/archive/intake/ingest-given.ts';
import type { Store } from '../src/app/archive/store.ts';
import { settle } from '../src/app/archive/workers/settle.ts';
import { openEmbeddedStore } from '../src/store/open-embedded-store.ts';
import { openPostgresStore } from '../src/store/open-postgres-store.ts';
import { archiveOver } from '../test/archive/open-test-archive.ts';
import { startPostgres } from '../test/postgres.ts';
import { measureBeside } from './beside.ts';
import { InventedArchive, wordOf } from './invent-archive.ts';
import { inventReports } from './invent-reports.ts';
import { openLoop, quantile } from './open-loop.ts';
import { createRandom } from './synthesise.ts';

// How fast the built server answers on a large archive: pages one after the other, the story list under load, then what others wait while long work is done.
const { values: options } = parseArgs({
  options: {
    reports: { type: 'string', default: '20000' },
    engine: { type: 'string', default: 'embedded' },
    runs: { type: 'string', default: '200' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    /** A folder that `bench/store.ts --keep` filled; it is added to. */
    filled: { type: 'string' },
    /** Only what another user's page waits while long work is done. */
    beside: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
/** Reports that are really read, grouped and collated, so that there are story pages to ask for. */
const READ = 240;
const random = createRandom(7);
const any = (most: number): number => Math.floor(random() * most);

interface Place {
  /** A folder or a postgres:// address. */
  readonly archive: string;
  readonly open: () => Promise<Store>;
  readonly remove: () => Promise<void>;
}

async function makePlace(): Promise<Place> {
  if (options.engine !== 'embedded') {
    const postgres = await startPostgres({ durable: true });
    const archive = await postgres.database();
    return { archive, open: () => openPostgresStore(archive), remove: () => postgres.close() };
  }
  const { filled } = options;
  if (filled !== undefined)
    return { archive: filled, open: () => openEmbeddedStore(filled), remove: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-serve-'));
  const archive = join(folder, 'archive');
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  return { archive, open: () => openEmbeddedStore(archive), remove };
}

/** Fills an archive with invented rows, then takes in and collates some invented reports. Returns their stories. */
async function fill(store: Store): Promise<string[]> {
  const invented = new InventedArchive(Number(options.reports));
  const rows = async function* () {
    yield* invented.rows(false);
  };
  if (options.filled === undefined) await store.restore(rows());
  const archive = archiveOver(store);
  const lines = [...inventReports(READ)].map((report) => JSON.stringify(report)).join('\n');
  const bytes = new TextEncoder().encode(lines);
  const { receipts } = await ingestGiven({ kind: 'file', name: 'invented.jsonl', bytes }, archive);
  await settle(archive);
  const stories = new Set<string>();
  for (const { id } of receipts) {
    const story = (await store.report(id))?.story;
    if (story !== undefined && story !== null) stories.add(story);
  }
  return [...stories];
}

async function startServer(archive: string): Promise<{ origin: string; child: ChildProcess }> {
  const program = join(import.meta.dirname, '../bin/hearsay.js');
  const args = [
    'serve',
    '--archive',
    archive,
    '--port',
    '0',
    '--no-work',
    '--no-watch',
    '--log-level',
    'warn',
  ];
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
    child.on('close', (status) => reject(new Error(`the server ended with ${status}`)));
  });
  return { origin: new URL(address).origin, child };
}

/** Pages that are asked for one after the other. */
function pages(stories: readonly string[]): Readonly<Record<string, () => string>> {
  const story = () => stories[any(stories.length)]!;
  return {
    'story page': () => `/stories/${story()}`,
    'story list': () => `/stories?order=${['newest', 'reports', 'altered'][any(3)]}`,
    'search, common word': () => `/search?q=${wordOf(any(8))}`,
    'search, middling words': () => `/search?q=${wordOf(40 + any(100))}+${wordOf(40 + any(100))}`,
    'search, rare word': () => `/search?q=${wordOf(20_000 + any(10_000))}`,
    'search, phrase': () => `/search?q=%22${wordOf(0)}+${wordOf(1)}%22`,
    'search, changed, a month': () => `/search?verdict=changed&from=2031-02-01&to=2031-02-28`,
    'search, reports': () => `/search?in=reports&q=${wordOf(any(8))}`,
    speakers: () => '/speakers',
    'API stories': () => '/api/stories',
    'API collation': () => `/api/stories/${story()}/collation`,
  };
}

async function measurePages(origin: string, stories: readonly string[]): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  console.log(`${''.padEnd(28)}   median     95 %  (ms)`);
  for (const [name, pathOf] of Object.entries(pages(stories))) {
    const times: number[] = [];
    for (let run = 0; run < Number(options.runs); run += 1) {
      const begun = performance.now();
      const answer = await fetch(`${origin}${pathOf()}`);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${name}: answered ${answer.status}`);
      times.push(performance.now() - begun);
    }
    figures[`${name} p95`] = quantile(times, 0.95);
    console.log(
      `${name.padEnd(28)} ${String(quantile(times, 0.5)).padStart(8)} ${String(quantile(times, 0.95)).padStart(8)}`,
    );
  }
  return figures;
}

async function measureLoad(origin: string): Promise<Record<string, number>> {
  const asked = { rate: Number(options.rate), seconds: Number(options.seconds) };
  const load = await openLoop(origin, () => '/stories', asked);
  const errors = Object.values(load.errors).reduce((sum, count) => sum + count, 0);
  const [middle, most, worst] = [0.5, 0.95, 1].map((share) => quantile(load.times, share));
  console.log(
    `story list, ${asked.rate} requests a second for ${asked.seconds} s: ${load.sent} sent, ${errors} errors`,
    load.errors,
  );
  console.log(
    `  from when each was due: median ${middle} ms, 95 % ${most} ms, longest ${worst} ms; at most ${load.mostAtOnce} at once`,
  );
  return { loadErrors: errors, loadP95: most ?? 0 };
}

const place = await makePlace();
try {
  const store = await place.open();
  const begun = performance.now();
  const stories = await fill(store);
  await store.close();
  const seconds = Math.round((performance.now() - begun) / 1000);
  const busy = loadavg()[0]!.toFixed(1);
  console.log(
    `${options.engine}, ${options.reports} reports, filled in ${seconds} s, ${stories.length} stories collated; load of the machine before: ${busy}`,
  );
  const { origin, child } = await startServer(place.archive);
  try {
    const alone = options.beside
      ? {}
      : { ...(await measurePages(origin, stories)), ...(await measureLoad(origin)) };
    const figures = { ...alone, ...(await measureBeside(origin)) };
    if (options.json) console.log(JSON.stringify(figures));
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
  }
} finally {
  await place.remove();
}
