import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchFeeds } from '../../src/app/watch/watch-feeds.ts';
import { createFetcher } from '../../src/fetch/create-fetcher.ts';
import { createWeb } from '../../src/fetch/create-web.ts';
import { openForm, openTestSite, type TestSite } from '../http/open-test-site.ts';

/** Server-side request forgery: a client makes the server fetch what only the server can reach. */
let inner: Server;
let port: number;
let reached = 0;
/** With the resolver and the rules that the program has. */
let site: TestSite;
/** With a name that answers publicly at first and then with this machine. */
let rebinding: TestSite;

const DRAFT = { text: '"The pier opens in May," said Ana Lind, the harbour master of the town.' };

beforeAll(async () => {
  inner = createServer((_request, response) => {
    reached += 1;
    response
      .setHeader('content-type', 'text/plain')
      .end('"The secret of the inner server," said nobody at all.');
  });
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
  ({ port } = inner.address() as AddressInfo);
  const resolve = async (name: string) => [
    { address: name.startsWith('inner') ? '127.0.0.1' : '203.0.114.7', family: 4 as const },
  ];
  site = await openTestSite({
    services: { fetcher: createFetcher({ resolve }), web: createWeb({ resolve }) },
  });
  let asked = 0;
  const turning = async () => {
    asked += 1;
    return [{ address: asked === 1 ? '203.0.114.7' : '127.0.0.1', family: 4 as const }];
  };
  rebinding = await openTestSite({
    services: {
      fetcher: createFetcher({ resolve: turning, timeout: 300 }),
      web: createWeb({ resolve: turning, timeout: 300 }),
    },
  });
});
afterAll(async () => {
  await site.close();
  await rebinding.close();
  await new Promise((resolve) => inner.close(resolve));
});

function privateAddresses(): string[] {
  return [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`.replace('localhost', 'inner.localhost'),
    `http://[::1]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f.1:${port}/`,
    `http://0:${port}/`,
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.7/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    `http://inner.example:${port}/`,
    `http://inner.example.:${port}/`,
  ];
}

const OTHER_SCHEMES = [
  'file:///etc/passwd',
  'gopher://127.0.0.1/',
  'ftp://127.0.0.1/',
  'data:text/plain,x',
  '//127.0.0.1/',
  '/etc/passwd',
  `http://a:b@127.0.0.1/`,
];

describe('an address that only the server can reach', () => {
  it.each(['compare', 'check', 'trace', 'extract', 'ingest'])(
    'is refused by /api/%s, and nothing of it is told',
    async (operation) => {
      for (const address of privateAddresses()) {
        const bodies: Record<string, unknown> = {
          compare: { reports: [DRAFT, { address }] },
          check: { draft: DRAFT, against: [{ address }] },
          trace: { words: 'The secret of the inner server', in: [{ address }] },
          extract: { sources: [{ address }] },
          ingest: { reports: [{ address }] },
        };
        const answer = await site.send('POST', `/api/${operation}`, bodies[operation]);
        const text = await answer.text();
        expect(text, address).toContain('is not a public address');
        expect(text).not.toContain('nobody at all');
      }
      expect(reached).toBe(0);
    },
  );

  it('is no address at all with another scheme or a user name', async () => {
    for (const address of OTHER_SCHEMES) {
      for (const [path, body] of [
        ['/api/compare', { reports: [{ address }, DRAFT] }],
        ['/api/ingest', { reports: [{ address }] }],
        ['/api/feeds', { address }],
      ] as const) {
        const answer = await site.send('POST', path, body);
        expect(answer.status, `${path} ${address}`).toBe(400);
      }
    }
  });

  it.each(['compare', 'check', 'add'])('is refused by the page /%s', async (page) => {
    const { cookie, csrf, html } = await openForm(site.ask, `/${page}`);
    const names = [...html.matchAll(/name="([\w-]+-(?:text|address))"/gu)].map((match) => match[1]!);
    const field = names.find((name) => name.endsWith('-address'))!;
    const text = names.find((name) => name.endsWith('-text'))!;
    for (const address of [...privateAddresses(), ...OTHER_SCHEMES]) {
      const body = new URLSearchParams({ csrf, [field]: address, [text]: DRAFT.text });
      const answer = await site.ask(`/${page}`, { method: 'POST', headers: { cookie }, body });
      const shown = await answer.text();
      expect(shown).not.toContain('nobody at all');
      expect(shown).not.toContain('root:');
      expect(shown, address).toMatch(/refused|not allowed|is no address|cannot be (?:asked|used)|not read/iu);
    }
    expect(reached).toBe(0);
  });

  it('is refused behind a feed, and as a link inside of one', async () => {
    for (const address of privateAddresses()) await site.send('POST', '/api/feeds', { address });
    const stop = new AbortController();
    await watchFeeds(site.archive, { sleep: () => wait(1), signal: stop.signal, once: true });
    const feeds = await site.archive.store.feeds();
    expect(feeds.length).toBeGreaterThan(8);
    for (const feed of feeds) expect(feed.lastError, feed.address).not.toBeNull();
    expect(reached).toBe(0);
  });
});

describe('a name that changes its answer between the check and the connection', () => {
  it('is connected to where it was checked, or not at all', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const address = `http://turning.example:${port}/`;
      const answer = await rebinding.send('POST', '/api/ingest', { reports: [{ address }] });
      const { receipts, failures } = (await answer.json()) as {
        receipts: unknown[];
        failures: { code: string }[];
      };
      expect(receipts).toEqual([]);
      expect(['address-refused', 'address-failed']).toContain(failures[0]?.code);
    }
    expect(reached).toBe(0);
  });
});
