import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/app/archive/archive.ts';
import { type Serving, serve } from '../../src/http/serve.ts';
import { openTestSite, type TestSite } from '../http/open-test-site.ts';
import { serveOptions } from '../http/serve-options.ts';

let site: TestSite;
const open: Serving[] = [];
beforeAll(async () => {
  site = await openTestSite();
});
afterEach(async () => {
  for (const serving of open.splice(0)) await serving.stop();
});
afterAll(() => site.close());

async function begin(
  more: Parameters<typeof serveOptions>[1] = {},
  archive: Archive = site.archive,
): Promise<Serving> {
  const serving = await serve(archive, serveOptions(archive, more));
  open.push(serving);
  return serving;
}

/** Opens a connection, sends bytes now and then, and tells after how many milliseconds it was closed. */
function dribble(
  serving: Serving,
  head: string,
  drop: string,
): Promise<{ closedAfter: number; got: string }> {
  const start = performance.now();
  return new Promise((resolve) => {
    let got = '';
    const socket: Socket = connect(Number(new URL(serving.address).port), '127.0.0.1');
    socket.write(head);
    const timer = setInterval(() => socket.write(drop), 50);
    socket.on('data', (data) => {
      got += data.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ closedAfter: performance.now() - start, got });
    });
    setTimeout(() => socket.destroy(), 2 * PUT_OUT).unref();
  });
}

const TIMEOUTS = { head: 500, request: 900, idle: 1500 };
/** Sooner than any timeout that a server has by itself, and later than the timeouts above on a slow machine, in milliseconds. */
const PUT_OUT = 20_000;

describe('a client that takes its time (slowloris)', () => {
  it('is put out when its head does not end', async () => {
    const serving = await begin({ timeouts: TIMEOUTS });
    const { closedAfter, got } = await dribble(
      serving,
      'GET /health HTTP/1.1\r\nHost: localhost\r\n',
      'X-a: b\r\n',
    );
    expect(closedAfter).toBeLessThan(PUT_OUT);
    expect(got).toContain('408');
  });

  it('is put out when its body does not end', async () => {
    const serving = await begin({ timeouts: TIMEOUTS });
    const head =
      'POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{';
    const { closedAfter } = await dribble(serving, head, ' ');
    expect(closedAfter).toBeLessThan(PUT_OUT);
  });

  it('is put out when it sends nothing at all', async () => {
    const serving = await begin({ timeouts: TIMEOUTS });
    const { closedAfter } = await dribble(serving, '', '');
    expect(closedAfter).toBeLessThan(PUT_OUT);
  });

  it('does not keep others from being answered, five hundred at once', async () => {
    const serving = await begin({ timeouts: TIMEOUTS });
    const port = Number(new URL(serving.address).port);
    const slow = Array.from({ length: 500 }, () => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n'),
      );
      socket.on('error', () => undefined);
      return socket;
    });
    const start = performance.now();
    const answer = await fetch(`${serving.address}health`);
    expect(answer.status).toBe(200);
    expect(performance.now() - start).toBeLessThan(PUT_OUT);
    for (const socket of slow) socket.destroy();
  });
});

describe('a server that is asked to stop', () => {
  it('answers the request under way, takes no new one, and then lets go', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const store = {
      ...site.archive.store,
      counts: async () => {
        asked();
        await held;
        return site.archive.store.counts();
      },
    };
    const serving = await begin({}, { ...site.archive, store });
    const answer = fetch(`${serving.address}api/counts`);
    await underWay;
    const stopped = serving.stop();
    await expect(fetch(`${serving.address}health`)).rejects.toThrow();
    release();
    expect((await answer).status).toBe(200);
    await stopped;
  });

  it('does not wait for ever for a request that does not end, nor for pages that listen', async () => {
    const serving = await begin({ grace: 300 });
    const listening = await fetch(`${serving.address}jobs/events`);
    expect(listening.headers.get('content-type')).toContain('text/event-stream');
    const head =
      'POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{';
    const stuck = dribble(serving, head, ' ');
    // Answered after the stuck request has come in, since that came first.
    await fetch(`${serving.address}health`);
    const start = performance.now();
    await serving.stop();
    expect(performance.now() - start).toBeLessThan(PUT_OUT);
    await stuck;
  });
});

describe('a server that others could reach', () => {
  it('does not start without accounts', async () => {
    for (const more of [{ host: '0.0.0.0' }, { host: '::' }, { trustProxy: true }]) {
      await expect(begin(more)).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });

  it('says so where its port is taken', async () => {
    const first = await begin();
    const port = Number(new URL(first.address).port);
    await expect(begin({ port })).rejects.toMatchObject({
      code: 'bad-option',
      message: expect.stringContaining(String(port)),
    });
  });
});
