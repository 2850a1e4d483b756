import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Archive } from '../../src/app/archive/archive.ts';
import type { Web } from '../../src/app/ports.ts';
import { watchFeeds } from '../../src/app/watch/watch-feeds.ts';
import type { Sleep, WatchEvent, WatchOptions } from '../../src/app/watch/watch-options.ts';
import { createWeb } from '../../src/fetch/create-web.ts';
import { openTestArchive } from '../archive/open-test-archive.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A web of invented sites on one local server, an archive, and a clock that only sleeping moves. */
export interface SmallWeb {
  readonly archive: Archive;
  /** Answers a host's path from now on; a string is sent as a page. */
  serve(host: string, path: string, answer: Handler | string): void;
  address(host: string, path: string): string;
  /** "host path" of every request, in order. */
  readonly asked: string[];
  /** When each request came by the test's clock, in milliseconds. */
  readonly times: number[];
  readonly sleep: Sleep;
  /** Moves the clock. */
  pass(milliseconds: number): void;
  now(): number;
  /** Adds the feeds, watches once and returns what was told. */
  watch(feeds?: readonly string[], options?: Partial<WatchOptions>): Promise<WatchEvent[]>;
  close(): Promise<void>;
}

export const BEGIN = Date.UTC(2031, 4, 1, 8);

export async function openSmallWeb(timeout = 1500): Promise<SmallWeb> {
  const answers = new Map<string, Handler | string>();
  const asked: string[] = [];
  const times: number[] = [];
  let now = BEGIN;
  const server: Server = createServer((request, response) => {
    const key = `${request.headers.host?.replace(/:\d+$/u, '')} ${request.url}`;
    asked.push(key);
    times.push(now);
    const answer = answers.get(key);
    if (answer === undefined) response.writeHead(404).end('nothing here');
    else if (typeof answer === 'string')
      response.setHeader('content-type', 'text/html; charset=utf-8').end(answer);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // 127.0.0.1 stands for every public address, and 10.0.0.7 for the private ones.
  const web: Web = createWeb({
    timeout,
    allows: (address) => address === '127.0.0.1',
    resolve: async (name) => [{ address: name.startsWith('inner') ? '10.0.0.7' : '127.0.0.1', family: 4 }],
  });
  const open = await openTestArchive({ web });
  const archive: Archive = { ...open.archive, clock: () => new Date(now).toISOString() };
  const sleep: Sleep = async (milliseconds) => {
    await new Promise((resolve) => setImmediate(resolve));
    now += milliseconds;
  };
  return {
    archive,
    asked,
    times,
    sleep,
    serve: (host, path, answer) => answers.set(`${host} ${path}`, answer),
    address: (host, path) => `http://${host}:${port}${path}`,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    now: () => now,
    watch: async (feeds = [], options = {}) => {
      const events: WatchEvent[] = [];
      for (const feed of feeds) await archive.store.addFeed(feed, archive.clock());
      await watchFeeds(archive, { sleep, once: true, onEvent: (event) => events.push(event), ...options });
      return events;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await open.close();
    },
  };
}

/** Sends a feed. */
export function sends(xml: string, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(xml);
  };
}
