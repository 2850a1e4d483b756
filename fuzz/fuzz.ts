/**
 * Feeds invented, damaged and hostile inputs to every reader and to extraction: `npm run fuzz -- --runs 100000 --seed 7`.
 * What breaks is shrunk and kept under build/fuzz; once mended it goes into fuzz/corpus, where a test reads it for good.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Batch, BatchDone, Fault, ThreadShared } from './fuzz-thread.ts';
import { TARGETS } from './targets.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    /** Only these targets, by commas. */
    only: { type: 'string', default: '' },
    engine: { type: 'string', default: 'fast' },
    /** Stops after so many seconds. */
    seconds: { type: 'string', default: '86400' },
  },
});

const BATCH = 500;
/**
 * Milliseconds of this program's processor after which a case hangs: the thread measures its own, this is the last resort.
 * A machine that others keep busy gives none for long, so the clock on the wall decides only where nothing is computed.
 */
const HANGS = 20_000;
const STANDS = 300_000;
const WATCH = 5_000;
const PLACE_BYTES = 1 << 20;
/** Megabytes of the heap of a thread; no input of some kilobytes needs them. */
const HEAP = 768;

interface Running {
  readonly worker: Worker;
  readonly place: SharedArrayBuffer;
}

function start(): Running {
  const place = new SharedArrayBuffer(PLACE_BYTES);
  const data: ThreadShared = { place, engine: options.engine === 'deep' ? 'deep' : 'fast' };
  const entry = new URL('./fuzz-thread.ts', import.meta.url);
  const worker = new Worker(entry, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: HEAP } });
  return { worker, place };
}

/** What a thread was at when it came to an end. */
function interrupted({ place }: Running, { target, seed }: Batch, message: string): BatchDone {
  const [, name = 0, length = 0] = new Int32Array(place, 0, 3);
  const content = Buffer.from(new Uint8Array(place, 16));
  const path = content.subarray(0, name).toString();
  const bytes = content.subarray(name, name + length);
  // How many inputs came before it is not known.
  return {
    runs: 1,
    depths: { read: 1, extracted: 0, collated: 0 },
    fault: { target, seed, message, path, bytes },
  };
}

/** Has a batch run; where the thread hangs or dies, the thread is gone and what it was at is the fault. */
async function run(thread: Running, batch: Batch): Promise<{ done: BatchDone; lives: boolean }> {
  const { worker, place } = thread;
  const cases = new Int32Array(place, 0, 1);
  return new Promise((resolve) => {
    let seen = -1;
    const end = (done: BatchDone, lives: boolean) => {
      clearInterval(watch);
      for (const event of ['message', 'error']) worker.removeAllListeners(event);
      worker.on('error', () => undefined);
      if (!lives) void worker.terminate();
      resolve({ done, lives });
    };
    let since = { at: performance.now(), used: processorTime() };
    const watch = setInterval(() => {
      const now = Atomics.load(cases, 0);
      if (now !== seen) since = { at: performance.now(), used: processorTime() };
      seen = now;
      const used = processorTime() - since.used;
      if (now > 0 && (used > HANGS || performance.now() - since.at > STANDS))
        end(interrupted(thread, batch, `no answer in ${Math.round(used / 1000)} s of its processor`), false);
    }, WATCH);
    worker.once('message', (done: BatchDone) => end(done, true));
    worker.once('error', (error: Error) =>
      end(interrupted(thread, batch, `the thread died: ${error.message}`), false),
    );
    worker.postMessage(batch);
  });
}

/** Milliseconds of processors that this program has used. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function keep(fault: Fault, number: number): void {
  const folder = join(import.meta.dirname, '../build/fuzz');
  mkdirSync(folder, { recursive: true });
  const name = `${fault.target}-${number}-${fault.path}`;
  writeFileSync(join(folder, name), fault.bytes);
  console.log(`FAULT ${name} (--only ${fault.target} --seed ${fault.seed}): ${fault.message}`);
}

/** Batches in turn, each target as often as its share asks. */
function* batches(total: number): Generator<Batch> {
  const only = options.only.split(',').filter(Boolean);
  const chosen = Object.entries(TARGETS).filter(([name]) => only.length === 0 || only.includes(name));
  const shares = chosen.reduce((sum, [, { share }]) => sum + share, 0);
  const done = new Map<string, number>();
  for (let runs = 0, seed = Number(options.seed); runs < total; runs += BATCH, seed += 1) {
    const lag = ([name, { share }]: (typeof chosen)[number]) =>
      (share / shares) * (runs + BATCH) - (done.get(name) ?? 0);
    const [target] = chosen.reduce((most, one) => (lag(one) > lag(most) ? one : most));
    done.set(target, (done.get(target) ?? 0) + BATCH);
    yield { target, seed, runs: Math.min(BATCH, total - runs) };
  }
}

const begun = performance.now();
let thread = start();
let faults = 0;
const counts: Record<string, number> = {};
const depths = { read: 0, extracted: 0, collated: 0 };
/** Milliseconds of processors for each target. */
const times: Record<string, number> = {};
for (const batch of batches(Number(options.runs))) {
  if (performance.now() - begun > Number(options.seconds) * 1000) break;
  const before = processorTime();
  const { done, lives } = await run(thread, batch);
  times[batch.target] = (times[batch.target] ?? 0) + processorTime() - before;
  if (!lives) thread = start();
  counts[batch.target] = (counts[batch.target] ?? 0) + done.runs;
  for (const depth of ['read', 'extracted', 'collated'] as const) depths[depth] += done.depths[depth];
  if (done.fault === null) continue;
  faults += 1;
  keep(done.fault, faults);
}
await thread.worker.terminate();
const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
const costs = Object.fromEntries(
  Object.entries(counts).map(([target, count]) => [
    target,
    `${count}, ${(times[target]! / count).toFixed(1)} ms each`,
  ]),
);
console.log(
  `${total} inputs (${depths.extracted + depths.collated} of them extracted from, ${depths.collated} collated) in ${Math.round((performance.now() - begun) / 1000)} s, ${Math.round(processorTime() / 1000)} s of processors, ${faults} kinds of fault`,
  costs,
);
process.exitCode = faults === 0 ? 0 : 1;
