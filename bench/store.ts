import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Store } from '../src/app/archive/store.ts';
import { openEmbeddedStore } from '../src/store/open-embedded-store.ts';
import { openPostgresStore } from '../src/store/open-postgres-store.ts';
import { startPostgres } from '../test/postgres.ts';
import { InventedArchive, wordOf } from './invent-archive.ts';
import { createRandom } from './synthesise.ts';

// How fast the store's lists and searches answer in a large archive: median and 95th percentile in milliseconds.
const { values: options } = parseArgs({
  options: {
    reports: { type: 'string', default: '20000' },
    engine: { type: 'string', default: 'embedded' },
    runs: { type: 'string', default: '40' },
    /** A folder or a database that was filled before, by its printed name. */
    filled: { type: 'string' },
    /** Without what grouping looks up: quicker to fill, for lists and searches. */
    light: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const archive = new InventedArchive(Number(options.reports));
const runs = Number(options.runs);
const random = createRandom(5);
const any = (most: number) => Math.floor(random() * most);
const common = () => wordOf(any(8));
const middling = () => wordOf(40 + any(100));
const rare = () => wordOf(20_000 + any(10_000));
const NOW = '2032-01-01T00:00:00.000Z';

const ASKED: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'stories newest': (store) => store.stories({}),
  'stories most reports': (store) => store.stories({ order: 'reports' }),
  'stories most altered': (store) => store.stories({ order: 'altered' }),
  'stories, common word': (store) => store.stories({ text: wordOf(0) }),
  'stories, common word, altered': (store) => store.stories({ text: wordOf(0), order: 'altered' }),
  'stories, rare word': (store) => store.stories({ text: rare() }),
  'one story': (store) => store.story(`story-${1 + any(archive.stories)}`),
  'a story’s reports': (store) => store.storyReports(`story-${1 + any(archive.stories)}`),
  'groups, a page': (store) => store.groups({ limit: 200 }),
  'statements newest': (store) => store.statements({}),
  'statements altered': (store) => store.statements({ altered: true }),
  'statements altered and changed': (store) => store.statements({ altered: true, words: 'changed' }),
  'statements of a frequent speaker': (store) => store.statements({ speakerKey: `speaker ${any(5)}` }),
  'statements of a speaker, altered': (store) =>
    store.statements({ speakerKey: `speaker ${any(500)}`, altered: true }),
  'statements, common word': (store) => store.statements({ text: common() }),
  'statements, common word, newest': (store) => store.statements({ text: common(), order: 'newest' }),
  'statements, three common words': (store) =>
    store.statements({ text: `${wordOf(0)} ${wordOf(1)} ${wordOf(2)}` }),
  'statements, two middling words': (store) => store.statements({ text: `${middling()} ${middling()}` }),
  'statements, common phrase': (store) => store.statements({ text: `"${wordOf(0)} ${wordOf(1)}"` }),
  'statements, rare word': (store) => store.statements({ text: rare() }),
  'statements, common and rare word': (store) => store.statements({ text: `${common()} ${rare()}` }),
  'statements, common word of a speaker': (store) =>
    store.statements({ text: common(), speakerKey: `speaker ${any(2_000)}` }),
  'statements, common word, a day': (store) =>
    store.statements({ text: common(), from: '2031-02-01', to: '2031-02-01' }),
  'statements of an outlet': (store) => store.statements({ outlet: `Outlet ${any(200)}` }),
  'facets, common word': (store) => store.facets({ text: common() }),
  'facets, rare word': (store) => store.facets({ text: rare() }),
  'facets of altered ones': (store) => store.facets({ altered: true }),
  'reports newest': (store) => store.reports({}),
  'reports of an outlet': (store) => store.reports({ outlet: `Outlet ${any(200)}` }),
  'reports, common word': (store) => store.reports({ text: common() }),
  'reports, three common words': (store) => store.reports({ text: `${wordOf(0)} ${wordOf(1)} ${wordOf(2)}` }),
  'reports, two middling words': (store) => store.reports({ text: `${middling()} ${middling()}` }),
  'reports, common phrase': (store) => store.reports({ text: `"${wordOf(0)} ${wordOf(1)}"` }),
  'reports, rare words': (store) => store.reports({ text: `${rare()} ${rare()}` }),
  'reports, common word of an outlet': (store) =>
    store.reports({ text: common(), outlet: `Outlet ${any(500)}` }),
  'reports, common word of a story': (store) =>
    store.reports({ text: wordOf(0), story: `story-${1 + any(archive.stories)}` }),
  speakers: (store) => store.speakers({}),
  'speakers by name': (store) => store.speakers({ text: wordOf(any(700)) }),
  counts: (store) => store.counts(),
  'receive, read and group one': arrive,
};

let arrived = 0;

async function arrive(store: Store): Promise<void> {
  arrived += 1;
  const id = `arrival-${process.pid}-${arrived}`;
  const text = Array.from({ length: 180 }, () => wordOf(any(30_000))).join(' ');
  const meta = { outlet: null, date: NOW, authors: [], url: null, format: 'text' as const };
  const document = { id, kind: 'report' as const, path: id, text, title: id, blocks: [], meta };
  const [hash, hearsay] = [id, 'bench'];
  await store.receive([
    {
      document,
      identity: `id:${id}`,
      address: null,
      bytesHash: hash,
      textHash: hash,
      hearsay,
      receivedAt: NOW,
    },
  ]);
  const terms = Array.from({ length: 32 }, () => wordOf(Math.floor(40_000 ** random()) - 1));
  const bands = Array.from({ length: 48 }, (_, band) => `${band}:${any(1e9).toString(36)}`);
  await store.keepReading(id, 1, { attributions: [], profile: {}, terms, bands, engine: 'fast', hearsay });
  await store.groupNext(1, NOW, async (arrival, view) => {
    const [story] = await view.storiesSharing(arrival.reading.terms, 20);
    if (story !== undefined) await view.reportsSharing(story.id, arrival.reading.bands, 6);
    return { story: story?.id ?? null, copyOf: null, reasons: [] };
  });
}

async function opened(): Promise<{ store: Store; place: string; close: () => Promise<void> }> {
  if (options.engine === 'embedded') {
    const place = options.filled ?? mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
    const store = await openEmbeddedStore(place);
    return { store, place, close: async () => rmSync(place, { recursive: true, force: true }) };
  }
  if (options.filled !== undefined) {
    return { store: await openPostgresStore(options.filled), place: options.filled, close: async () => {} };
  }
  const postgres = await startPostgres({ durable: true });
  const place = await postgres.database();
  return { store: await openPostgresStore(place), place, close: postgres.close };
}

async function* rowsOf() {
  yield* archive.rows(options.light);
}

async function measure(store: Store): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const [name, ask] of Object.entries(ASKED)) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const begun = performance.now();
      await ask(store);
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
    figures[name] = Math.round(at(0.95) * 10) / 10;
    console.log(`${name.padEnd(40)} ${at(0.5).toFixed(1).padStart(8)} ${at(0.95).toFixed(1).padStart(8)}`);
  }
  return figures;
}

const { store, place, close } = await opened();
try {
  if (options.filled === undefined) {
    const begun = performance.now();
    await store.restore(rowsOf());
    const seconds = Math.round((performance.now() - begun) / 1_000);
    console.log(`${options.engine}, ${options.reports} reports, filled in ${seconds} s: ${place}`);
  }
  console.log(`${''.padEnd(40)}   median     95 %  (ms)`);
  const figures = await measure(store);
  if (options.json) console.log(JSON.stringify(figures));
} finally {
  await store.close();
  if (!options.keep && options.filled === undefined) await close();
}
