import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feed, page } from '../../../test/watch/invented-feed.ts';
import { openSmallWeb, type SmallWeb, sends } from '../../../test/watch/small-web.ts';

let web: SmallWeb;
beforeEach(async () => {
  web = await openSmallWeb();
});
afterEach(() => web.close());

/** Sends bytes until nobody takes them any more; tells how many were. */
function sendEndlessly(response: ServerResponse, piece: Buffer, sent: { bytes: number }): void {
  const send = (): void => {
    while (!response.destroyed && response.write(piece)) sent.bytes += piece.length;
    if (!response.destroyed) response.once('drain', send);
  };
  send();
}

async function onlyReport() {
  const { items } = await web.archive.store.reports({});
  expect(items.length).toBe(1);
  return (await web.archive.store.report(items[0]!.id))!;
}

/** Watches a bad feed beside a good one; what was told of the bad one. */
async function watchBeside(path = '/feed'): Promise<string> {
  web.serve('good.example', '/feed', sends(feed([{ link: '/pier' }])));
  web.serve('good.example', '/pier', page('pier'));
  const bad = web.address('bad.example', path);
  const events = await web.watch([bad, web.address('good.example', '/feed')]);
  expect(events).toContainEqual(expect.objectContaining({ kind: 'polled', taken: 1 }));
  const told = events.find((event) => event.kind === 'failed' && event.feed === bad);
  const kept = (await web.archive.store.feeds()).find(({ address }) => address === bad);
  expect(kept?.lastError).toBe(told === undefined ? null : 'message' in told ? told.message : '');
  return told !== undefined && 'message' in told ? (told.message ?? '') : '';
}

describe('a hostile feed is told of, and the others go on:', () => {
  it('one that never answers', async () => {
    web.serve('bad.example', '/feed', () => undefined);
    expect(await watchBeside()).toContain('no answer within 1.5 seconds');
  });

  it('one whose robots.txt never answers', async () => {
    web.serve('bad.example', '/robots.txt', () => undefined);
    expect(await watchBeside()).toContain('robots.txt could not be read');
  });

  it('one that drips a byte at a time', async () => {
    web.serve('bad.example', '/feed', (_request, response) => {
      const drip = setInterval(() => response.write('<'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await watchBeside()).toContain('no answer within 1.5 seconds');
  });

  it('one that redirects in a circle', async () => {
    web.serve('bad.example', '/feed', (_request, response) =>
      response.writeHead(302, { location: '/feed' }).end(),
    );
    expect(await watchBeside()).toContain('redirects more than 5 times');
    expect(web.asked.filter((request) => request === 'bad.example /feed').length).toBe(6);
  });

  it.each([
    ['a private address', 'http://10.0.0.7/', 'is not a public address'],
    ['a loopback address', 'http://[::1]/', 'is not a public address'],
    ['a name with a private address', 'http://inner.example/', 'is not a public address'],
    ['a file', 'file:///etc/hostname', 'redirects to what is no web address'],
  ])('one that redirects to %s', async (_what, location, message) => {
    web.serve('bad.example', '/feed', (_request, response) => response.writeHead(301, { location }).end());
    expect(await watchBeside()).toContain(message);
  });

  it('one that never ends', async () => {
    const sent = { bytes: 0 };
    web.serve('bad.example', '/feed', (_request, response) => {
      sendEndlessly(response, Buffer.alloc(1 << 20, '<rss>'), sent);
    });
    expect(await watchBeside()).toMatch(/over the limit of 8 MiB|no answer within/u);
    expect(sent.bytes).toBeLessThan(200 * 1024 * 1024);
  });

  it('one that unpacks to a gigabyte', async () => {
    const member = gzipSync(Buffer.alloc(64 << 20, ' '));
    const bomb = Buffer.concat(Array.from({ length: 16 }, () => member));
    web.serve('bad.example', '/feed', (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(await watchBeside()).toMatch(/over the limit of 8 MiB|no answer within/u);
  });

  it('one with broken markup', async () => {
    web.serve('bad.example', '/feed', sends(feed([{ link: '/a' }]).replace('</title></item>', '')));
    expect(await watchBeside()).toMatch(/is a damaged feed: line 1: <\/channel> closes <title> of line 1/u);
  });

  it('one with a billion laughs', async () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    const bomb = feed([{ title: 'x' }]).replace(
      '?>',
      `?><!DOCTYPE rss [<!ENTITY l0 "lollipop">${levels}<!ENTITY f SYSTEM "file:///etc/hostname">]>`,
    );
    web.serve('bad.example', '/feed', sends(bomb.replace('<title>x', '<title>&l9;&f;')));
    expect(await watchBeside()).toContain('declares entities (a DTD), which are refused');
  });

  it('one that is a page', async () => {
    web.serve(
      'bad.example',
      '/feed',
      page('A page', '<link rel="alternate" type="application/rss+xml" href="/all.rss">'),
    );
    const told = await watchBeside();
    expect(told).toContain('is no RSS, Atom, RDF or JSON feed; the page names');
    expect(told).toContain(web.address('bad.example', '/all.rss'));
  });

  it('one that is a picture', async () => {
    web.serve('bad.example', '/feed', (_request, response) => {
      response
        .writeHead(200, { 'content-type': 'image/png' })
        .end(Buffer.from([0x89, 0x50, 0, 0, 0, 0, 1, 2, 3]));
    });
    expect(await watchBeside()).toContain('bad.example');
  });

  it('one that says too many requests for a hundred years', async () => {
    web.serve('bad.example', '/feed', (_request, response) =>
      response.writeHead(503, { 'retry-after': '3153600000' }).end(),
    );
    await watchBeside();
    const bad = (await web.archive.store.feeds()).find(({ lastError }) => lastError !== null);
    expect(Date.parse(bad!.nextPollAt) - web.now()).toBeLessThanOrEqual(24 * 3_600_000);
  });

  it('one whose host closes the connection', async () => {
    web.serve('bad.example', '/feed', (request) => request.socket.destroy());
    expect(await watchBeside()).toContain('bad.example');
  });

  it('one whose robots.txt is made to keep its readers busy', async () => {
    web.serve('bad.example', '/robots.txt', (_request, response) => {
      response.end(`User-agent: *\n${`Disallow: /*${'a*'.repeat(500)}$\n`.repeat(1000)}`);
    });
    web.serve('bad.example', '/feed', sends(feed([])));
    expect(await watchBeside(`/${'a'.repeat(1500)}`)).toContain('more wildcards than a host can need');
  });
});

describe('a hostile feed is read without harm:', () => {
  it('one of a wrong content type and encoding', async () => {
    const xml = feed([{ link: '/caf', title: 'Café' }]).replace('?>', ' encoding="utf-8"?>');
    web.serve('bad.example', '/feed', (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/gif' }).end(Buffer.from(xml, 'latin1'));
    });
    web.serve('bad.example', '/caf', '<p>The harbour stays open, said Ada Moll, and nobody laughed.</p>');
    await web.watch([web.address('bad.example', '/feed')]);
    expect((await onlyReport()).title).toContain('Café');
  });

  it('one of 10,000 entries: 200 are taken, and the rest waits', async () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({ link: `/p${index}` }));
    web.serve('bad.example', '/feed', sends(feed(items), { etag: '"v1"' }));
    const events = await web.watch([web.address('bad.example', '/feed')]);
    expect(events.at(-1)).toMatchObject({ taken: 0, failed: 200, left: 9800 });
    expect((await web.archive.store.feeds())[0]?.etag).toBeNull();
  });

  it('one with script in every field', async () => {
    const script = '<script>alert(1)</script>';
    const content = `${script}<p onclick="alert(1)">${'The pier stays closed, said Ada Moll. '.repeat(5)}</p><iframe src="javascript:alert(1)"></iframe>`;
    web.serve(
      'bad.example',
      '/feed',
      sends(
        feed([{ guid: script, title: `${script}Pier`, content }]).replace(
          'Harbour Ledger',
          `${'&lt;script>x&lt;/script>'}Ledger`,
        ),
      ),
    );
    await web.watch([web.address('bad.example', '/feed')]);
    const report = await onlyReport();
    expect(JSON.stringify(report)).not.toMatch(/alert|<script/u);
    expect(report).toMatchObject({ title: 'Pier', outlet: 'Ledger' });
  });

  it('one whose entries lead to scripts, files and private places', async () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/hostname',
      'http://10.0.0.7/',
      'http://inner.example/',
      'data:text/html,x',
      'http://[::1]:9/',
    ];
    const content = `<p>${'The pier stays closed. '.repeat(20)}</p>`;
    const items = links.map((link) => ({
      link,
      guid: link,
      title: 'Pier',
      content: link.startsWith('http') ? content : '',
    }));
    web.serve('bad.example', '/feed', sends(feed(items)));
    const events = await web.watch([web.address('bad.example', '/feed')]);
    expect(events.at(-1)).toMatchObject({ taken: 0, failed: links.length });
    const { items: letters } = await web.archive.store.deadLetters({});
    expect(letters.map(({ code }) => code).sort()).toEqual([
      'address-refused',
      'address-refused',
      'address-refused',
      'empty',
      'empty',
      'empty',
    ]);
    expect(web.asked).toEqual(['bad.example /robots.txt', 'bad.example /feed']);
  });

  it('one with dates in the far future', async () => {
    const date = 'Fri, 01 Jan 9999 00:00:00 GMT';
    web.serve('bad.example', '/feed', sends(feed([{ link: '/pier', date }])));
    web.serve(
      'bad.example',
      '/pier',
      page('pier', '<meta property="article:published_time" content="9999-01-01">'),
    );
    await web.watch([web.address('bad.example', '/feed')]);
    expect((await onlyReport()).date).toBeNull();
  });

  it('one that gives all entries one guid, and one entry twice', async () => {
    const items = ['/a', '/b', '/a'].map((link) => ({ link, guid: 'same' }));
    web.serve('bad.example', '/feed', sends(feed(items)));
    for (const name of ['a', 'b']) web.serve('bad.example', `/${name}`, page(name));
    expect((await web.watch([web.address('bad.example', '/feed')])).at(-1)).toMatchObject({
      taken: 2,
      failed: 0,
    });
  });

  it('one whose pages hang, never end, loop and lie about their type: dead letters, and the rest is taken', async () => {
    const sent = { bytes: 0 };
    web.serve('bad.example', '/hangs', () => undefined);
    web.serve('bad.example', '/endless', (_request, response) => {
      response.setHeader('content-type', 'text/html');
      sendEndlessly(response, Buffer.alloc(1 << 20, '<p>x'), sent);
    });
    web.serve('bad.example', '/loops', (_request, response) =>
      response.writeHead(302, { location: '/loops' }).end(),
    );
    web.serve('bad.example', '/binary', (_request, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 37) % 256))),
    );
    web.serve('bad.example', '/picture', (_request, response) =>
      response.setHeader('content-type', 'image/png').end('x'),
    );
    web.serve('bad.example', '/empty', '');
    web.serve('bad.example', '/good', page('good'));
    const names = ['good', 'hangs', 'endless', 'loops', 'binary', 'picture', 'empty'];
    web.serve('bad.example', '/feed', sends(feed(names.map((name) => ({ link: `/${name}` })))));
    const events = await web.watch([web.address('bad.example', '/feed')]);
    expect(events.at(-1)).toMatchObject({ taken: 1, failed: 6 });
    const { items: letters } = await web.archive.store.deadLetters({});
    for (const { place, message } of letters) expect(message).toContain(place);
  });

  it('one whose validators would break a header', async () => {
    const seen: unknown[] = [];
    web.serve('bad.example', '/feed', ({ headers }, response) => {
      seen.push(headers['if-none-match']);
      response.writeHead(200, { etag: `"${'x'.repeat(4000)}"` }).end(feed([]));
    });
    await web.watch([web.address('bad.example', '/feed')]);
    web.pass(3_600_000);
    expect((await web.watch()).at(-1)).toMatchObject({ kind: 'polled' });
    expect(seen).toEqual([undefined, undefined]);
  });
});
