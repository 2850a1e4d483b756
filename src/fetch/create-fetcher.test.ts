import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher } from './create-fetcher.ts';
import type { Resolver } from './guarded-lookup.ts';

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return (server.address() as AddressInfo).port;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const toLoopback: Resolver = async () => [{ address: '127.0.0.1', family: 4 }];
const anywhere = { allows: () => true, resolve: toLoopback };

describe('createFetcher', () => {
  it('fetches a page with its content type', async () => {
    const port = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>The pier stays closed.</p>');
    });
    const fetched = await createFetcher(anywhere).fetch(`http://ledger.example:${port}/pier`);
    expect(new TextDecoder().decode(fetched.bytes)).toBe('<p>The pier stays closed.</p>');
    expect(fetched).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      url: `http://ledger.example:${port}/pier`,
    });
  });

  it('unpacks a compressed answer', async () => {
    const port = await serve((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
        .end(gzipSync('Low tide.'));
    });
    const fetched = await createFetcher(anywhere).fetch(`http://ledger.example:${port}/`);
    expect(new TextDecoder().decode(fetched.bytes)).toBe('Low tide.');
  });

  it('names the status of an answer that is an error', async () => {
    const port = await serve((_request, response) => response.writeHead(404).end('gone'));
    await expect(createFetcher(anywhere).fetch(`http://ledger.example:${port}/x`)).rejects.toMatchObject({
      code: 'address-failed',
      message: expect.stringContaining('answered 404'),
    });
  });

  it('follows redirects and tells the last address', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
      else response.writeHead(200, { 'content-type': 'text/plain' }).end('b');
    });
    const fetched = await createFetcher(anywhere).fetch(`http://ledger.example:${port}/a`);
    expect(fetched.url).toBe(`http://ledger.example:${port}/b`);
  });

  it('gives up on redirects in a circle', async () => {
    const port = await serve((_request, response) => response.writeHead(302, { location: '/' }).end());
    await expect(createFetcher(anywhere).fetch(`http://ledger.example:${port}/`)).rejects.toMatchObject({
      code: 'address-failed',
      message: expect.stringContaining('redirects more than 5 times'),
    });
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://169.254.169.254/latest',
    'http://10.0.0.7/',
    'http://[::ffff:127.0.0.1]/',
    'http://0/',
  ])('refuses %s before connecting', async (address) => {
    await expect(createFetcher().fetch(address)).rejects.toMatchObject({ code: 'address-refused' });
  });

  it('refuses a name that resolves to a private address', async () => {
    let asked = 0;
    const port = await serve((_request, response) => {
      asked += 1;
      response.end('secret');
    });
    const fetcher = createFetcher({ resolve: toLoopback });
    await expect(fetcher.fetch(`http://ledger.example:${port}/`)).rejects.toMatchObject({
      code: 'address-refused',
    });
    expect(asked).toBe(0);
  });

  it('refuses a name with one public and one private address', async () => {
    const resolve: Resolver = async () => [
      { address: '203.0.114.7', family: 4 },
      { address: '192.168.0.4', family: 4 },
    ];
    await expect(createFetcher({ resolve }).fetch('http://ledger.example/')).rejects.toMatchObject({
      code: 'address-refused',
    });
  });

  it('refuses a redirect to a private address, written out or by name', async () => {
    let reached = 0;
    const inner = await serve((_request, response) => {
      reached += 1;
      response.end('secret');
    });
    for (const location of [
      `http://127.0.0.1:${inner}/`,
      `http://inner.example:${inner}/`,
      'file:///etc/hostname',
    ]) {
      const port = await serve((_request, response) => response.writeHead(302, { location }).end());
      // The outer server stands for a public one: 127.0.0.1 is allowed on the first hop alone.
      let hops = 0;
      const fetcher = createFetcher({
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
        allows: () => {
          hops += 1;
          return hops === 1;
        },
      });
      await expect(fetcher.fetch(`http://outer.example:${port}/`)).rejects.toMatchObject({
        code: 'address-refused',
      });
    }
    expect(reached).toBe(0);
  });

  it('connects only to the addresses it has checked when a name changes its answer', async () => {
    let asked = 0;
    const port = await serve((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: '/again', connection: 'close' }).end();
    });
    let lookups = 0;
    const fetcher = createFetcher({
      resolve: async () => {
        lookups += 1;
        return [{ address: '127.0.0.1', family: 4 }];
      },
      allows: () => lookups < 2,
    });
    await expect(fetcher.fetch(`http://rebinding.example:${port}/`)).rejects.toMatchObject({
      code: 'address-refused',
    });
    expect({ asked, lookups }).toEqual({ asked: 1, lookups: 2 });
  });

  it('refuses other schemes and addresses with a user name', async () => {
    await expect(createFetcher().fetch('ftp://ledger.example/')).rejects.toMatchObject({
      code: 'address-refused',
    });
    await expect(createFetcher().fetch('http://ada:pw@ledger.example/')).rejects.toMatchObject({
      code: 'address-refused',
    });
  });

  it('stops reading at the size limit, announced or not', async () => {
    const announced = await serve((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/plain', 'content-length': '5000' })
        .end('x'.repeat(5000));
    });
    const silent = await serve((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
        .end(gzipSync('x'.repeat(500_000)));
    });
    for (const port of [announced, silent]) {
      await expect(
        createFetcher({ ...anywhere, maxBytes: 1000 }).fetch(`http://ledger.example:${port}/`),
      ).rejects.toMatchObject({
        code: 'too-large',
        message: expect.stringContaining('1000 bytes'),
      });
    }
  });

  it('stops waiting at the time limit, before and inside the answer', async () => {
    const mute = await serve(() => {});
    const stalling = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).write('so far');
    });
    for (const port of [mute, stalling]) {
      await expect(
        createFetcher({ ...anywhere, timeout: 300 }).fetch(`http://ledger.example:${port}/`),
      ).rejects.toMatchObject({
        code: 'address-failed',
        message: expect.stringContaining('0.3 seconds'),
      });
    }
  });

  it('refuses types that hold no text', async () => {
    const port = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
    );
    await expect(createFetcher(anywhere).fetch(`http://ledger.example:${port}/`)).rejects.toMatchObject({
      code: 'unsupported-format',
    });
  });

  it('names the reason when nobody answers', async () => {
    await expect(createFetcher(anywhere).fetch('http://ledger.example:9/')).rejects.toMatchObject({
      code: 'address-failed',
    });
  });
});
