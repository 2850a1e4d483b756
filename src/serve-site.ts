import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { AccountsSettings } from './accounts/open-accounts.ts';
import type { Accounts } from './app/accounts.ts';
import type { Archive } from './app/archive/archive.ts';
import type { ArchiveLocation } from './app/archive/archive-location.ts';
import type { OpenArchive } from './app/archive/archive-opener.ts';
import type { Served, ServeRequest } from './app/serve-port.ts';
import type { Services } from './app/services.ts';
import { HearsayError } from './core/model/error.ts';
import type { Metrics } from './http/operations/metrics.ts';
import { openArchive } from './open-archive.ts';

export interface SiteSurroundings {
  readonly services: Services;
  readonly hearsay: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: { write(line: string): unknown };
}

/** One for what the archive reads and one for whoever asks, at least; begun when they are needed. */
const THREADS = Math.min(4, Math.max(2, availableParallelism() - 1));

/** Serves an archive: puts together archive, worker, accounts, log and server, and takes them apart again. */
export async function serveSite(request: ServeRequest, given: SiteSurroundings): Promise<Served> {
  const { serve, needsAccounts } = await import('./http/serve.ts');
  const { createMetrics } = await import('./http/operations/metrics.ts');
  const log = pino(
    { level: request.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    given.log,
  );
  let metrics: Metrics | undefined;
  const open = await openArchive(
    {
      ...(request.place === undefined ? {} : { place: request.place }),
      threads: THREADS,
      keepsFree: true,
      wholeCheck: true,
      onJob: (job) => metrics?.observeJob(job),
    },
    given.services,
    given.hearsay,
  );
  const closers: (() => Promise<void>)[] = [() => open.close()];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    metrics = createMetrics(open.archive.store);
    const accounts = needsAccounts(request) ? await guard(open, request, given, log) : null;
    if (accounts !== null) closers.push(() => accounts.close());
    const secret = await secretOf(open.location, given.env, accounts !== null);
    const { host, port, trustProxy } = request;
    const answerMcp = async (asked: Request, archive: Archive): Promise<Response> =>
      (await import('./mcp/serve-mcp.ts')).answerMcp(asked, archive);
    const surroundings = { accounts, secret, log, metrics, answerMcp };
    const serving = await serve(open.archive, { ...surroundings, host, port, trustProxy });
    if (request.work) {
      const worker = await open.startWorker({ onNotice: (message) => log.warn(message) });
      closers.push(() => worker.stop());
    }
    if (request.watch) closers.push(await startWatch(open.archive, request.revisits, log));
    closers.push(() => serving.stop());
    log.info({ address: serving.address, archive: open.location.kind, work: request.work }, 'serving');
    return {
      address: serving.address,
      stop: async () => {
        log.info('stopping');
        await close();
        log.info('stopped');
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Polls the feeds until what is returned is called; it then waits for the entry in hand. */
async function startWatch(
  archive: Archive,
  revisits: readonly number[],
  log: Logger,
): Promise<() => Promise<void>> {
  const { watchFeeds } = await import('./app/watch/watch-feeds.ts');
  const { sleep } = await import('./app/watch/sleep.ts');
  const stop = new AbortController();
  const watch = watchFeeds(archive, {
    sleep,
    revisits,
    signal: stop.signal,
    onEvent: (event) => {
      if (event.kind === 'trouble') log.warn(event.message);
      else log.debug({ place: 'feed' in event ? event.feed : event.address, event: event.kind });
    },
  }).catch((error: unknown) => log.error({ err: error }, 'the feeds are watched no more'));
  return async () => {
    stop.abort();
    await watch;
  };
}

/** Opens the accounts. Throws HearsayError 'not-allowed' where there is none. */
async function guard(
  open: OpenArchive,
  request: ServeRequest,
  given: SiteSurroundings,
  log: Logger,
): Promise<Accounts> {
  const secret = await secretOf(open.location, given.env, true);
  const accounts = await openAccounts(open.location, {
    secret,
    secure: request.trustProxy,
    // Names and passwords are not among what the library tells.
    log: (level, message) => log[level === 'error' ? 'error' : 'warn'](message),
  });
  if ((await accounts.list()).length > 0) return accounts;
  await accounts.close();
  const where = request.place === undefined ? '' : ` --archive ${request.place}`;
  throw new HearsayError(
    'not-allowed',
    `others could reach this server, and nobody has an account yet; add one first:\n  hearsay accounts add NAME --role admin${where}`,
  );
}

async function secretOf(
  location: ArchiveLocation,
  env: SiteSurroundings['env'],
  needed: boolean,
): Promise<string> {
  const { openSecret } = await import('./accounts/open-secret.ts');
  const secret = openSecret(location, env);
  if (secret !== null) return secret;
  if (!needed) return randomBytes(32).toString('base64url');
  throw new HearsayError(
    'bad-option',
    'HEARSAY_SECRET is needed to sign in on PostgreSQL, the same for all servers; make one: openssl rand -hex 32',
  );
}

/** Opens the accounts of an archive: `accounts.db` in its folder, or tables of its PostgreSQL database. */
export async function openAccounts(location: ArchiveLocation, settings: AccountsSettings): Promise<Accounts> {
  const accounts = await import('./accounts/open-accounts.ts');
  if (location.kind === 'postgresql') {
    return accounts.openAccounts({ kind: 'postgresql', url: location.address }, settings);
  }
  mkdirSync(location.folder, { recursive: true, mode: 0o700 });
  return accounts.openAccounts({ kind: 'embedded', file: join(location.folder, 'accounts.db') }, settings);
}
