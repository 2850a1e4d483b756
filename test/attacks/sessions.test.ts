import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  cookiesOf,
  openForm,
  openTestSite,
  PASSWORD,
  type TestSite,
  type TestSiteOptions,
} from '../http/open-test-site.ts';

const open: TestSite[] = [];
async function withAccounts(options: TestSiteOptions = {}): Promise<TestSite> {
  const site = await openTestSite({ accounts: true, ...options });
  open.push(site);
  return site;
}
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function tryIn(
  site: TestSite,
  name: string,
  password: string,
  more: Record<string, string> = {},
): Promise<Response> {
  const { cookie, csrf } = await openForm(site.ask, '/sign-in', more.cookie ?? '');
  const { cookie: _, next, ...headers } = more;
  const body = new URLSearchParams({ name, password, csrf, ...(next === undefined ? {} : { next }) });
  return site.ask('/sign-in', { method: 'POST', headers: { ...headers, cookie }, body });
}

describe('session fixation', () => {
  it('gets nowhere: signing in makes a new session and ends the one that was there', async () => {
    const site = await withAccounts();
    const planted = await site.signIn('reader');
    const answer = await tryIn(site, 'admin', PASSWORD, { cookie: planted });
    expect(answer.status).toBe(303);
    const mine = cookiesOf(answer);
    expect(mine).toContain('hearsay.session_token=');
    const session = /hearsay\.session_token=[^;]+/u;
    expect(session.exec(mine)?.[0]).not.toBe(session.exec(planted)?.[0]);
    expect((await site.ask('/api/counts', { headers: { cookie: planted } })).status).toBe(401);
    expect((await site.ask('/accounts', { headers: { cookie: mine } })).status).toBe(200);
  });

  it('gets nowhere with a made-up session', async () => {
    const site = await withAccounts();
    for (const made of [
      'x',
      'x.y',
      `${'a'.repeat(32)}.${'b'.repeat(43)}=`,
      '%00',
      '%',
      '"; DROP TABLE account_session; --',
    ]) {
      const answer = await site.ask('/api/counts', { headers: { cookie: `hearsay.session_token=${made}` } });
      expect(answer.status).toBe(401);
    }
  });
});

describe('cookies', () => {
  it('cannot be read by scripts nor sent along from other sites', async () => {
    const site = await withAccounts();
    const answer = await tryIn(site, 'reader', PASSWORD);
    const form = await site.ask('/sign-in');
    for (const cookie of [...answer.headers.getSetCookie(), ...form.headers.getSetCookie()]) {
      expect(cookie).toMatch(/; HttpOnly/u);
      expect(cookie).toMatch(/; SameSite=(?:Lax|Strict)/u);
      expect(cookie).not.toMatch(/Domain=/u);
    }
  });

  it('are for HTTPS alone behind a proxy that speaks it', async () => {
    const site = await withAccounts({ trustProxy: true });
    const proxy = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'desk.example',
      'x-forwarded-for': '203.0.113.7',
    };
    const form = await site.ask('/sign-in', { headers: proxy });
    const csrf = /name="csrf" value="([^"]+)"/u.exec(await form.text())?.[1] ?? '';
    const body = new URLSearchParams({ name: 'reader', password: PASSWORD, csrf });
    const headers = {
      ...proxy,
      cookie: cookiesOf(form),
      origin: 'https://desk.example',
      'sec-fetch-site': 'same-origin',
    };
    const answer = await site.ask('/sign-in', { method: 'POST', headers, body });
    expect(answer.status).toBe(303);
    for (const cookie of [...form.headers.getSetCookie(), ...answer.headers.getSetCookie()])
      expect(cookie).toMatch(/; Secure/u);
  });

  it('are worth nothing after signing out', async () => {
    const site = await withAccounts();
    const { cookie, csrf } = await openForm(site.ask, '/account', await site.signIn('reader'));
    const answer = await site.ask('/sign-out', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ csrf }),
    });
    expect(answer.headers.get('location')).toBe('/sign-in');
    expect((await site.ask('/api/counts', { headers: { cookie } })).status).toBe(401);
  });
});

describe('a list of sessions', () => {
  const SESSION = /name="id"\s+value="([^"]+)"/u;
  const works = async (site: TestSite, cookie: string) =>
    (await site.ask('/api/counts', { headers: { cookie } })).status === 200;

  it('ends a stolen one from the own page, and all but the own one at once', async () => {
    const site = await withAccounts();
    const [mine, stolen, third] = [
      await site.signIn('reader'),
      await site.signIn('reader'),
      await site.signIn('reader'),
    ];
    const other = await site.signIn('editor');
    for (const choose of [(html: string) => SESSION.exec(html)?.[1] ?? 'none', () => '']) {
      const { cookie, csrf, html } = await openForm(site.ask, '/account', mine);
      expect(html).toContain('this&nbsp;one');
      const body = new URLSearchParams({ csrf, id: choose(html) });
      const answer = await site.ask('/account/sessions/end', { method: 'POST', headers: { cookie }, body });
      expect(answer.status).toBe(303);
      expect(await works(site, mine)).toBe(true);
      const left = [await works(site, stolen), await works(site, third)].filter(Boolean).length;
      expect(left).toBe(body.get('id') === '' ? 0 : 1);
    }
    expect(await works(site, other)).toBe(true);
  });

  it('ends those of others for an admin alone', async () => {
    const site = await withAccounts();
    const theirs = await site.signIn('editor');
    for (const [name, status, alive] of [
      ['reader', 403, true],
      ['admin', 303, false],
    ] as const) {
      const { cookie, csrf } = await openForm(site.ask, '/account', await site.signIn(name));
      const answer = await site.ask('/accounts/of/editor/sessions/end', {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams({ csrf }),
      });
      expect(answer.status).toBe(status);
      expect(await works(site, theirs)).toBe(alive);
    }
  });
});

describe('guessing passwords', () => {
  it('is slowed down by address, and a wrong name looks like a wrong password', async () => {
    const site = await withAccounts({ triesAMinute: 5 });
    const answers: Response[] = [];
    for (const name of ['admin', 'nobody', 'admin', 'admin', 'admin', 'admin']) {
      answers.push(await tryIn(site, name, 'a wrong password'));
    }
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    const [known, unknown] = await Promise.all(answers.slice(0, 2).map((answer) => answer.text()));
    const plain = (html: string | undefined) => html?.replace(/(?:value="[^"]*"|csrf\S*)/gu, '');
    expect(plain(known)).toBe(plain(unknown));
    expect((await tryIn(site, 'admin', PASSWORD)).status).toBe(429);
  });

  it('is not sped up by addresses that the client makes up', async () => {
    const site = await withAccounts({ triesAMinute: 3 });
    const statuses: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const made = {
        'x-forwarded-for': `203.0.113.${turn}`,
        'x-hearsay-client': `203.0.113.${turn}`,
        'x-real-ip': `203.0.113.${turn}`,
      };
      statuses.push((await tryIn(site, `name${turn}`, 'a wrong password', made)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });
});

describe('the way back after signing in', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite({ accounts: true });
  });
  afterAll(() => site.close());

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/x\r\nset-cookie: a=b',
    ' //evil.example',
    '',
  ])('never leads to another site: %j', async (next) => {
    const answer = await tryIn(site, 'reader', PASSWORD, { next });
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers.get('location') ?? '', 'http://localhost:4173');
    expect(to.origin).toBe('http://localhost:4173');
    expect(answer.headers.getSetCookie().join()).not.toContain('a=b');
  });

  it('leads to the page that was asked for', async () => {
    const asked = await site.ask('/search?q=low+tide');
    const location = asked.headers.get('location') ?? '';
    expect(location).toBe('/sign-in?next=%2Fsearch%3Fq%3Dlow%2Btide');
    expect(
      (await tryIn(site, 'reader', PASSWORD, { next: '/search?q=low+tide' })).headers.get('location'),
    ).toBe('/search?q=low+tide');
  });
});
