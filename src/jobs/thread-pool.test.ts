import { afterEach, describe, expect, it } from 'vitest';
import { archiveOver } from '../../test/archive/open-test-archive.ts';
import type { Store } from '../app/archive/store.ts';
import type { WorkerPool } from '../app/archive/workers/worker-pool.ts';
import type { Document } from '../core/model/document.ts';
import { createThreadPool } from './thread-pool.ts';

const ENTRY = new URL('../pool-thread.ts', import.meta.url);
let pool: WorkerPool;
afterEach(() => pool.close());

function document(id: string): Document {
  const text = `Pier shut\n\n“The pier at Sallow Point stays shut,” Ada Moll said on day ${id}.\n`;
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const span = { start: 11, end: text.length - 1 };
  return {
    id,
    kind: 'report',
    path: id,
    text,
    title: 'Pier shut',
    blocks: [{ kind: 'paragraph', span }],
    meta,
  };
}

describe('createThreadPool', () => {
  it('finds what the thread that asks would find', async () => {
    pool = createThreadPool(ENTRY, 2, { engine: 'fast' });
    const here = archiveOver({} as Store).pool;
    const documents = Array.from({ length: 5 }, (_, at) => document(String(at)));
    const readings = await Promise.all(documents.map((one) => pool.read(one)));
    for (const [at, reading] of readings.entries()) {
      const { attributions, terms, profile, bands, engine } = await here.read(documents[at]!);
      expect(engine).toBe('fast');
      expect(reading).toMatchObject({ attributions, terms, profile, bands, engine });
    }
  });

  it('fails the task in hand where a thread dies, and goes on with another thread', async () => {
    const dying = new URL(`data:text/javascript,${encodeURIComponent(DYING)}`);
    pool = createThreadPool(dying, 1);
    const [first, second] = [pool.read(document('die')), pool.read(document('live'))];
    await expect(first).rejects.toThrow('out of luck');
    expect(await second).toEqual({ read: 'live' });
  });

  it('fails a task that takes too long, or that ends its thread, and goes on with another thread', async () => {
    const dying = new URL(`data:text/javascript,${encodeURIComponent(DYING)}`);
    pool = createThreadPool(dying, 1, { longest: 5000 });
    const [hanging, ending, living] = ['hang', 'end', 'live'].map((id) => pool.read(document(id)));
    const refused = [
      expect(hanging).rejects.toThrow('longer than 5 seconds'),
      expect(ending).rejects.toThrow('ended'),
    ];
    await Promise.all(refused);
    expect(await living).toEqual({ read: 'live' });
  });

  it('blames no text for the end of the archive', async () => {
    pool = createThreadPool(new URL('data:text/javascript,setInterval(() => undefined, 1000)'), 1);
    const reading = expect(pool.read(document('a'))).rejects.toMatchObject({ code: 'store-failed' });
    await pool.close();
    await reading;
  });

  it('fails what waits when it is closed', async () => {
    pool = createThreadPool(new URL('data:text/javascript,setInterval(() => undefined, 1000)'), 1);
    const waiting = [pool.read(document('a')), pool.read(document('b'))];
    const refused = Promise.all(waiting.map((one) => expect(one).rejects.toThrow('closed')));
    await pool.close();
    await refused;
  });
});

const DYING = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ given }) => {
    if (given.id === 'hang') for (;;);
    if (given.id === 'end') process.exit(0);
    if (given.id === 'die') throw new Error('out of luck');
    parentPort.postMessage({ kind: 'result', result: { read: given.id } });
  });
`;
