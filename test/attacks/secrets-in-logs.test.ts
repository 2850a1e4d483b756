import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cookiesOf,
  openForm,
  openTestSite,
  PASSWORD,
  SECRET,
  type TestSite,
} from '../http/open-test-site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite({ accounts: true });
});
afterAll(() => site.close());

describe('the log', () => {
  it('holds no password, cookie, token, form token or searched word, whatever happens', async () => {
    const secrets = new Set<string>([PASSWORD, SECRET, encodeURIComponent(PASSWORD)]);
    const { cookie, csrf } = await openForm(site.ask, '/sign-in');
    secrets.add(csrf).add(cookie.split('=')[1]!);
    for (const [name, password] of [
      ['admin', 'a-wrong-password-one'],
      ['nobody', 'a-wrong-password-two'],
      ['admin', PASSWORD],
    ]) {
      secrets.add(password!);
      const body = new URLSearchParams({ name: name!, password: password!, csrf });
      const answer = await site.ask('/sign-in', { method: 'POST', headers: { cookie }, body });
      for (const value of cookiesOf(answer).split('; ').filter(Boolean)) secrets.add(value.split('=')[1]!);
    }
    const session = await site.signIn('admin');
    for (const value of session.split('; '))
      secrets.add(decodeURIComponent(value.split('=')[1]!).split('.')[0]!);
    const account = await openForm(site.ask, '/account', session);
    secrets.add(account.csrf);
    const made = await site.ask('/account/tokens', {
      method: 'POST',
      headers: { cookie: account.cookie },
      body: new URLSearchParams({ csrf: account.csrf, label: 'CI', days: '90' }),
    });
    const token = /hearsay_[\w-]{43}/u.exec(await made.text())?.[0] ?? '';
    expect(token).not.toBe('');
    secrets.add(token).add('hearsay_made-up-token');
    for (const authorization of [`Bearer ${token}`, 'Bearer hearsay_made-up-token']) {
      await site.ask('/api/counts', { headers: { authorization } });
      await site.ask('/api/statements?text=confidential-words', { headers: { authorization } });
      await site.ask('/api/nothing?token=secret-in-a-query', {
        headers: { authorization, 'x-secret': 'secret-header' },
      });
      await site.send('POST', '/api/check', '{"draft":{"text":"unpublished-draft', { authorization });
    }
    for (const more of ['confidential-words', 'secret-in-a-query', 'secret-header', 'unpublished-draft'])
      secrets.add(more);
    const password = await openForm(site.ask, '/account', session);
    await site.ask('/account/password', {
      method: 'POST',
      headers: { cookie: password.cookie },
      body: new URLSearchParams({
        csrf: password.csrf,
        current: PASSWORD,
        password: 'the-next-password-is-new',
      }),
    });
    secrets.add('the-next-password-is-new');
    const logged = site.logged();
    expect(logged).toContain('"path":"/sign-in"');
    expect(logged).toContain('"user":"admin"');
    for (const secret of secrets) expect(logged.includes(secret), `${secret.slice(0, 12)}…`).toBe(false);
  });

  it('keeps one line a request, whatever stands in its path', async () => {
    const before = site.logged().split('\n').length;
    await site.ask('/stories/x%0a{"level":30,"path":"forged","user":"admin"}');
    const lines = site
      .logged()
      .trim()
      .split('\n')
      .slice(before - 1);
    expect(lines).toHaveLength(1);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ method: 'GET', user: null });
  });
});

describe('a bug', () => {
  it('is told to the log with its trace, and to the client without', async () => {
    const broken = await openTestSite();
    try {
      const { store } = broken.archive;
      Object.assign(store, {
        counts: async () => Promise.reject(new TypeError('inner detail of the machine')),
      });
      for (const path of ['/api/counts', '/stories']) {
        const answer = await broken.ask(path);
        expect(answer.status).toBe(500);
        expect(await answer.text()).not.toMatch(/inner detail|node_modules|\.ts:\d+/u);
      }
      expect(broken.logged()).toContain('inner detail of the machine');
    } finally {
      await broken.close();
    }
  });
});
