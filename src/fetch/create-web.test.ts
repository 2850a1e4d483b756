import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createWeb } from './create-web.ts';
import type { Resolver } from './guarded-lookup.ts';

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://ledger.example:${(server.address() as AddressInfo).port}/feed`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const toLoopback: Resolver = async () => [{ address: '127.0.0.1', family: 4 }];
const web = createWeb({ allows: () => true, resolve: toLoopback });

describe('createWeb', () => {
  it('gives the content with what caches need', async () => {
    const address = await serve((_request, response) => {
      const headers = {
        'content-type': 'application/rss+xml',
        etag: '"v1"',
        'last-modified': 'Tue, 29 Apr 2031 10:00:00 GMT',
        'cache-control': 'max-age=600',
        'content-encoding': 'gzip',
      };
      response.writeHead(200, headers).end(gzipSync('<rss/>'));
    });
    expect(await web.request({ address, accept: 'feed' })).toEqual({
      kind: 'content',
      url: address,
      contentType: 'application/rss+xml',
      bytes: Buffer.from('<rss/>'),
      etag: '"v1"',
      lastModified: 'Tue, 29 Apr 2031 10:00:00 GMT',
      cacheControl: 'max-age=600',
    });
  });

  it('sends validators, and tells that nothing changed', async () => {
    const address = await serve(({ headers }, response) => {
      const holds = headers['if-none-match'] === '"v1"' && headers['if-modified-since'] === 'yesterday';
      response.writeHead(holds ? 304 : 200, { etag: '"v1"' }).end();
    });
    const answer = await web.request({ address, etag: '"v1"', lastModified: 'yesterday' });
    expect(answer).toMatchObject({ kind: 'not-modified', etag: '"v1"' });
    expect((await web.request({ address, etag: '"v1"\r\nx: y' })).kind).toBe('content');
  });

  it('tells of a redirect and does not follow it', async () => {
    let asked = 0;
    const address = await serve((_request, response) => {
      asked += 1;
      response.writeHead(301, { location: '/elsewhere' }).end();
    });
    expect(await web.request({ address })).toEqual({
      kind: 'moved',
      to: new URL('/elsewhere', address).href,
    });
    expect(asked).toBe(1);
  });

  it.each([
    [404, {}, null],
    [410, {}, null],
    [429, { 'retry-after': '120' }, '120'],
    [503, { 'retry-after': 'Tue, 29 Apr 2031 10:00:00 GMT' }, 'Tue, 29 Apr 2031 10:00:00 GMT'],
  ])('tells the status %i with when to come again', async (status, headers, retryAfter) => {
    const address = await serve((_request, response) => response.writeHead(status, headers).end('no'));
    expect(await web.request({ address })).toMatchObject({ kind: 'status', status, retryAfter });
  });

  it('refuses a picture for a page, and gives a feed of any type', async () => {
    const address = await serve((_request, response) =>
      response.setHeader('content-type', 'image/png').end('<rss/>'),
    );
    await expect(web.request({ address, accept: 'page' })).rejects.toMatchObject({
      code: 'unsupported-format',
    });
    expect((await web.request({ address, accept: 'feed' })).kind).toBe('content');
  });

  it('refuses what is over the limit, packed or not, or cuts it where asked', async () => {
    const plain = await serve((_request, response) => response.end('x'.repeat(50_000)));
    const packed = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(5_000_000)));
    });
    for (const address of [plain, packed]) {
      await expect(web.request({ address, maxBytes: 1000 })).rejects.toMatchObject({ code: 'too-large' });
      const cut = await web.request({ address, maxBytes: 1000, cut: true });
      expect(cut.kind === 'content' && cut.bytes.length).toBe(1000);
    }
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://10.0.0.7/',
    'http://169.254.169.254/latest',
    'file:///etc/hostname',
    'http://ada:pw@ledger.example/',
  ])('refuses %s before connecting', async (address) => {
    await expect(createWeb().request({ address })).rejects.toMatchObject({ code: 'address-refused' });
  });

  it('refuses a name with a private address at the moment of connecting', async () => {
    let asked = 0;
    const address = await serve((_request, response) => {
      asked += 1;
      response.end('secret');
    });
    await expect(createWeb({ resolve: toLoopback }).request({ address })).rejects.toMatchObject({
      code: 'address-refused',
    });
    expect(asked).toBe(0);
  });

  it('stops waiting at the time limit', async () => {
    const address = await serve((_request, response) => response.writeHead(200).write('so far'));
    const hasty = createWeb({ allows: () => true, resolve: toLoopback, timeout: 300 });
    await expect(hasty.request({ address })).rejects.toMatchObject({
      message: expect.stringContaining('0.3 seconds'),
    });
  });
});
