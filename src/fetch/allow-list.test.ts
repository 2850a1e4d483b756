import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowListed } from './allow-list.ts';
import { createFetcher } from './create-fetcher.ts';
import { createWeb } from './create-web.ts';

const server = createServer((request, response) => {
  if (request.url === '/away') response.writeHead(302, { location: 'http://10.0.0.7/' }).end();
  else response.setHeader('content-type', 'text/plain').end('Low tide.');
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const resolve = async () => [{ address: '127.0.0.1', family: 4 }];

describe('allowListed', () => {
  it.each([
    ['', '10.1.2.3', undefined, false],
    ['', '192.0.43.8', undefined, true],
    ['10.0.0.0/8', '10.1.2.3', undefined, true],
    ['10.0.0.0/8', '::ffff:10.1.2.3', undefined, true],
    ['10.0.0.0/8', '11.0.0.1', undefined, true],
    ['10.0.0.0/8', '172.16.0.1', 'wires.example', false],
    ['192.168.4.7', '192.168.4.7', undefined, true],
    ['192.168.4.7', '192.168.4.8', undefined, false],
    ['fd12::/16', 'fd12::1', undefined, true],
    ['fd12::/16', 'fd13::1', undefined, false],
    ['[fd12::1]', 'fd12::1', undefined, true],
    ['wires.example, cms.example', '10.0.0.7', 'Wires.Example.', true],
    ['wires.example', '10.0.0.7', 'other.wires.example', false],
    ['wires.example', '10.0.0.7', undefined, false],
  ])('"%s" and %s of %s: %s', (list, address, host, allowed) => {
    expect(allowListed(list)(address, host)).toBe(allowed);
  });

  it.each([
    '10.0.0.0/33',
    '10.0.0',
    '10/8',
    '0/0',
    '010.0.0.0/8',
    '::ffff:10.0.0.0/104',
    'http://wires.example',
    '*',
    '*.example',
    'a b_c',
  ])('refuses "%s"', (list) => {
    expect(() => allowListed(list)).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });

  it('lets a listed host be reached, by either asker, and no other', async () => {
    const options = { resolve, allows: allowListed('wires.example') };
    const at = (host: string) => `http://${host}:${port}/`;
    expect((await createFetcher(options).fetch(at('wires.example'))).bytes.byteLength).toBe(9);
    expect(await createWeb(options).request({ address: at('wires.example') })).toMatchObject({
      kind: 'content',
    });
    const refused = { code: 'address-refused' };
    await expect(createFetcher(options).fetch(at('other.example'))).rejects.toMatchObject(refused);
    await expect(createWeb(options).request({ address: at('other.example') })).rejects.toMatchObject(refused);
    await expect(createFetcher(options).fetch(at('127.0.0.1'))).rejects.toMatchObject(refused);
  });

  it('holds for each hop of a redirect', async () => {
    const options = { resolve, allows: allowListed('wires.example') };
    await expect(createFetcher(options).fetch(`http://wires.example:${port}/away`)).rejects.toMatchObject({
      code: 'address-refused',
    });
  });
});
