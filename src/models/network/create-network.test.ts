import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createRandom } from '../../../learn/methods/seeded-random.ts';
import { engineOf } from '../../core/extract/extract.ts';
import { loadExtractor } from '../load-extractor.ts';
import { MODELS_FOLDER } from '../read-model.ts';
import { createNetwork } from './create-network.ts';
import { loadNetwork } from './load-network.ts';
import { readWeights, type Weights } from './network-weights.ts';

const KERNEL = new URL('../../../models/kernel.wasm', import.meta.url);
const WIDTH = 64;
const HEADS = 2;
const WINDOW = 20;
const WORDS = 12;
const PARTS = [7, 4, 4, 4, 4, 2, 2, 2];
const OUT = 29;

type Tensors = Map<string, Float32Array | Int8Array>;

/** A linear layer of an invented network: its weights as the kernel has them, and as plain numbers that mean the same. */
interface Layer {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

function invent(): { weights: Weights; layers: Map<string, Layer>; tensors: Tensors } {
  const random = createRandom(3);
  const noise = (count: number, by: number): Float32Array =>
    Float32Array.from({ length: count }, () => (random() - 0.5) * 2 * by);
  const tensors: Tensors = new Map();
  const layers = new Map<string, Layer>();
  tensors.set('word', Int8Array.from(noise(WORDS * WIDTH, 127)));
  tensors.set('word.scale', noise(WORDS, 0.01).map(Math.abs));
  tensors.set('position', noise(WINDOW * WIDTH, 0.3));
  tensors.set('shape', noise(10 * WIDTH, 0.3));
  const linear = (name: string, depth: number, columns: number): void => {
    const padded = Math.ceil(columns / 8) * 8;
    const whole = Int8Array.from(noise(padded * depth, 127));
    const scale = noise(padded, 0.002).map(Math.abs);
    const bias = noise(padded, 0.2);
    const smooth = noise(depth, 0.5).map((x) => 1 + x);
    const packed = new Int8Array(padded * depth);
    const sum = new Float32Array(padded);
    const weight = new Float32Array(padded * depth);
    for (let j = 0; j < padded; j++) {
      for (let k = 0; k < depth; k++) {
        const value = whole[j * depth + k]!;
        packed[((((j >> 3) * depth) / 4 + (k >> 2)) * 8 + (j & 7)) * 4 + (k & 3)] = value;
        sum[j]! += value;
        weight[j * depth + k] = value * scale[j]! * smooth[k]!;
      }
    }
    const parts = { weight: packed, scale, sum, bias, smooth };
    for (const [part, values] of Object.entries(parts)) tensors.set(`${name}.${part}`, values);
    layers.set(name, { weight, bias });
  };
  linear('0.attend', WIDTH, 3 * WIDTH);
  linear('0.mixed', WIDTH, WIDTH);
  linear('0.up', WIDTH, 4 * WIDTH);
  linear('0.down', 4 * WIDTH, WIDTH);
  linear('project', WIDTH, OUT);
  for (const name of ['norm', '0.norm1', '0.norm2']) {
    tensors.set(
      `${name}.weight`,
      noise(WIDTH, 0.2).map((x) => 1 + x),
    );
    tensors.set(`${name}.bias`, noise(WIDTH, 0.2));
  }
  for (const [name, count] of [
    ['distance.weight', 256],
    ['pair.weight', 20],
    ['pair.bias', 5],
    ['act.weight', 8],
    ['act.bias', 4],
  ] as const)
    tensors.set(name, noise(count, 1));
  return { weights: readWeights(writeWeights(tensors)), layers, tensors };
}

function writeWeights(tensors: Tensors): Uint8Array {
  let offset = 0;
  const entries = [...tensors].map(([name, values]) => {
    const entry = { name, type: values instanceof Int8Array ? 'i8' : 'f32', shape: [values.length], offset };
    offset = Math.ceil((offset + values.byteLength) / 16) * 16;
    return entry;
  });
  const vocabulary = Array.from({ length: WORDS }, (_, i) => `w${i}`);
  const about = {
    width: WIDTH,
    heads: HEADS,
    layers: 1,
    window: WINDOW,
    parts: PARTS,
    pair: 4,
    act: 2,
    calibration: { words: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0], source: [1, 0, 0], ends: [1, 0] },
    speech: 0.5,
    vocabulary,
  };
  const text = new TextEncoder().encode(JSON.stringify({ ...about, tensors: entries }));
  const file = new Uint8Array(12 + text.length + offset);
  file.set(new TextEncoder().encode('HSENG1\0\0'));
  new DataView(file.buffer).setUint32(8, text.length, true);
  file.set(text, 12);
  for (const [i, values] of [...tensors.values()].entries())
    file.set(new Uint8Array(values.buffer), 12 + text.length + entries[i]!.offset);
  return file;
}

/** The same network in plain arithmetic, without rounding. */
function plain({ layers, tensors }: ReturnType<typeof invent>, ids: number[], shapes: number[]): number[][] {
  const get = (name: string) => tensors.get(name)!;
  const linear = (name: string, x: number[]): number[] => {
    const { weight, bias } = layers.get(name)!;
    return Array.from(bias, (b, j) => x.reduce((sum, v, k) => sum + v * weight[j * x.length + k]!, b));
  };
  const norm = (name: string, x: number[]): number[] => {
    const mean = x.reduce((a, b) => a + b, 0) / x.length;
    const spread = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length);
    return x.map((v, k) => ((v - mean) / spread) * get(`${name}.weight`)[k]! + get(`${name}.bias`)[k]!);
  };
  const add = (a: number[], b: number[]): number[] => a.map((v, k) => v + b[k]!);
  let states = ids.map((id, i) =>
    norm(
      'norm',
      Array.from(
        { length: WIDTH },
        (_, k) =>
          get('word')[id * WIDTH + k]! * get('word.scale')[id]! +
          get('position')[i * WIDTH + k]! +
          get('shape')[shapes[i]! * WIDTH + k]!,
      ),
    ),
  );
  const joined = states.map((x) => linear('0.attend', x));
  const mixed = states.map((_, i) => attendFrom(joined, i));
  states = states.map((x, i) => norm('0.norm1', add(x, linear('0.mixed', mixed[i]!))));
  states = states.map((x) => norm('0.norm2', add(x, linear('0.down', linear('0.up', x).map(gelu)))));
  return states.map((x) => linear('project', x));
}

function attendFrom(joined: number[][], i: number): number[] {
  const out: number[] = [];
  for (let h = 0; h < HEADS; h++) {
    const part = (x: number[], block: number) => x.slice(block * WIDTH + h * 32, block * WIDTH + h * 32 + 32);
    const query = part(joined[i]!, 0);
    const odds = joined.map((x) =>
      Math.exp(part(x, 1).reduce((sum, v, k) => sum + v * query[k]!, 0) / Math.sqrt(32)),
    );
    const total = odds.reduce((a, b) => a + b, 0);
    for (let k = 0; k < 32; k++)
      out.push(joined.reduce((sum, x, j) => sum + (odds[j]! / total) * part(x, 2)[k]!, 0));
  }
  return out;
}

function gelu(x: number): number {
  let erf = 0;
  const steps = 2000;
  for (let i = 0; i < steps; i++) erf += Math.exp(-((((i + 0.5) / steps) * (x / Math.SQRT2)) ** 2)) / steps;
  return 0.5 * x * (1 + (2 / Math.sqrt(Math.PI)) * erf * (x / Math.SQRT2));
}

const kernel = new WebAssembly.Module(readFileSync(KERNEL));
const invented = invent();
const network = createNetwork(invented.weights, kernel);

test.each([1, 5, 6, 17, 20])('the kernel agrees with plain arithmetic on %i pieces', (count) => {
  const ids = Array.from({ length: count }, (_, i) => (i * 5) % WORDS);
  const shapes = ids.map((_, i) => i % 10);
  const expected = plain(invented, ids, shapes);
  const values = network.run(ids, shapes);
  let wrong = 0;
  let size = 0;
  for (const [i, row] of expected.entries()) {
    for (let j = 0; j < OUT; j++) {
      wrong += (values[i * network.stride + j]! - row[j]!) ** 2;
      size += row[j]! ** 2;
    }
  }
  expect(Math.sqrt(wrong / size)).toBeLessThan(0.03);
});

test('the same pieces give the same values, whatever was read in between', () => {
  const before = network.run([1, 2, 3], [1, 2, 3]);
  network.run(
    Array.from({ length: WINDOW }, () => 7),
    Array.from({ length: WINDOW }, () => 9),
  );
  expect(network.run([1, 2, 3], [1, 2, 3])).toEqual(before);
});

test('more pieces than a window holds are refused', () => {
  const many = Array.from({ length: WINDOW + 1 }, () => 1);
  expect(() => network.run(many, many)).toThrow(RangeError);
});

test('a file that is no network, or one of another version, is refused', () => {
  expect(() => readWeights(new Uint8Array(64))).toThrow(RangeError);
  const file = Buffer.from(writeWeights(invented.tensors));
  const at = file.indexOf('"source":[1,0,0]');
  file.write('"source":[1,0 ] ', at);
  expect(() => readWeights(file)).toThrow('its calibration of source has not 3 weights');
});

test('where the network does not load, the fast engine reads and a line says so', () => {
  const empty = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'hearsay-'))}/`);
  expect(() => loadNetwork({ folder: empty })).toThrow();
  const told: string[] = [];
  cpSync(new URL('extractor.bin', MODELS_FOLDER), new URL('extractor.bin', empty));
  const extractor = loadExtractor({
    folder: empty,
    engine: 'deep',
    tell: (message) => told.push(message),
  });
  expect([engineOf(extractor), told.length]).toEqual(['fast', 1]);
  expect(told[0]).toContain('deep engine does not load here');
});

test('the deep engine is the default where it is packaged, and its weights are missed then', () => {
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'hearsay-'))}/`);
  cpSync(new URL('extractor.bin', MODELS_FOLDER), new URL('extractor.bin', folder));
  const told: string[] = [];
  const load = () => engineOf(loadExtractor({ folder, tell: (message) => told.push(message) }));
  expect([load(), told]).toEqual(['fast', []]);
  writeFileSync(new URL('engine.sha256', folder), 'none');
  expect([load(), told.length]).toEqual(['fast', 1]);
  expect(told[0]).toContain('models/engine.bin is missing');
});

test('the compiled kernel is that of its source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const [program, ...args] = scripts['build:kernel']!.split(' ');
  args[args.indexOf('-o') + 1] = join(folder, 'kernel.wasm');
  execFileSync(join('node_modules/.bin', program!), args);
  expect(readFileSync(join(folder, 'kernel.wasm')).equals(readFileSync(KERNEL))).toBe(true);
}, 120_000);
