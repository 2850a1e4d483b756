import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWithExample, openForm, openTestSite, PASSWORD, type TestSite } from './open-test-site.ts';

let site: TestSite;
let cookie = '';

beforeAll(async () => {
  site = await openTestSite({ accounts: true });
  await fillWithExample(site.archive);
  cookie = await site.signIn('reader');
});
afterAll(() => site?.close());

async function open(path: string, who = cookie): Promise<Document> {
  const answer = await site.ask(path, { headers: { cookie: who } });
  expect(answer.status, path).toBe(200);
  return parseHTML(await answer.text()).document;
}

async function send(from: string, path: string, fields: Record<string, string>, who = cookie) {
  const form = await openForm(site.ask, from, who);
  const headers = { cookie: form.cookie, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:4173' };
  return site.ask(path, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ csrf: form.csrf, ...fields }),
  });
}

const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((element) => (element.textContent ?? '').trim());

describe('the search page', () => {
  it('marks the hits, counts them, and shows quotations in quotation marks', async () => {
    const page = await open('/search?q=bridge');
    expect(new Set(texts(page, 'mark.hit').map((word) => word.toLowerCase()))).toEqual(new Set(['bridge']));
    const count = page.querySelectorAll('.statement-item').length;
    expect(texts(page, '#found')[0]).toBe(`${count} statements found`);
    expect(texts(page, '.statement-item .words').some((words) => /^“.*”$/u.test(words))).toBe(true);
  });

  it('can be narrowed by each facet to as many as it says, and widened again', async () => {
    const page = await open('/search?verdict=altered');
    const sections = [...page.querySelectorAll('.facets section')];
    expect(sections.map((section) => section.querySelector('h2')?.textContent)).toContain('Speaker');
    for (const section of sections) {
      const link = section.querySelector('a')!;
      const count = Number(section.querySelector('li .facts')?.textContent);
      const narrowed = await open(link.getAttribute('href')!);
      expect(narrowed.querySelectorAll('.statement-item'), link.textContent ?? '').toHaveLength(count);
      const away = narrowed.querySelector('a.chip[href^="/search"]')?.getAttribute('href');
      if (away != null)
        expect((await open(away)).querySelectorAll('.statement-item').length).toBeGreaterThanOrEqual(count);
    }
  });

  it('gives any search as RSS', async () => {
    const answer = await site.ask('/feed.xml?q=bridge', { headers: { cookie } });
    const { feed } = parseFeed(await answer.text());
    expect((feed as { items?: unknown[] }).items?.length).toBe(
      (await open('/search?q=bridge')).querySelectorAll('.statement-item').length,
    );
  });
});

describe('saved views', () => {
  it('are each person’s own, and their feeds open with the key alone', async () => {
    const saved = await send('/search?q=bridge', '/views', { name: 'Bridges', query: 'q=bridge' });
    expect(saved.headers.get('location')).toBe('/search?q=bridge#views');
    const own = await open('/search');
    const feed = own.querySelector('#views a[href*="feed.xml"]')!.getAttribute('href')!;
    expect((await open('/search', await site.signIn('editor'))).querySelector('#views')).toBeNull();
    expect((await site.ask(feed)).status).toBe(200);
    expect((await site.ask(feed.replace(/key=.{4}/u, 'key=AAAA'))).status).toBe(404);
    expect((await site.ask(feed.split('?')[0]!)).status).toBe(404);
    const id = feed.split('/')[2]!;
    expect((await send('/search', `/views/${id}/remove`, {}, await site.signIn('editor'))).status).toBe(404);
    expect((await send('/search', `/views/${id}/remove`, {})).status).toBe(303);
    expect((await site.ask(feed)).status).toBe(404);
  });

  it('go with their owner’s account, whoever is called so later', async () => {
    const account = { name: 'passing', role: 'reader', password: PASSWORD } as const;
    const admin = await site.signIn('admin');
    await site.accounts?.add(account);
    const passing = await site.signIn('passing');
    await send('/search?q=bridge', '/views', { name: 'Bridges', query: 'q=bridge' }, passing);
    const kept = (await open('/search', passing)).querySelector('#views a[href*="feed.xml"]');
    expect((await send('/accounts', '/accounts/remove', { name: ' Passing' }, admin)).status).toBe(303);
    await site.accounts?.add(account);
    expect((await site.ask(kept!.getAttribute('href')!)).status).toBe(404);
    expect((await open('/search', await site.signIn('passing'))).querySelector('#views')).toBeNull();
  });

  it('are replaced by their name however many there are, and no more can be kept than can be read', async () => {
    const editor = await site.signIn('editor');
    for (let at = 0; at < 200; at++)
      await site.archive.store.keepView({
        owner: 'editor',
        name: `v${at}`,
        query: 'q=x',
        id: `v${at}`,
        when: '',
      });
    const save = (name: string) => send('/search?q=y', '/views', { name, query: 'q=y' }, editor);
    expect((await save('v7')).status).toBe(303);
    expect((await save('another')).status).toBe(400);
  });

  it('need a name and a search', async () => {
    expect((await send('/search?q=x', '/views', { name: ' ', query: 'q=x' })).status).toBe(400);
    expect((await send('/search?q=x', '/views', { name: 'All', query: '' })).status).toBe(400);
  });
});

describe('who is who, on a speaker’s page', () => {
  it('is merged and taken back by editors, with who, when and why, and old addresses lead on', async () => {
    const editor = await site.signIn('editor');
    const [one, other] = (await site.archive.store.speakers({})).items;
    const [from, into] = [one!, other!].map(({ key }) => `/speakers/${encodeURIComponent(key)}`) as [
      string,
      string,
    ];
    expect((await open(from)).querySelector('#edit')).toBeNull();
    expect((await send('/search?q=x', `${from}/merge`, { into: other!.key, reason: 'x' })).status).toBe(403);
    const merged = await send(from, `${from}/merge`, { into: other!.key, reason: 'one <office>' }, editor);
    expect(merged.headers.get('location')).toBe(into);
    const page = await open(into, editor);
    expect(texts(page, '.lede')[0]).toContain(`${one!.statements + other!.statements} things`);
    expect(page.body.textContent).toContain('one <office>');
    expect((await site.ask(from, { headers: { cookie } })).headers.get('location')).toBe(into);
    expect(texts(await open(`/search?speaker=${encodeURIComponent(one!.name)}`), '#found')[0]).toContain(
      'statements',
    );
    const ruling = page.querySelector('[name="ruling"]')!.getAttribute('value')!;
    expect((await send(into, `${into}/undo`, { ruling }, editor)).status).toBe(303);
    expect((await open(from)).body.textContent).toContain('taken back by editor');
  });

  it('is laid out as a record', async () => {
    const { key } = (await site.archive.store.speakers({})).items[0]!;
    const page = await open(`/speakers/${encodeURIComponent(key)}/record`);
    expect(texts(page, 'h2')).toEqual(expect.arrayContaining(['Who alters these words', 'On what']));
    expect((await site.ask('/speakers/nobody/record', { headers: { cookie } })).status).toBe(404);
  });
});
