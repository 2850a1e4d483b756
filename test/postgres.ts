import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** A PostgreSQL for tests. */
export interface TestPostgres {
  /** The address of its database `postgres`. */
  readonly address: string;
  /** Makes an empty database and gives its address. */
  database(): Promise<string>;
  /** Stops the server as an administrator would in haste ('fast'), or as a power cut would ('immediate'). */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  /** Starts it again with everything it held. */
  start(): Promise<void>;
  /** Stops it for good and removes its files. */
  close(): Promise<void>;
  /** Whether `stop` and `start` work: they do not on a server that was given by TEST_DATABASE_URL. */
  readonly stoppable: boolean;
}

export interface TestPostgresOptions {
  /** Whether it is to survive a crash ('immediate'); slower. */
  readonly durable?: boolean;
  /** Settings of the server beside those of tests, which they overrule: `shared_buffers=2GB`. */
  readonly settings?: readonly string[];
}

/** Why tests on PostgreSQL cannot run on this machine; null where they can. In continuous integration they must. */
export function whyNoPostgres(): string | null {
  if (process.env.TEST_DATABASE_URL !== undefined || binaries() !== null) return null;
  const why = `there is no PostgreSQL: install it (apt-get install postgresql) or set TEST_DATABASE_URL`;
  if (process.env.CI !== undefined) throw new Error(`Tests need PostgreSQL, but ${why}`);
  return why;
}

/** Starts a PostgreSQL of its own on a free port, with its files in a new folder; or uses that of TEST_DATABASE_URL. */
export async function startPostgres(options: TestPostgresOptions = {}): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) return givenPostgres(given);
  const programs = binaries();
  if (programs === null) throw new Error(whyNoPostgres() ?? 'there is no PostgreSQL');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-postgres-'));
  const data = join(folder, 'data');
  const owner = await ownerOf();
  mkdirSync(data, { mode: 0o700 });
  if (owner !== null) for (const path of [folder, data]) chownSync(path, owner.uid, owner.gid);
  const identity = owner ?? {};
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-N', '-U', 'hearsay', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'],
    { ...identity, cwd: folder },
  );
  const port = await freePort();
  const address = `postgres://hearsay@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | null = null;
  const killOnExit = () => {
    server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.once('exit', killOnExit);
  const start = async () => {
    server ??= spawn(join(programs, 'postgres'), serverArguments(data, port, folder, options), {
      ...identity,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await answering(address, server);
  };
  const stop = async (mode: 'fast' | 'immediate' = 'fast') => {
    const stopping = server;
    server = null;
    if (stopping === null || stopping.exitCode !== null) return;
    const ended = new Promise((resolve) => stopping.once('exit', resolve));
    stopping.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  const close = async () => {
    await stop('immediate');
    process.removeListener('exit', killOnExit);
    await rm(folder, { recursive: true, force: true });
  };
  await start().catch(async (error) => {
    await close();
    throw error;
  });
  return { address, database: () => createDatabase(address), stop, start, close, stoppable: true };
}

function serverArguments(data: string, port: number, folder: string, options: TestPostgresOptions): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'shared_buffers=64MB',
    'max_connections=60',
    'log_min_messages=panic',
    'autovacuum_naptime=5s',
    ...(options.durable === true ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
    ...(options.settings ?? []),
  ];
  return ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

function givenPostgres(address: string): TestPostgres {
  const made: string[] = [];
  const refuse = async () => {
    throw new Error('A server given by TEST_DATABASE_URL is not stopped by tests');
  };
  return {
    address,
    stoppable: false,
    stop: refuse,
    start: refuse,
    database: async () => {
      const database = await createDatabase(address);
      made.push(database);
      return database;
    },
    close: async () => {
      for (const database of made) {
        await ask(address, `drop database if exists "${new URL(database).pathname.slice(1)}" with (force)`);
      }
    },
  };
}

let databases = 0;

async function createDatabase(address: string): Promise<string> {
  databases += 1;
  const name = `hearsay_${process.pid}_${Date.now().toString(36)}_${databases}`;
  await ask(address, `create database "${name}" encoding 'UTF8' template template0`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

async function ask(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits until the server answers; throws with what it says where it ends instead. */
async function answering(address: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (text) => {
    said += text;
  });
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      await ask(address, 'select 1');
      return;
    } catch (error) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL does not start: ${said}`);
      if (Date.now() > deadline) throw error;
      await wait(30);
    }
  }
}

/** The folder of the latest PostgreSQL's programs that Debian's packages installed, or of one in the PATH. */
function binaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number).filter(Number.isFinite) : [];
  const folders = versions.sort((a, b) => b - a).map((version) => join(DEBIAN, String(version), 'bin'));
  const path = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return [...folders, ...path].find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Whom the server runs as: it refuses to run as root, and then runs as the user `postgres` of its package. */
async function ownerOf(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * A port that nobody has, below those that the system gives to connections that go out: one of those could take it while
 * the server is stopped.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
