import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { loadModels } from '../src/models/load-models.ts';
import type { Input } from './input.ts';
import { type Depth, inputFaults } from './input-faults.ts';
import { TARGETS } from './targets.ts';

/** Inputs of one kind, to be made from one seed. */
export interface Batch {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
}

export interface Fault {
  readonly target: string;
  readonly seed: number;
  /** What is wrong; one fault of a kind is told. */
  readonly message: string;
  readonly path: string;
  /** Shrunk as far as it went. */
  readonly bytes: Uint8Array;
}

export interface BatchDone {
  readonly runs: number;
  /** How many of them went how far. */
  readonly depths: Readonly<Record<Depth, number>>;
  readonly fault: Fault | null;
}

/** What the thread is at, for whoever ends it: the number of the case, the length of its bytes, then these and its path. */
export interface ThreadShared {
  readonly place: SharedArrayBuffer;
  readonly engine: 'fast' | 'deep';
}

/** Seconds of this thread's processor that one input may take. */
const LONGEST = 2;

/**
 * Of so many inputs one is also extracted from, and one collated too: both cost several times what reading costs, and what
 * readers make of an input is of more kinds than what extraction sees of it.
 */
const DEPTHS: readonly Depth[] = [
  'collated',
  ...Array<Depth>(31).fill('extracted'),
  ...Array<Depth>(224).fill('read'),
];
/** The first is what a fault shrinks to, so that one of extraction stays one. */
const depthOf = fc.noBias(fc.constantFrom(...DEPTHS));

const { place, engine } = workerData as ThreadShared;
const numbers = new Int32Array(place, 0, 3);
const content = new Uint8Array(place, 16);
const models = loadModels({ engine });
const told = new Set<string>();

function show({ bytes, path }: Input): void {
  const name = Buffer.from(path);
  const room = content.length - name.length;
  content.set(name);
  content.set(bytes.subarray(0, room), name.length);
  numbers[1] = name.length;
  numbers[2] = Math.min(bytes.byteLength, room);
  Atomics.add(numbers, 0, 1);
}

async function faultOf(input: Input, depth: Depth): Promise<string | null> {
  show(input);
  const before = process.threadCpuUsage();
  const faults = await inputFaults(input, models, depth).catch((error: unknown) => [traceOf(error)]);
  const { user } = process.threadCpuUsage(before);
  if (user > LONGEST * 1e6) faults.push(`took ${LONGEST} s and more`);
  return faults.find((fault) => !told.has(kindOf(fault))) ?? null;
}

/** An error with the first places of ours that it came through. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const places = (error.stack ?? '').split('\n').filter((line) => /src\/|node_modules/u.test(line));
  return [`${error.name}: ${error.message}`, ...places.slice(0, 3)].join('\n').slice(0, 900);
}

/** Faults are of one kind where they differ in figures, and in what they quote, alone. */
function kindOf(fault: string): string {
  return fault
    .replace(/a\d+ \(/u, '(')
    .replace(/[“"'].*?[”"']/gu, '')
    .replace(/\d+|\[[^\]]*\]/gu, '');
}

async function runBatch({ target, seed, runs }: Batch): Promise<BatchDone> {
  let last: { fault: string; input: Input } | null = null;
  const depths = { read: 0, extracted: 0, collated: 0 };
  const property = fc.asyncProperty(TARGETS[target]!.input, depthOf, async (input, depth) => {
    if (last === null) depths[depth] += 1;
    const fault = await faultOf(input, depth);
    if (fault !== null) last = { fault, input };
    return fault === null;
  });
  const found = await fc.check(property, {
    seed,
    numRuns: runs,
    maxSkipsPerRun: 0,
    interruptAfterTimeLimit: 120_000,
  });
  const failed = last as { fault: string; input: Input } | null;
  if (!found.failed || failed === null) return { runs: found.numRuns, depths, fault: null };
  told.add(kindOf(failed.fault));
  const { bytes, path } = failed.input;
  return { runs: found.numRuns, depths, fault: { target, seed, message: failed.fault, path, bytes } };
}

parentPort?.on('message', async (batch: Batch) => parentPort?.postMessage(await runBatch(batch)));
