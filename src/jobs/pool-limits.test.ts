import { afterEach, expect, it } from 'vitest';
import type { WorkerPool } from '../app/archive/workers/worker-pool.ts';
import { createThreadPool } from './thread-pool.ts';

const ENTRY = new URL('../pool-thread.ts', import.meta.url);
let pool: WorkerPool;
afterEach(() => pool.close());

/** A thread that does what its work names: nothing ever, too much, or what is asked. */
const ACTING = `
  import { parentPort } from 'node:worker_threads';
  const reply = (message) => parentPort.postMessage(message);
  parentPort.on('message', ({ kind, given, bytes }) => {
    if (kind === 'chunk') {
      const words = Buffer.from(bytes ?? []).toString();
      if (words === 'hang') for (;;);
      if (words === 'die') throw new Error('out of luck');
      if (words === 'grow') { const all = []; for (;;) all.push({ all: [...all] }); }
      return reply({ kind: 'result', result: null });
    }
    if (kind === 'records') return reply({ kind: 'pull' });
    if (kind === 'trace' && given.words === 'hang') for (;;);
    if (given.words === 'rest') return setTimeout(() => reply({ kind: 'result', result: 'rested' }), 3000);
    reply({ kind: 'result', result: given.words });
  });
`;
const acting = new URL(`data:text/javascript,${encodeURIComponent(ACTING)}`);
const trace = (asker: WorkerPool, words: string) => asker.trace({ words, reports: [], in: [] });

async function readAll(words: string, path: string): Promise<string[]> {
  const found: string[] = [];
  for await (const record of pool.records([Buffer.from(words)], { path })) {
    found.push('document' in record ? record.document.text : record.error.message);
  }
  return found;
}

it('reads bytes in a thread as they come', async () => {
  pool = createThreadPool(ENTRY, 1, { engine: 'fast' });
  const lines = [1, 2, 3].map((at) => JSON.stringify({ text: `“We go at ${at},” said Ann Lee.` })).join('\n');
  async function* chunks() {
    for (const letter of [lines.slice(0, 30), lines.slice(30)]) yield Buffer.from(letter);
  }
  const found: string[] = [];
  for await (const record of pool.records(chunks(), { path: 'a.jsonl' })) {
    if ('document' in record) found.push(record.document.text);
    if (found.length === 2) break;
  }
  expect(found).toEqual(['“We go at 1,” said Ann Lee.', '“We go at 2,” said Ann Lee.']);
  await expect(readAll('{"text": "x', 'broken.json')).rejects.toMatchObject({
    code: 'malformed',
    message: expect.stringContaining('broken.json'),
  });
  expect(await readAll('One line.', 'b.txt')).toEqual(['One line.']);
});

it('tells why bytes did not come, not that they could not be read', async () => {
  pool = createThreadPool(ENTRY, 1, { engine: 'fast' });
  async function* chunks() {
    yield Buffer.from('One line.');
    throw new RangeError('the disk is gone');
  }
  const read = async () => {
    for await (const _ of pool.records(chunks(), { path: 'a.txt' }));
  };
  await expect(read()).rejects.toThrow(new RangeError('the disk is gone'));
});

it('ends the reading of a file that takes too long, too much memory or its thread, and of no other', async () => {
  pool = createThreadPool(acting, 1, { longest: 2000, memory: 32 });
  const bad = ['hang', 'grow', 'die'].map((words) => readAll(words, `${words}.txt`));
  const good = readAll('well', 'well.txt');
  const refused = [
    expect(bad[0]).rejects.toMatchObject({
      code: 'took-too-long',
      message: expect.stringMatching(/^hang.txt: it took/u),
    }),
    expect(bad[1]).rejects.toMatchObject({
      code: expect.stringMatching(/too-l/u),
      message: expect.stringMatching(/^grow.txt: it /u),
    }),
    expect(bad[2]).rejects.toMatchObject({ code: 'malformed', message: expect.stringContaining('die.txt') }),
  ];
  await Promise.all(refused);
  expect(await good).toEqual([]);
});

it('ends what takes too much time of the processor, and leaves what had too little of it', async () => {
  pool = createThreadPool(acting, 1, { longest: 1000 });
  const [rests, hangs, goes] = ['rest', 'hang', 'well'].map((words) => trace(pool, words));
  const refused = expect(hangs).rejects.toMatchObject({ code: 'took-too-long' });
  expect(await rests).toBe('rested');
  await refused;
  expect(await goes).toBe('well');
});

it('cancels what waits and what is under way, and goes on', async () => {
  pool = createThreadPool(acting, 1);
  const stop = new AbortController();
  const hanging = trace(pool.onBehalfOf({ name: 'ada', signal: stop.signal }), 'hang');
  const waiting = trace(pool.onBehalfOf({ name: 'ada' }), 'later');
  const refused = [hanging, waiting].map((work) => expect(work).rejects.toMatchObject({ code: 'cancelled' }));
  expect(pool.work().map(({ kind, asker, state, ahead }) => [kind, asker, state, ahead])).toEqual([
    ['trace', 'ada', 'working', 0],
    ['trace', 'ada', 'waiting', 0],
  ]);
  expect(pool.cancel(pool.work()[1]!.id)).toBe(true);
  stop.abort();
  await Promise.all(refused);
  expect(pool.work()).toEqual([]);
  expect(pool.cancel(1)).toBe(false);
  expect(await trace(pool, 'well')).toBe('well');
});

it('leaves a thread to others where one asker has much to do, and bounds what may wait', async () => {
  pool = createThreadPool(acting, 2, { keepsFree: true });
  const stop = new AbortController();
  const ada = pool.onBehalfOf({ name: 'ada', signal: stop.signal });
  const much = Array.from({ length: 33 }, () =>
    expect(trace(ada, 'hang')).rejects.toMatchObject({ code: 'cancelled' }),
  );
  await expect(trace(ada, 'hang')).rejects.toMatchObject({ code: 'too-many' });
  expect(await trace(pool.onBehalfOf({ name: 'tom' }), 'well')).toBe('well');
  stop.abort();
  await Promise.all(much);
});
