import type { DeepNetwork } from '../../core/extract/deep/deep-network.ts';
import type { Weights, WeightsHeader } from './network-weights.ts';

/** What models/kernel.wasm exports (kernel/kernel.ts); all numbers are addresses or counts. */
interface Kernel {
  readonly embed: (...at: number[]) => void;
  readonly normalise: (...at: number[]) => void;
  readonly quantise: (...at: number[]) => void;
  readonly linear: (...at: number[]) => void;
  readonly gelu: (x: number, count: number) => void;
  readonly attend: (...at: number[]) => void;
}

const PAGE = 65_536;
/** The kernel reads so many rows at a time. */
const ROWS = 6;

/** A network that runs in WebAssembly: weights and room to work lie in one memory, made once. */
export function createNetwork(weights: Weights, module: WebAssembly.Module): DeepNetwork {
  const { header } = weights;
  const rows = Math.ceil(header.window / ROWS) * ROWS;
  const room = workRoom(header, rows, PAGE + weights.data.length);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(room.end / PAGE) });
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(weights.data, PAGE);
  const { exports } = new WebAssembly.Instance(module, { env: { memory, abort: stop } });
  const kernel = exports as unknown as Kernel;
  const places = new Map(header.tensors.map(({ name, offset }) => [name, PAGE + offset]));
  const at = (name: string): number => {
    const place = places.get(name);
    if (place === undefined) throw new RangeError(`network weights lack ${name}`);
    return place;
  };
  const tensor = (name: string): Float32Array => {
    const { shape } = header.tensors.find((entry) => entry.name === name)!;
    return new Float32Array(
      memory.buffer,
      at(name),
      shape.reduce((a, b) => a * b, 1),
    );
  };
  const stride = Math.ceil(header.parts.reduce((a, b) => a + b, 0) / 8) * 8;
  const encode = encoder(kernel, header, room, at, stride);
  return {
    vocabulary: new Map(header.vocabulary.map((word, i) => [word, i])),
    window: header.window,
    calibration: header.calibration,
    speech: header.speech,
    stride,
    known: new Map(),
    heads: {
      pair: header.pair,
      act: header.act,
      distance: tensor('distance.weight'),
      pairWeight: tensor('pair.weight'),
      pairBias: tensor('pair.bias'),
      actWeight: tensor('act.weight'),
      actBias: tensor('act.bias'),
    },
    run: (ids, shapes) => {
      if (ids.length > header.window) throw new RangeError(`${ids.length} pieces, room for ${header.window}`);
      new Int32Array(memory.buffer, room.ids, ids.length).set(ids);
      new Int32Array(memory.buffer, room.shapes, ids.length).set(shapes);
      encode(ids.length);
      return new Float32Array(memory.buffer, room.out, ids.length * stride).slice();
    },
  };
}

function stop(): never {
  throw new Error('the kernel stopped');
}

type Room = ReturnType<typeof workRoom>;

/** Addresses of what the layers work on, behind the weights. */
function workRoom({ width, window, parts }: WeightsHeader, rows: number, start: number) {
  let end = start;
  const take = (size: number): number => {
    const place = Math.ceil(end / 16) * 16;
    end = place + size;
    return place;
  };
  const wide = Math.max(4 * width, parts.reduce((a, b) => a + b, 0) + 8);
  const places = {
    ids: take(4 * rows),
    shapes: take(4 * rows),
    scales: take(4 * rows),
    leasts: take(4 * rows),
    states: take(4 * rows * width),
    mixed: take(4 * rows * width),
    wide: take(4 * rows * wide),
    whole: take(rows * 4 * width),
    out: take(4 * rows * wide),
    scratch: take(204 * (window + 16)),
  };
  return { ...places, end };
}

/** Runs all layers over `n` pieces; the values lie at `room.out` then. */
function encoder(
  kernel: Kernel,
  { width, heads, layers }: WeightsHeader,
  room: Room,
  at: (name: string) => number,
  stride: number,
): (n: number) => void {
  const linear = (name: string, from: number, depth: number, columns: number) => {
    const smooth = at(`${name}.smooth`);
    const parts = ['weight', 'scale', 'sum', 'bias'].map((part) => at(`${name}.${part}`));
    return (rows: number, to: number): void => {
      kernel.quantise(from, rows, depth, smooth, room.whole, room.scales, room.leasts);
      kernel.linear(room.whole, room.scales, room.leasts, rows, depth, columns, ...parts, to);
    };
  };
  const norm = (name: string) => [at(`${name}.weight`), at(`${name}.bias`)] as const;
  const first = norm('norm');
  const tables = ['word', 'word.scale', 'position', 'shape'].map(at);
  const stack = Array.from({ length: layers }, (_, i) => ({
    attend: linear(`${i}.attend`, room.states, width, 3 * width),
    mix: linear(`${i}.mixed`, room.mixed, width, width),
    norm1: norm(`${i}.norm1`),
    up: linear(`${i}.up`, room.states, width, 4 * width),
    down: linear(`${i}.down`, room.wide, 4 * width, width),
    norm2: norm(`${i}.norm2`),
  }));
  const last = linear('project', room.states, width, stride);
  return (n) => {
    const rows = Math.ceil(n / ROWS) * ROWS;
    kernel.embed(room.ids, room.shapes, n, width, ...tables, room.states);
    kernel.normalise(room.states, 0, rows, width, ...first);
    for (const layer of stack) {
      layer.attend(rows, room.wide);
      kernel.attend(room.wide, n, heads, room.mixed, room.scratch);
      layer.mix(rows, room.wide);
      kernel.normalise(room.states, room.wide, rows, width, ...layer.norm1);
      layer.up(rows, room.wide);
      kernel.gelu(room.wide, rows * 4 * width);
      layer.down(rows, room.mixed);
      kernel.normalise(room.states, room.mixed, rows, width, ...layer.norm2);
    }
    last(rows, room.out);
  };
}
