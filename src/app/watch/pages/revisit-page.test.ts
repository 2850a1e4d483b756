import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feed, page } from '../../../../test/watch/invented-feed.ts';
import { type Handler, openSmallWeb, type SmallWeb, sends } from '../../../../test/watch/small-web.ts';
import { nextVisit, readRevisits, USUAL_REVISITS } from './revisit-times.ts';

const HOUR = 3_600_000;
const revisits = readRevisits(USUAL_REVISITS);

let web: SmallWeb;
beforeEach(async () => {
  web = await openSmallWeb();
  web.serve('ledger.example', '/feed', sends(feed([{ link: '/pier' }])));
  web.serve('ledger.example', '/pier', tagged('"1"', page('The pier')));
  await web.watch([web.address('ledger.example', '/feed')], { revisits });
});
afterEach(() => web.close());

/** A page that is not sent again to who has it. */
function tagged(etag: string, html: string): Handler {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': 'text/html; charset=utf-8' }).end(html);
  };
}

/** Lets hours go by, and what was told of the pages that were due then. */
async function laterBy(hours: number) {
  web.pass(hours * HOUR);
  return (await web.watch([], { revisits })).filter((event) => event.kind === 'revisited');
}

async function versions() {
  const { items } = await web.archive.store.reports({});
  return web.archive.store.versions(items[0]!.id);
}

describe('a page that was taken', () => {
  it('is asked again after an hour by what it was known by, and an edit is the next version of its report', async () => {
    expect(await laterBy(0.5)).toEqual([]);
    expect(await laterBy(0.6)).toMatchObject([{ revised: false, message: null }]);
    web.serve(
      'ledger.example',
      '/pier',
      tagged('"2"', page('The pier').replaceAll('never promised', 'promised')),
    );
    expect(await laterBy(5)).toMatchObject([{ revised: true, message: null }]);
    const [first, second, ...more] = await versions();
    expect(more).toEqual([]);
    expect(first?.document.text).toContain('never promised');
    expect(second?.document.text).not.toContain('never promised');
    expect(second?.document.meta.outlet).toBe('Harbour Ledger');
    expect(await laterBy(24)).toMatchObject([{ revised: false, message: null }]);
  });

  it('has no date that lies ahead where an edit brings one', async () => {
    const dated = (day: string) => `<meta property="article:published_time" content="${day}">`;
    const edited = page('The pier', dated('2999-01-01T08:00:00Z')).replaceAll('never promised', 'promised');
    web.serve('ledger.example', '/pier', tagged('"2"', edited));
    expect(await laterBy(2)).toMatchObject([{ revised: true }]);
    expect((await versions()).map(({ document }) => document.meta.date)).toEqual([null, null]);
  });

  it('is left alone after the last time', async () => {
    for (const hours of [1.1, 6, 24, 72]) expect(await laterBy(hours)).toHaveLength(1);
    expect(await laterBy(100)).toMatchObject([{ next: null }]);
    expect(await laterBy(1000)).toEqual([]);
  });

  it.each([
    ['an excuse', '<html><body><p>Subscribe to read on.</p></body></html>', 'less than half'],
    ['another page', moved('/home'), 'leads to'],
    [
      'an error',
      (_request: unknown, response: { writeHead(status: number): { end(): void } }) =>
        response.writeHead(410).end(),
      '410',
    ],
  ])('keeps its text where it shows %s, and says so', async (_what, answer, words) => {
    web.serve('ledger.example', '/home', page('A long front page of the Harbour Ledger'));
    web.serve('ledger.example', '/pier', answer as Handler | string);
    expect(await laterBy(2)).toMatchObject([{ revised: false, message: expect.stringContaining(words) }]);
    expect(await versions()).toHaveLength(1);
  });

  it('is not asked where robots.txt forbids it by now', async () => {
    web.serve('ledger.example', '/robots.txt', (_request, response) =>
      response.end('User-agent: *\nDisallow: /pier'),
    );
    expect(await laterBy(30)).toMatchObject([{ message: expect.stringContaining('robots.txt') }]);
    expect(web.asked.filter((request) => request.endsWith('/pier'))).toHaveLength(1);
  });
});

function moved(location: string): Handler {
  return (_request, response) => response.writeHead(302, { location }).end();
}

describe('the times of visits', () => {
  it('are read as minutes, hours and days, rising, or none', () => {
    expect(readRevisits('1d, 30m,6h,6h')).toEqual([0.5 * HOUR, 6 * HOUR, 24 * HOUR]);
    expect(readRevisits('never')).toEqual([]);
  });

  it.each(['', '1', '4m', '0h', '1w', '1h,,2h'])('"%s" are none', (written) => {
    expect(() => readRevisits(written)).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });

  it('that were missed are made up for by one visit', () => {
    const added = '2031-05-01T08:00:00.000Z';
    expect(nextVisit(added, '2031-05-02T20:00:00.000Z', revisits)).toBe('2031-05-04T08:00:00.000Z');
    expect(nextVisit(added, '2031-05-09T08:00:00.000Z', revisits)).toBeNull();
  });
});
