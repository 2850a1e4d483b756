import { describe, expect, it } from 'vitest';
import { HearsayError } from '../../../core/model/error.ts';
import type { FinalAnswer } from './polite-web.ts';
import { createRobots } from './robots.ts';

const PAGE = 'https://ledger.example/news/pier';

function content(words: string, cacheControl: string | null = null): FinalAnswer {
  const url = 'https://ledger.example/robots.txt';
  const bytes = new TextEncoder().encode(words);
  return {
    kind: 'content',
    url,
    contentType: 'text/plain',
    bytes,
    etag: null,
    lastModified: null,
    cacheControl,
  };
}

function status(number: number): FinalAnswer {
  return { kind: 'status', status: number, words: String(number), retryAfter: null };
}

/** Asks about an address of a host whose robots.txt answers like this. */
function ask(answer: () => FinalAnswer | Promise<FinalAnswer>, clock = { now: 0 }) {
  let visits = 0;
  const robots = createRobots(
    async () => {
      visits += 1;
      return answer();
    },
    () => clock.now,
  );
  return { robots, visits: () => visits };
}

describe('createRobots', () => {
  it.each<[string, string, boolean]>([
    ['nothing', '', true],
    ['everything', 'User-agent: *\nDisallow: /', false],
    ['others only', 'User-agent: other\nDisallow: /', true],
    [
      'its own group before the general one',
      'User-agent: *\nDisallow: /\n\nUser-agent: Hearsay/9\nAllow: /',
      true,
    ],
    ['the longest rule', 'User-agent: *\nDisallow: /news\nAllow: /news/pier', true],
    ['a wildcard', 'User-agent: *\nDisallow: /*/pier$', false],
    ['no robots.txt but a page', '<html><body>Disallow: /</body></html>', true],
  ])('goes by %s', async (_what, words, allowed) => {
    const { refusal } = await ask(() => content(words)).robots(PAGE);
    expect(refusal === null).toBe(allowed);
    if (refusal !== null)
      expect(refusal).toMatchObject({ code: 'not-allowed', message: expect.stringContaining(PAGE) });
  });

  it.each([
    [404, true],
    [403, true],
    [410, true],
    [429, false],
    [500, false],
    [503, false],
  ])('takes an answer %i for everything allowed: %s', async (number, allowed) => {
    expect((await ask(() => status(number)).robots(PAGE)).refusal === null).toBe(allowed);
  });

  it('forbids everything for now where nobody answers, and asks again later', async () => {
    const clock = { now: 0 };
    let alive = false;
    const { robots } = ask(() => {
      if (alive) return content('');
      throw new HearsayError('address-failed', 'no answer');
    }, clock);
    expect((await robots(PAGE)).refusal?.message).toContain('no answer');
    alive = true;
    expect((await robots(PAGE)).refusal).not.toBeNull();
    clock.now += 11 * 60_000;
    expect((await robots(PAGE)).refusal).toBeNull();
  });

  it('lets a refused address stay refused', async () => {
    const { robots } = ask(() => {
      throw new HearsayError('address-refused', '10.0.0.7: is not a public address');
    });
    await expect(robots(PAGE)).rejects.toMatchObject({ code: 'address-refused' });
  });

  it('asks once for as long as the answer holds, a day at most, and once for many at a time', async () => {
    const clock = { now: 0 };
    const { robots, visits } = ask(() => content('', 'max-age=99999999'), clock);
    await Promise.all([robots(PAGE), robots(`${PAGE}/2`)]);
    clock.now += 23 * 3_600_000;
    await robots(PAGE);
    expect(visits()).toBe(1);
    clock.now += 2 * 3_600_000;
    await robots(PAGE);
    expect(visits()).toBe(2);
  });

  it('waits as long as it is asked to, within reason', async () => {
    const delay = (words: string) => ask(() => content(`User-agent: *\nCrawl-delay: ${words}`)).robots(PAGE);
    expect((await delay('4')).pause).toBe(4000);
    expect((await delay('86400')).pause).toBe(30_000);
    expect((await delay('-4')).pause).toBe(0);
    expect((await delay('soon')).pause).toBe(0);
  });
});
