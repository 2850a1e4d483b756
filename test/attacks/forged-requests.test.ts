import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForm, openTestSite, type TestSite } from '../http/open-test-site.ts';

/** Cross-site request forgery: a page of another site makes the browser of somebody signed in send something. */
let local: TestSite;
let site: TestSite;
let cookie: string;
let csrf: string;

beforeAll(async () => {
  local = await openTestSite();
  site = await openTestSite({ accounts: true });
  const signed = await site.signIn('admin');
  ({ cookie, csrf } = await openForm(site.ask, '/accounts', signed));
});
afterAll(async () => {
  await local.close();
  await site.close();
});

const OWN = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:4173' };
const FOREIGN: readonly Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'same-site', origin: 'http://evil.localhost:4173' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:4174' },
  { origin: 'https://localhost:4173' },
];

async function addFeed(given: Record<string, string>, fields: Record<string, string>): Promise<number> {
  const body = new URLSearchParams({ address: 'https://evil.example/feed', ...fields });
  const answer = await site.ask('/feeds', { method: 'POST', headers: { cookie, ...given }, body });
  return answer.status;
}

async function feeds(of: TestSite): Promise<number> {
  return (await of.archive.store.feeds()).length;
}

describe('a forged form', () => {
  it('is refused without the token, with a made-up one and with one of another session', async () => {
    const other = await openForm(site.ask, '/account', await site.signIn('admin'));
    const nobody = await openForm(site.ask, '/sign-in');
    for (const wrong of [
      {},
      { csrf: '' },
      { csrf: 'x'.repeat(43) },
      { csrf: other.csrf },
      { csrf: nobody.csrf },
    ]) {
      expect(await addFeed(OWN, wrong as Record<string, string>)).toBe(403);
    }
    expect(await feeds(site)).toBe(0);
  });

  it('is refused from another site even with the right token', async () => {
    for (const headers of FOREIGN) expect(await addFeed(headers, { csrf })).toBe(403);
    expect(await feeds(site)).toBe(0);
  });

  it('is refused with a planted cookie and the token that belongs to it', async () => {
    const planted = await openForm(site.ask, '/sign-in');
    const session = cookie.split('; ').filter((one) => !one.startsWith('hearsay.form'));
    const mixed = [...session, planted.cookie].join('; ');
    const body = new URLSearchParams({ address: 'https://evil.example/feed', csrf: planted.csrf });
    const answer = await site.ask('/feeds', { method: 'POST', headers: { ...OWN, cookie: mixed }, body });
    expect(answer.status).toBe(403);
    expect(await feeds(site)).toBe(0);
  });

  it('goes through from our own page, so that the refusals above mean something', async () => {
    expect(await addFeed(OWN, { csrf })).toBeLessThan(400);
    expect(await feeds(site)).toBe(1);
  });
});

describe('a forged call of the API', () => {
  const body = JSON.stringify({ address: 'https://evil.example/api-feed' });

  it('is refused from another site, whatever type it says', async () => {
    for (const of of [local, site]) {
      const before = await feeds(of);
      for (const headers of FOREIGN) {
        for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
          const sent = { ...headers, 'content-type': type, ...(of === site ? { cookie } : {}) };
          const answer = await of.ask('/api/feeds', { method: 'POST', headers: sent, body });
          expect(answer.status, JSON.stringify(sent)).toBe(403);
        }
      }
      expect(await feeds(of)).toBe(before);
    }
  });

  it('is refused as a form or plain text, which a page may send unasked, even where no header tells the site', async () => {
    const before = await feeds(local);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      const headers: Record<string, string> = type === '' ? {} : { 'content-type': type };
      const answer = await local.ask('/api/feeds', { method: 'POST', headers, body: new Blob([body]) });
      expect([403, 415]).toContain(answer.status);
    }
    expect(await feeds(local)).toBe(before);
  });

  it('is refused with a session whose browser does not tell the site, and no token', async () => {
    const headers = { cookie, 'content-type': 'application/json' };
    expect((await site.ask('/api/feeds', { method: 'POST', headers, body })).status).toBe(403);
  });

  it('goes through from an extension that the browser lets in, as JSON and without a session alone', async () => {
    const headers = { 'sec-fetch-site': 'none', origin: 'chrome-extension://abcdefghijklmnop' };
    const ask = async (of: TestSite, type: string, more: Record<string, string> = {}) => {
      const sent = { ...headers, 'content-type': type, ...more };
      return (await of.ask('/api/trace', { method: 'POST', headers: sent, body: '{"words":""}' })).status;
    };
    expect(await ask(local, 'application/json')).toBe(400);
    expect(await ask(local, 'text/plain')).toBe(403);
    expect(await ask(local, 'application/json', { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await ask(local, 'application/json', { origin: 'https://evil.example' })).toBe(403);
    expect(await ask(site, 'application/json', { cookie })).toBe(403);
  });

  it('is not allowed by any answer to a question of the browser', async () => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    for (const of of [local, site]) {
      const answer = await of.ask('/api/feeds', { method: 'OPTIONS', headers });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.status).toBeGreaterThanOrEqual(300);
    }
    const read = await local.ask('/api/stories', { headers: { origin: 'https://evil.example' } });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    expect(read.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});
