import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { folderWith, hearsay, PROGRAM, ROOT } from './run-hearsay.ts';

const PASSWORD = 'low tide at the north pier';

interface Server {
  readonly address: string;
  readonly child: ChildProcess;
  readonly log: () => string;
  /** Its exit status. */
  readonly ended: Promise<number | null>;
}

/** Starts the built program's server on a free port and waits until it tells its address. */
async function startServer(args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
    child.on('close', () => reject(new Error(`the server ended: ${log}`)));
  });
  return { address, child, log: () => log, ended };
}

/** Asks again and again until an answer suits, for as long as a busy machine may take. */
async function until(ask: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 100_000; Date.now() < end; ) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it did not come to that');
}

describe('hearsay serve', () => {
  it('serves what was ingested, works on what comes, and ends well at SIGTERM', async () => {
    const archive = join(folderWith({}), 'archive');
    await hearsay(['ingest', join(ROOT, 'examples/harbour/reports'), '--archive', archive]);
    const { address, child, log, ended } = await startServer(['--archive', archive]);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect((await fetch(address)).url).toBe(`${address}stories`);
    const body = JSON.stringify({
      reports: [{ title: 'Late', text: '"The mole is safe," said Ilse Marrow, the mayor, on Friday.' }],
    });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${address}api/ingest`, { method: 'POST', headers, body })).status).toBe(200);
    await until(async () => {
      const counts = (await (await fetch(`${address}api/counts`)).json()) as {
        unread: number;
        ungrouped: number;
        stale: number;
      };
      return counts.unread + counts.ungrouped + counts.stale === 0;
    });
    const metrics = await (await fetch(`${address}metrics`)).text();
    expect(metrics).toMatch(/^hearsay_job_seconds_count\{kind="read"\} [1-9]/mu);
    expect(metrics).toMatch(/^hearsay_store_up 1$/mu);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const line of log().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
    expect(log()).toContain('"msg":"stopped"');
  });

  it('does not start for others without accounts, and tells the command that makes one', async () => {
    const archive = join(folderWith({}), 'archive');
    for (const open of [['--host', '0.0.0.0'], ['--trust-proxy']]) {
      const run = await hearsay(['serve', '--port', '0', ...open, '--archive', archive]);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain(`hearsay accounts add NAME --role admin --archive ${archive}`);
    }
  });

  it('says so where it cannot listen', async () => {
    const archive = join(folderWith({}), 'archive');
    const { address } = await startServer(['--archive', archive]);
    const port = new URL(address).port;
    const run = await hearsay(['serve', '--port', port, '--archive', join(folderWith({}), 'other')]);
    expect(run).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`port ${port}: another program listens there`),
    });
  });
});

describe('hearsay accounts', () => {
  it('makes accounts and tokens that the server then knows', async () => {
    const archive = join(folderWith({}), 'archive');
    const at = ['--archive', archive];
    const added = await hearsay(['accounts', 'add', 'Ana', '--role', 'admin', ...at], {
      input: `${PASSWORD}\n`,
    });
    expect(added).toMatchObject({ status: 0, stdout: '', stderr: 'hearsay: added Ana as admin\n' });
    const token = (await hearsay(['accounts', 'token', 'ana', '--name', 'CI', ...at])).stdout.trim();
    expect(token).toMatch(/^hearsay_[\w-]{43}$/u);
    expect((await hearsay(['accounts', 'list', ...at])).stdout).toMatch(/^ana +admin +1\n$/u);
    const { address, log, child, ended } = await startServer([...at, '--host', '127.0.0.1', '--trust-proxy']);
    expect((await fetch(`${address}api/counts`)).status).toBe(401);
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${address}api/counts`, { headers })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const name of ['accounts.db', 'secret']) expect(statSync(join(archive, name)).mode & 0o077).toBe(0);
    for (const secret of [token, PASSWORD, readFileSync(join(archive, 'secret'), 'utf8')])
      expect(log()).not.toContain(secret);
  });

  it('takes the saved views of an account away with it', async () => {
    const archive = join(folderWith({}), 'archive');
    const at = ['--archive', archive];
    await hearsay(['accounts', 'add', 'bo', ...at], { input: `${PASSWORD}\n` });
    const store = await openEmbeddedStore(archive);
    await store.keepView({ owner: 'bo', name: 'Bridges', query: 'q=bridge', id: 'v1', when: '' });
    expect(await hearsay(['accounts', 'remove', 'Bo', ...at])).toMatchObject({ status: 0 });
    expect(await store.view('v1')).toBeNull();
    await store.close();
  });

  it('takes no password as an argument, no short one, and no unknown role', async () => {
    const archive = join(folderWith({}), 'archive');
    for (const [args, input, message] of [
      [['add', 'ana', PASSWORD], '', 'too many arguments'],
      [['add', 'ana', '--password', PASSWORD], '', 'unknown option'],
      [['add', 'ana'], 'short\n', 'a password has 12 to 128 characters'],
      [['add', 'ana'], '', 'no password came on standard input'],
      [['add', 'ana', '--role', 'owner'], `${PASSWORD}\n`, 'Allowed choices are reader, editor, admin'],
      [['remove', 'ana'], '', 'there is no account "ana"'],
      [['token', 'ana', '--name', 'CI'], '', 'there is no account "ana"'],
    ] as const) {
      const run = await hearsay(['accounts', ...args, '--archive', archive], { input });
      expect(run, args.join(' ')).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
    }
  });
});
