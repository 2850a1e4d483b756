/**
 * Speed, memory and cold start of extraction by both engines: `npm run bench:extract [POLNEAR_SPLIT]`; the deep one where
 * its network is packaged. The same texts go through the plain tokenise-and-tag passes of wink-nlp and compromise, which
 * do less; then cost by length.
 */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Extractor, extract } from '../src/core/extract/extract.ts';
import { ENGINES, type EngineName } from '../src/core/model/engine.ts';
import { readDocument } from '../src/core/reading/reading.ts';
import { createThreadPool } from '../src/jobs/thread-pool.ts';
import { defaultEngine, loadExtractor } from '../src/models/load-extractor.ts';
import { readText } from '../src/readers/text/read-text.ts';
import { synthesiseReports } from './synthesise.ts';
import { measureProgram } from './usage.ts';

const [directory = '../shared/data/polnear/dev'] = process.argv.slice(2);
const folder = join(directory, 'text');
const texts = existsSync(folder)
  ? readdirSync(folder)
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'))
  : synthesiseReports(84, 800);
const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
console.log(`${texts.length} reports, ${words} words${existsSync(folder) ? '' : ' (synthesised)'}`);

const CORES = 2;
const engines = ENGINES.filter((engine) => engine === 'fast' || defaultEngine() === 'deep');

function extractBy(extractor: Extractor, text: string): void {
  extract(readDocument(readText(text, { path: 'bench' })), extractor);
}

/** The best of several passes over all texts, in seconds. */
function time(run: (text: string) => void, passes: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now();
    for (const text of texts) run(text);
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

/** Seconds that threads take for all texts, each warm, as the archive reads them. */
async function timeThreads(engine: EngineName): Promise<number> {
  const pool = createThreadPool(new URL('../src/pool-thread.ts', import.meta.url), CORES, { engine });
  const documents = texts.map((text, at) => readText(text, { path: `${at}.txt`, id: String(at) }));
  await Promise.all(documents.slice(0, 4 * CORES).map((document) => pool.read(document)));
  const start = performance.now();
  await Promise.all(documents.map((document) => pool.read(document)));
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  return seconds;
}

/** Runs the built program from a cold start, on one report and on all: the best of some runs. */
function printProgram(engine: EngineName, place: string, runs: number): void {
  const all = Array.from({ length: runs }, () => measureProgram(['extract', place, '--engine', engine])!);
  const { seconds, cpuSeconds, megabytes } = all.reduce((a, b) => (b.seconds < a.seconds ? b : a));
  const what = place.endsWith('.txt') ? 'one report' : 'all reports';
  console.log(
    `  ${what} from a cold start: ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of processor time, ${megabytes.toFixed(0)} MB`,
  );
}

function printRow(name: string, seconds: number, base: number): void {
  const rate = (texts.length / seconds).toFixed(1).padStart(7);
  console.log(`${name.padEnd(34)} ${rate} reports/s  ${(base / seconds).toFixed(2).padStart(6)} × fast`);
}

let own = 0;
const fast = loadExtractor({ engine: 'fast' });
const hearsay = (text: string): void => extractBy(fast, text);
const place = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
for (const [at, text] of texts.entries()) writeFileSync(join(place, `${at}.txt`), text);
for (const engine of engines.toReversed()) {
  const extractor = engine === 'fast' ? fast : loadExtractor({ engine });
  const seconds = time((text) => extractBy(extractor, text), engine === 'fast' ? 5 : 2);
  if (engine === 'fast') own = seconds;
  printRow(`${engine} engine, one core`, seconds, own);
  printRow(`${engine} engine, ${CORES} threads`, await timeThreads(engine), own);
  printProgram(engine, join(place, '0.txt'), 3);
  printProgram(engine, place, 1);
}
rmSync(place, { recursive: true });

const { default: winkNlp } = await import('wink-nlp');
const { default: winkModel } = await import('wink-eng-lite-web-model');
const wink = winkNlp(winkModel, ['sbd', 'pos']);
printRow(
  'wink-nlp: tokens, sentences, tags',
  time((text) => void wink.readDoc(text).tokens().out(wink.its.pos), 3),
  own,
);

const { default: compromise } = await import('compromise');
printRow(
  'compromise: tokens, sentences, tags',
  time((text) => void compromise(text).terms().length, 1),
  own,
);

console.log('\n  words       ms   µs a word');
const all = texts.join('\n\n');
const tokens = all.split(/(?<=\s)(?=\S)/);
for (const count of [1, 10, 100, 1000, 10_000, 100_000]) {
  const text = Array.from({ length: Math.ceil(count / tokens.length) }, () => all).join('\n\n');
  const part = text
    .split(/(?<=\s)(?=\S)/)
    .slice(0, count)
    .join('');
  const repeats = Math.max(1, Math.min(200, Math.round(20_000 / count)));
  const start = performance.now();
  for (let i = 0; i < repeats; i++) hearsay(part);
  const ms = (performance.now() - start) / repeats;
  console.log(
    `${String(count).padStart(7)} ${ms.toFixed(2).padStart(8)} ${((ms * 1000) / count).toFixed(2).padStart(10)}`,
  );
}
