import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePackage } from './install-package.ts';
import { ROOT, runProgram } from './run-hearsay.ts';

const REPORT = '“The fares will rise by four percent in June,” harbour master Ruth Ambler said.\n';

/** The lock of a project that needs the packed package and nothing else: the versions of its dependencies are the checkout's. */
function lockWith(packed: string): object {
  const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
  const { version, dependencies, optionalDependencies, bin } = read('package.json');
  const others = Object.entries<{ dev?: boolean }>(read('package-lock.json').packages).filter(
    ([place, { dev }]) => place !== '' && dev !== true,
  );
  const packages = {
    '': { dependencies: { hearsay: packed } },
    'node_modules/hearsay': { version, resolved: packed, dependencies, optionalDependencies, bin },
    ...Object.fromEntries(others),
  };
  return { lockfileVersion: 3, requires: true, packages };
}

/** A web archive of one page. */
function webArchive(): string {
  const page = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The ferry was late again.</p>';
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    'WARC-Target-URI: https://example.org/',
    'WARC-Date: 2031-05-14T00:00:00Z',
  ];
  const type = 'Content-Type: application/http; msgtype=response';
  return [
    ...head,
    'WARC-Record-ID: <urn:uuid:1>',
    type,
    `Content-Length: ${page.length}`,
    '',
    page,
    '',
    '',
  ].join('\r\n');
}

describe('the package as npm installs it into an empty folder', () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-installed-'));
    const env = { HOME: process.env.HOME ?? folder };
    await runProgram('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
      cwd: ROOT,
      env,
    });
    const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    const own = `file:${packed}`;
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { hearsay: own } }));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockWith(own)));
    const left = ['optional', 'dev', 'peer'].map((kind) => `--omit=${kind}`);
    const options = ['--prefer-offline', ...left, '--ignore-scripts', '--no-audit', '--no-fund'];
    const install = await runProgram('npm', ['ci', ...options], { cwd: folder, env });
    expect(install.status, install.stderr).toBe(0);
    writeFileSync(join(folder, 'a.txt'), REPORT);
    writeFileSync(join(folder, 'b.txt'), REPORT.replace('four', 'nine'));
    writeFileSync(join(folder, 'web.warc'), webArchive());
  }, 600_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const hearsay = (args: readonly string[], input = '') =>
    runProgram(join(folder, 'node_modules/.bin/hearsay'), args, { cwd: folder, input });

  it('compares', async () => {
    const run = await hearsay(['compare', 'a.txt', 'b.txt']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('number: “four percent” → “nine percent”');
  }, 300_000);

  it('serves', async () => {
    const address = await servePackage(folder, join(folder, 'archive'));
    expect((await fetch(address)).status).toBe(200);
  }, 300_000);

  it('answers an assistant', async () => {
    const params = {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    };
    const ask = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`;
    const { stdout, status } = await hearsay(['mcp'], ask);
    expect(status).toBe(0);
    expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({
      id: 1,
      result: { serverInfo: { name: 'hearsay' } },
    });
  }, 300_000);

  it('names the package that was left out where a command needs it', async () => {
    const run = await hearsay(['extract', 'web.warc']);
    expect(run).toMatchObject({
      status: 2,
      stderr:
        'hearsay: web.warc: this needs the package warcio, which was left out when Hearsay was installed: npm install warcio\n',
    });
  }, 300_000);
});
