import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Archive } from '../app/archive/archive.ts';
import { HearsayError } from '../core/model/error.ts';
import { type AppOptions, composeApp } from './compose-app.ts';
import { isLoopback } from './security/site-address.ts';

export interface ServeOptions extends Omit<AppOptions, 'reach' | 'isStopping'> {
  /** A name or address to listen on. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly trustProxy: boolean;
  /** Milliseconds that requests under way are given when the server stops; 10 s where absent. */
  readonly grace?: number;
  readonly timeouts?: Partial<Timeouts>;
}

/** How long a client may take, in milliseconds. */
interface Timeouts {
  /** For the head of a request. */
  readonly head: number;
  /** For a whole request. */
  readonly request: number;
  /** Without a byte in either direction. */
  readonly idle: number;
  /** The same, while an answer is being made. */
  readonly work: number;
}

const TIMEOUTS: Timeouts = { head: 10_000, request: 60_000, idle: 120_000, work: 900_000 };
const MOST_CONNECTIONS = 1024;
const HEAD_BYTES = 16 * 1024;

export interface Serving {
  /** Where it answers: `http://127.0.0.1:4173/`. */
  readonly address: string;
  /** Takes no more requests, finishes those under way, then resolves. The archive stays open. */
  readonly stop: () => Promise<void>;
}

/**
 * Serves an archive over HTTP. Throws HearsayError 'bad-option' where the place to listen is taken or is none, and
 * 'not-allowed' where others could connect and nobody has an account.
 */
export async function serve(archive: Archive, options: ServeOptions): Promise<Serving> {
  const loopback = isLoopback(options.host);
  if (options.accounts === null && needsAccounts(options)) {
    throw new HearsayError(
      'not-allowed',
      `${options.host} can be reached from elsewhere: this needs accounts`,
    );
  }
  let stopping = false;
  const reach = { loopback, trustProxy: options.trustProxy };
  const app = composeApp(archive, { ...options, reach, isStopping: () => stopping });
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  // Answers that end only when the client goes.
  const streams = new Set<ServerResponse>();
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      const { incoming, outgoing } = env as HttpBindings;
      // Who waits for work sends nothing; the work has a deadline of its own.
      incoming.socket.setTimeout(timeouts.work);
      const answer = await app.fetch(request, env);
      incoming.socket.setTimeout(timeouts.idle);
      if (answer.headers.get('content-type')?.startsWith('text/event-stream') === true) {
        streams.add(outgoing);
        outgoing.once('close', () => streams.delete(outgoing));
      }
      return answer;
    },
    serverOptions: {
      headersTimeout: timeouts.head,
      requestTimeout: timeouts.request,
      connectionsCheckingInterval: Math.min(1000, timeouts.head / 2),
      keepAliveTimeout: 5000,
      maxHeaderSize: HEAD_BYTES,
      insecureHTTPParser: false,
    },
  }) as Server;
  server.setTimeout(timeouts.idle);
  server.maxConnections = MOST_CONNECTIONS;
  await listen(server, options.host, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}/`,
    stop: () => {
      stopping = true;
      for (const stream of streams) stream.destroy();
      return stopServer(server, options.grace ?? 10_000);
    },
  };
}

/** Whether others than this machine's users can reach the server, so that everybody must sign in. */
export function needsAccounts({ host, trustProxy }: Pick<ServeOptions, 'host' | 'trustProxy'>): boolean {
  return trustProxy || !isLoopback(host);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'another program listens there' : cause.message;
      reject(new HearsayError('bad-option', `cannot listen on ${host}, port ${port}: ${reason}`, { cause }));
    });
    server.listen(port, host, () => resolve());
  });
}

/** Closes idle connections at once, the others when their request is answered or the grace is over. */
async function stopServer(server: Server, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(late);
}
