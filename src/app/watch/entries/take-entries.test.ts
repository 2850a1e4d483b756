import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feed, page } from '../../../../test/watch/invented-feed.ts';
import { openSmallWeb, type SmallWeb, sends } from '../../../../test/watch/small-web.ts';
import { retryDeadLetters } from './retry-dead-letters.ts';

const MINUTE = 60_000;
const FULL = `<p>${'“The pier stays closed,” said Ada Moll of the harbour office. '.repeat(8)}</p>`;

let web: SmallWeb;
beforeEach(async () => {
  web = await openSmallWeb();
});
afterEach(() => web.close());

async function titles(): Promise<(string | null)[]> {
  const { items } = await web.archive.store.reports({ limit: 200 });
  return items.map(({ title }) => title).sort();
}

async function letters() {
  return (await web.archive.store.deadLetters({ limit: 200 })).items;
}

describe('watchFeeds and robots.txt', () => {
  it('leaves alone what robots.txt forbids, and takes the feed’s own text for it', async () => {
    web.serve('ledger.example', '/robots.txt', (_request, response) => {
      response.end(
        'User-agent: *\nDisallow: /closed\n\nUser-agent: hearsay\nCrawl-delay: 4\nDisallow: /shut\n',
      );
    });
    web.serve('ledger.example', '/closed', page('open to us'));
    web.serve('ledger.example', '/shut-in-full', page('not to be seen'));
    const items = [
      { link: '/closed' },
      { link: '/shut-in-full', title: 'Shut, in full', content: FULL },
      { link: '/shut' },
    ];
    web.serve('ledger.example', '/feed', sends(feed(items)));
    const events = await web.watch([web.address('ledger.example', '/feed')]);
    expect(events.at(-1)).toMatchObject({ taken: 2, failed: 1 });
    expect(await titles()).toEqual(['Shut, in full', 'open to us']);
    expect(await letters()).toMatchObject([
      { code: 'not-allowed', message: expect.stringContaining('robots.txt does not allow it (line 6)') },
    ]);
    expect(web.asked.filter((request) => request.includes('/shut'))).toEqual([]);
    expect(web.times[2]! - web.times[1]!).toBe(4000);
  });

  it('leaves a host alone for now whose robots.txt fails, and visits one that has none', async () => {
    web.serve('failing.example', '/robots.txt', (_request, response) => response.writeHead(503).end());
    for (const host of ['failing.example', 'bare.example']) web.serve(host, '/feed', sends(feed([])));
    const events = await web.watch(
      ['failing.example', 'bare.example'].map((host) => web.address(host, '/feed')),
    );
    expect(events.find(({ kind }) => kind === 'failed')).toMatchObject({
      message: expect.stringContaining('left alone for now, since robots.txt could not be read'),
    });
    expect(web.asked.filter((request) => request.endsWith('/feed'))).toEqual(['bare.example /feed']);
  });

  it('asks the robots.txt of every host on the way of a redirect', async () => {
    web.serve('short.example', '/1', (_request, response) => {
      response.writeHead(302, { location: web.address('ledger.example', '/pier') }).end();
    });
    web.serve('ledger.example', '/robots.txt', (_request, response) =>
      response.end('User-agent: *\nDisallow: /'),
    );
    web.serve('ledger.example', '/pier', page('pier'));
    web.serve('short.example', '/feed', sends(feed([{ link: '/1' }])));
    await web.watch([web.address('short.example', '/feed')]);
    expect(await letters()).toMatchObject([{ code: 'not-allowed' }]);
    expect(web.asked).not.toContain('ledger.example /pier');
  });
});

describe('entries', () => {
  it('take the feed’s text where the page is refused or shows a wall', async () => {
    web.serve('ledger.example', '/wall', '<html><body><p>Subscribe to read on.</p></body></html>');
    web.serve('ledger.example', '/refused', (_request, response) => response.writeHead(403).end());
    const items = [
      { link: '/wall', title: 'Wall', content: FULL },
      { link: '/refused', title: 'Refused', content: FULL },
    ];
    web.serve('ledger.example', '/feed', sends(feed(items)));
    await web.watch([web.address('ledger.example', '/feed')]);
    const { items: reports } = await web.archive.store.reports({});
    const kept = await Promise.all(reports.map(({ id }) => web.archive.store.report(id)));
    expect(kept.map((report) => report?.document.meta.format)).toEqual(['feed', 'feed']);
    expect(await titles()).toEqual(['Refused', 'Wall']);
  });

  it('let no feed speak for the pages of another site', async () => {
    web.serve('ledger.example', '/pier', (_request, response) => response.writeHead(403).end());
    const claim = { link: web.address('ledger.example', '/pier'), title: 'Never said', content: FULL };
    web.serve('liar.example', '/feed', sends(feed([claim])));
    await web.watch([web.address('liar.example', '/feed')]);
    expect(await titles()).toEqual([]);
    expect(await letters()).toMatchObject([{ place: claim.link, code: 'address-failed' }]);
  });

  it('let no page make itself a version of another site’s report', async () => {
    web.serve('ledger.example', '/pier', page('The pier'));
    const canonical = `<link rel="canonical" href="${web.address('ledger.example', '/pier')}">`;
    web.serve('liar.example', '/1', page('Never said', canonical));
    web.serve('ledger.example', '/feed', sends(feed([{ link: '/pier' }])));
    web.serve('liar.example', '/feed', sends(feed([{ link: '/1' }])));
    await web.watch([web.address('ledger.example', '/feed'), web.address('liar.example', '/feed')]);
    expect(await titles()).toEqual(['Never said', 'The pier']);
  });

  it('without an address are taken from the feed once', async () => {
    web.serve('ledger.example', '/feed', sends(feed([{ guid: '47', title: 'No page', content: FULL }])));
    await web.watch([web.address('ledger.example', '/feed')]);
    web.pass(60 * MINUTE);
    expect((await web.watch()).at(-1)).toMatchObject({ taken: 0, known: 1 });
    expect(await titles()).toEqual(['No page']);
  });

  it('of two feeds that announce one page make one report', async () => {
    web.serve('ledger.example', '/pier', page('pier'));
    for (const name of ['a', 'b']) web.serve('ledger.example', `/${name}`, sends(feed([{ link: '/pier' }])));
    await web.watch(['a', 'b'].map((name) => web.address('ledger.example', `/${name}`)));
    expect(web.asked.filter((request) => request.endsWith('/pier')).length).toBe(1);
    expect(await titles()).toEqual(['pier']);
  });
});

describe('retryDeadLetters', () => {
  it('takes in what can be had by now, and counts another try for the rest', async () => {
    web.serve('ledger.example', '/feed', sends(feed([{ link: '/a' }, { link: '/b' }])));
    await web.watch([web.address('ledger.example', '/feed')]);
    expect((await letters()).length).toBe(2);
    web.serve('ledger.example', '/a', page('a'));
    expect(await retryDeadLetters(web.archive, { sleep: web.sleep })).toEqual({ done: 1, failed: 1 });
    expect(await titles()).toEqual(['a']);
    expect(await letters()).toMatchObject([{ place: web.address('ledger.example', '/b'), tries: 2 }]);
  });

  it('is not done by every change of the feed, nor by a restart', async () => {
    web.serve('ledger.example', '/feed', sends(feed([{ link: '/a' }])));
    await web.watch([web.address('ledger.example', '/feed')]);
    web.pass(60 * MINUTE);
    await web.watch();
    expect(web.asked.filter((request) => request.endsWith('/a')).length).toBe(1);
  });
});
