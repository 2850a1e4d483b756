import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/http/serve.ts';
import { openTestSite, type TestSite } from '../http/open-test-site.ts';
import { serveOptions } from '../http/serve-options.ts';

let local: TestSite;
let guarded: TestSite;
let serving: Serving;
beforeAll(async () => {
  local = await openTestSite();
  guarded = await openTestSite({ accounts: true });
  serving = await serve(local.archive, serveOptions(local.archive));
});
afterAll(async () => {
  await serving.stop();
  await local.close();
  await guarded.close();
});

/** Sends raw bytes to the real server and answers with what comes back. */
function raw(bytes: string): Promise<string> {
  const { port } = new URL(serving.address);
  return new Promise((resolve, reject) => {
    let got = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('latin1');
    socket.on('data', (data) => {
      got += data;
    });
    socket.on('close', () => resolve(got));
    socket.on('error', reject);
    socket.setTimeout(20_000, () => socket.destroy());
  });
}

describe('a page whose name was made to point to this machine (DNS rebinding)', () => {
  it('is refused by the name that its requests bring along', async () => {
    for (const host of [
      'evil.example',
      'evil.example:4173',
      'localhost.evil.example',
      '127.0.0.1.nip.example:4173',
      '192.168.0.4:4173',
      'local',
      'localhost@evil.example',
      '',
    ]) {
      for (const path of ['/stories', '/api/stories', '/metrics', '/health']) {
        const answer = await local.ask(path, { headers: { host } });
        expect([400, 403], `${host} ${path}`).toContain(answer.status);
      }
    }
  });

  it('is answered to the names of this machine', async () => {
    for (const host of ['localhost', 'LOCALHOST:4173', '127.0.0.1:4173', '[::1]:4173', 'localhost:80']) {
      expect((await local.ask('/api/stories', { headers: { host } })).status, host).toBe(200);
    }
  });

  it('is not helped by headers that only a proxy may set', async () => {
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'localhost',
      forwarded: 'host=localhost',
      'x-forwarded-proto': 'https',
    };
    expect((await local.ask('/api/stories', { headers })).status).toBe(403);
  });
});

describe('a made-up host where others may connect', () => {
  it('stands in no address and no cookie of an answer', async () => {
    const host = 'evil.example';
    for (const path of ['/sign-in', '/stories', '/', '/feed.xml']) {
      const answer = await guarded.ask(path, { headers: { host, 'x-forwarded-host': host } });
      const told = [...answer.headers.entries()].map(([name, value]) => `${name}: ${value}`).join('\n');
      expect(told).not.toContain(host);
      expect(await answer.text()).not.toContain(host);
    }
  });

  it('is refused where it is no host at all', async () => {
    for (const host of ['a b', 'a/b', 'x'.repeat(300), '<script>', 'a,b', 'a:b:c']) {
      expect((await guarded.ask('/sign-in', { headers: { host } })).status, host).toBe(400);
    }
  });
});

describe('headers that a client smuggles in', () => {
  it('come back in no answer', async () => {
    const evil = 'x%0d%0aset-cookie:%20evil=1%0d%0a%0d%0a<script>';
    for (const path of [
      `/stories/${evil}`,
      `/api/stories/${evil}`,
      `/reports/${evil}`,
      `/sign-in?next=/${evil}`,
      `/search?q=${evil}&verdict=${evil}`,
      `/api/stories/x/collation?format=${evil}`,
      `/${evil}`,
    ]) {
      for (const site of [local, guarded]) {
        const answer = await site.ask(path);
        expect(answer.headers.getSetCookie().join(), path).not.toContain('evil');
        for (const [, value] of answer.headers) expect(value).not.toMatch(/[\r\n]/u);
      }
    }
  });

  it('are refused by the server where a request is written in two ways', async () => {
    const head = 'POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    for (const bytes of [
      `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      `${head}Content-Length: 4\r\nContent-Length: 5\r\n\r\n{}  `,
      `GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n`,
      `GET /health HTTP/1.1\r\nHost : localhost\r\n\r\n`,
      `GET /health HTTP/1.1\r\n\r\n`,
      `GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\nb: c\r\n\r\n`,
      `GET /health HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    ]) {
      const answer = await raw(bytes);
      expect(answer, bytes.slice(0, 120)).toMatch(/^HTTP\/1\.1 4\d\d/u);
      expect(answer).not.toContain('HTTP/1.1 200');
    }
  });

  it('do not end the server, nor do bytes that are no HTTP', async () => {
    for (const bytes of [
      '\x16\x03\x01\x02\x00',
      'GET\r\n\r\n',
      '\0'.repeat(5000),
      'GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n',
      'TRACE /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    ])
      await raw(bytes);
    expect(await raw('GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toContain(
      '200 OK',
    );
  });
});

describe('every answer', () => {
  it('forbids to run, frame, guess and leak', async () => {
    for (const path of ['/stories', '/api/stories', '/none', '/api/none', '/health', '/sign-in', '/check']) {
      for (const site of [local, guarded]) {
        const { headers } = await site.ask(path);
        const policy = headers.get('content-security-policy') ?? '';
        expect(policy, path).toContain("default-src 'none'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).toContain("base-uri 'none'");
        expect(policy).not.toMatch(/unsafe|\*|data:|https?:/u);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('x-frame-options')).toBe('DENY');
        expect(headers.get('referrer-policy')).toBe('same-origin');
        expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
        expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
      }
    }
  });
});
