import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePackage } from './install-package.ts';
import { ROOT, runProgram } from './run-hearsay.ts';

const REPORT = '“The fares will rise by four percent in June,” harbour master Ruth Ambler said.\n';

/** Whether npm can ask its registry; CI must be able to. */
function isOnline(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: 'registry.npmjs.org', port: 443, timeout: 5000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .on('connect', () => end(true))
      .on('error', () => end(false))
      .on('timeout', () => end(false));
  });
}

describe.skipIf(!process.env.CI && !(await isOnline()))(
  'the package as npm installs it into an empty folder',
  () => {
    let folder: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'hearsay-installed-'));
      const env = { HOME: process.env.HOME ?? folder };
      await runProgram('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
        cwd: ROOT,
        env,
      });
      const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
      writeFileSync(join(folder, 'package.json'), '{"private": true}');
      const options = ['--prefer-offline', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
      const install = await runProgram('npm', ['install', ...options, packed], { cwd: folder, env });
      expect(install.status, install.stderr).toBe(0);
      writeFileSync(join(folder, 'a.txt'), REPORT);
      writeFileSync(join(folder, 'b.txt'), REPORT.replace('four', 'nine'));
      copyFileSync(join(ROOT, 'test/e2e-cli/installed.test.ts'), join(folder, 'web.warc'));
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
          'hearsay: this needs the package warcio, which was left out when Hearsay was installed: npm install warcio\n',
      });
    }, 300_000);
  },
);
