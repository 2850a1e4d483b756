import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/app/archive/archive.ts';
import type { Store } from '../../src/app/archive/store.ts';
import { HearsayError } from '../../src/core/model/error.ts';
import { createSite } from '../../src/http/create-site.ts';
import { cookiesOf, fillWithExample, openForm, openTestSite, type TestSite } from './open-test-site.ts';

const STORY = '/stories/story-1';

async function open(
  site: TestSite,
  path: string,
): Promise<{ document: Document; answer: Response; html: string }> {
  const answer = await site.ask(path);
  const html = await answer.text();
  return { document: parseHTML(html).document, answer, html };
}

const textOf = (document: Document, selector = 'main') =>
  (document.querySelector(selector)?.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** The page of the statement that some words are found in first. */
async function statementPath(site: TestSite, text: string): Promise<string> {
  const [card] = (await site.archive.store.statements({ text })).items;
  return `/stories/${card?.story}/statements/${card?.statement}`;
}

describe('the pages of an archive', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite();
    await fillWithExample(site.archive);
  });
  afterAll(async () => site?.close());

  it('offers a bookmark that opens the check page, filled and not yet sent', async () => {
    const { document } = await open(site, '/bookmarklet');
    const link = document.querySelector('a.button')?.getAttribute('href') ?? '';
    expect(link).toMatch(/^javascript:void\(.*"http:\/\/localhost[^"]*\/check\?"/u);
    expect(textOf(document, 'main code')).toBe(link);
    const text = '“Nobody was killed,” <b>she</b> said.';
    const filled = await open(
      site,
      `/check?${new URLSearchParams({ text, address: 'https://gazette.example/a?b' })}`,
    );
    expect(filled.html).toContain('>“Nobody was killed,” &lt;b&gt;she&lt;/b&gt; said.</textarea>');
    expect(filled.document.querySelector('[name=draft-address]')?.getAttribute('value')).toBe(
      'https://gazette.example/a?b',
    );
    expect(filled.document.querySelector('main b')).toBeNull();
  });

  it('shows a story as one picture, whose links stay on the page, and gives it as a file with its style', async () => {
    const { document } = await open(site, STORY);
    const links = [...document.querySelectorAll('.picture a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((href) => document.getElementById(href.slice(1)) === null)).toEqual([]);
    const { answer, html } = await open(site, `/api${STORY}/collation?format=svg`);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const style = html.match(/<style>([^<]*)<\/style>/u)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; sandbox`,
    );
  });

  it.each([
    '/stories',
    STORY,
    'statement: seen every pile',
    '/reports/lantern',
    '/reports/briefing',
    '/speakers',
    '/speakers/ilse%20marrow',
    '/search',
    '/search?q=ferry',
    '/search?q=ferry&in=reports',
    '/check',
    '/guard',
    '/bookmarklet',
    '/compare',
    '/add',
    '/feeds',
    '/jobs',
    '/no-such-page',
  ])('%s has one heading, its landmarks, a way past the navigation, and nothing inline', async (given) => {
    const path = given.startsWith('statement: ') ? await statementPath(site, given.slice(11)) : given;
    const { document, answer, html } = await open(site, path);
    expect(answer.status).toBe(path === '/no-such-page' ? 404 : 200);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('main')).toHaveLength(1);
    expect(document.querySelectorAll('header nav[aria-label]')).toHaveLength(1);
    expect(document.querySelector('a.skip')?.getAttribute('href')).toBe('#main');
    expect(document.title).toMatch(/ · Hearsay$/u);
    expect(document.querySelectorAll('style, script:not([src]), [style]')).toHaveLength(0);
    for (const element of document.querySelectorAll('script, link[rel=stylesheet], link[rel=icon]')) {
      expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(
        /^\/assets\/[\w-]{16}\.\w+$/u,
      );
    }
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self'/u,
    );
    expect(html).not.toMatch(/undefined|\[object|NaN/u);
  });

  it('serves every asset under its hash for ever, compressed where that is understood', async () => {
    const { document } = await open(site, STORY);
    const paths = [...document.querySelectorAll('script[src], link[rel=stylesheet]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(paths.length).toBeGreaterThanOrEqual(4);
    for (const path of paths) {
      const plain = await site.ask(path);
      const packed = await site.ask(path, { headers: { 'accept-encoding': 'gzip, br' } });
      expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(packed.headers.get('content-encoding')).toBe('br');
      expect((await packed.arrayBuffer()).byteLength).toBeLessThan((await plain.arrayBuffer()).byteLength);
    }
    expect((await site.ask('/assets/0000000000000000.css')).status).toBe(404);
  });

  it('lists stories with how many quotes are altered, by the order asked for, and finds them by their titles', async () => {
    const { document } = await open(site, '/stories?order=altered');
    const story = await site.archive.store.story('story-1');
    expect(story?.altered).toBeGreaterThan(0);
    expect(textOf(document, '.story')).toContain(
      `${story?.altered} altered of ${story?.statements} statements 5 reports`,
    );
    expect(document.querySelector('.tabs [aria-current]')?.textContent).toBe('Most altered quotes');
    expect(textOf((await open(site, '/stories?q=ferry')).document)).toContain('Ferry strikes');
    expect(textOf((await open(site, '/stories?q=zebra')).document)).toContain(
      'No story has “zebra” in its title',
    );
  });

  it('shows a story’s collation with links to its statements and reports, and the count of the list', async () => {
    const { document } = await open(site, STORY);
    const story = await site.archive.store.story('story-1');
    expect(document.querySelectorAll('.item')).toHaveLength(story?.statements ?? 0);
    expect(document.querySelector('.segments input[value=altered] + span')?.textContent).toBe(
      `Altered only ${story?.altered}`,
    );
    expect(document.querySelector(`.statement a[href^="${STORY}/statements/st"]`)).not.toBeNull();
    expect(document.querySelector('thead a[href="/reports/lantern"]')).not.toBeNull();
    expect(document.querySelectorAll('#reports input[type=checkbox]')).toHaveLength(5);
    expect(textOf(document)).not.toContain('examples/harbour');
  });

  it('shows every wording of a statement in the order printed, the transcript first, with verdicts and changes', async () => {
    const { document } = await open(site, await statementPath(site, 'seen every pile'));
    const moments = [...document.querySelectorAll('.moment')];
    expect(moments.length).toBeGreaterThan(3);
    expect(moments[0]?.textContent).toContain('transcript');
    expect(textOf(document, '.moment.changed .changes')).toContain('safe → unsafe');
    expect(document.querySelectorAll('.moment .by a[href^="/reports/"]')).toHaveLength(moments.length);
    expect(document.querySelectorAll('.pairs tbody tr').length).toBeGreaterThan(4);
    const missing = await open(site, `${STORY}/statements/st999`);
    expect(missing.answer.status).toBe(404);
    expect(textOf(missing.document)).toContain('numbered anew');
  });

  it('marks what a report says that others said, each with its verdict, and keeps the text to the last letter', async () => {
    const { document } = await open(site, '/reports/lantern');
    const report = await site.archive.store.report('lantern');
    expect(document.querySelectorAll('.said-list li')).toHaveLength(report?.attributions.length ?? 0);
    expect(document.querySelector('.said.changed')).not.toBeNull();
    for (const link of document.querySelectorAll('.report-text .ref')) {
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
      link.remove();
    }
    const letters = (text: string | undefined) => (text ?? '').replace(/[\s#*]+/gu, '');
    expect(letters(document.querySelector('.report-text')?.textContent ?? '')).toBe(
      letters(report?.document.text),
    );
  });

  it('finds statements by words, speaker, verdict and day, and says where a day is none', async () => {
    const count = async (query: string) =>
      (await open(site, `/search?${query}`)).document.querySelectorAll('.statement-item').length;
    const all = await count('verdict=altered');
    const changed = await count('verdict=changed');
    expect(all).toBeGreaterThan(changed);
    expect(await count('speaker=Marrow')).toBeGreaterThan(0);
    expect(changed).toBeGreaterThan(0);
    expect(all).toBe((await site.archive.store.counts()).altered);
    expect(await count('q=ferry&to=1999-01-01')).toBe(0);
    const wrong = await open(site, '/search?from=yesterday');
    expect(wrong.answer.status).toBe(400);
    expect(textOf(wrong.document)).toContain('From is no day');
  });

  it('tells of newly altered quotes as RSS that a reader of feeds understands', async () => {
    const answer = await site.ask('/feed.xml');
    expect(answer.headers.get('content-type')).toContain('application/rss+xml');
    const { format, feed } = parseFeed(await answer.text());
    expect(format).toBe('rss');
    const items = (feed as { items?: { title?: string; link?: string }[] }).items ?? [];
    expect(items).toHaveLength((await site.archive.store.counts()).altered);
    expect(items[0]?.link).toMatch(
      /^http:\/\/localhost:4173\/stories\/story-1\/statements\/st-[0-9a-f]{12}$/u,
    );
  });

  it('tells the state of a story and the counts as they come', async () => {
    const state = await site.ask(`${STORY}/state`);
    expect(await state.json()).toMatchObject({ collated: true, reports: 5 });
    const end = new AbortController();
    const events = await site.ask('/jobs/events', { signal: end.signal });
    const reader = events.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(first).toMatch(/^event: counts\ndata: \{.*"reports":5/u);
    await reader?.cancel();
    end.abort();
  });
});

describe('the forms of the pages', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite();
    await fillWithExample(site.archive);
  });
  afterAll(async () => site?.close());

  async function send(
    path: string,
    form: string,
    fields: Record<string, string | readonly (string | File)[]>,
  ) {
    const { cookie, csrf } = await openForm(site.ask, form);
    const body = new FormData();
    body.set('csrf', csrf);
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    return site.ask(path, { method: 'POST', headers: { cookie, origin: 'http://localhost:4173' }, body });
  }

  it('renames, splits and joins stories', async () => {
    expect((await send(`${STORY}/rename`, STORY, { title: ' Ferry  and bridge ' })).status).toBe(303);
    expect((await site.archive.store.story('story-1'))?.title).toBe('Ferry and bridge');
    expect((await send(`${STORY}/rename`, STORY, { title: ' ' })).status).toBe(400);
    expect((await send(`${STORY}/split`, STORY, { title: 'x' })).status).toBe(400);
    const split = await send(`${STORY}/split`, STORY, { report: ['lantern', 'notebook'], title: 'Spun' });
    const made = split.headers.get('location') ?? '';
    expect(made).toMatch(/^\/stories\//u);
    const page = await open(site, made);
    expect(textOf(page.document, 'h1')).toBe('Spun');
    expect(textOf(page.document, '#collating')).toContain('Being collated');
    expect(page.document.querySelectorAll('#reports .report')).toHaveLength(2);
    const joined = await send(`${STORY}/join`, STORY, { from: made.split('/').pop() ?? '' });
    expect(joined.headers.get('location')).toBe(STORY);
    expect((await site.archive.store.story('story-1'))?.reports).toBe(5);
    expect((await site.ask(made)).headers.get('location')).toBe(STORY);
  });

  it('checks a draft against a story or sources of one’s own, and asks for what is missing', async () => {
    const draft = 'Ilse Marrow said: “The bridge is safe for traffic.”\r\n';
    const story = await send('/check', '/check', { 'draft-text': draft, story: 'story-1', profile: 'ap' });
    const { document } = parseHTML(await story.text());
    expect(story.status).toBe(200);
    expect(textOf(document, '.finding')).toContain('changed');
    expect(textOf(document, '.lede')).toContain('profile ap');
    const own = await send('/check', '/check', {
      'draft-text': draft,
      'source-file': [new File(['Ilse Marrow said: “The bridge is safe for traffic.”'], '../../x/own.txt')],
    });
    expect(textOf(parseHTML(await own.text()).document, '.finding')).toContain('verbatim');
    expect((await send('/check', '/check', { 'draft-text': draft })).status).toBe(400);
    expect((await send('/check', '/check', { story: 'story-1' })).status).toBe(400);
    expect((await send('/check', '/check', { 'draft-text': draft, story: 'nowhere' })).status).toBe(404);
    const rules = { 'draft-text': draft, story: 'story-1', profile: '/etc/passwd' };
    expect((await send('/check', '/check', rules)).status).toBe(400);
  });

  it('tells what became of the quotations between two versions, and asks for the one that is missing', async () => {
    const old = 'Ilse Marrow said: “The bridge is not safe for traffic.”';
    const fields = { 'before-text': old, 'after-text': old.replace('not ', ''), profile: 'ap' };
    const answer = await send('/guard', '/guard', fields);
    const { document } = parseHTML(await answer.text());
    expect(answer.status).toBe(200);
    expect(textOf(document, '.version-edits')).toMatch(/error.*changed/su);
    expect(textOf(document, '.lede')).toContain('old version → new version, profile ap: 1 error');
    expect(document.querySelectorAll('textarea')[1]?.textContent).toBe(fields['after-text']);
    const same = parseHTML(await (await send('/guard', '/guard', { ...fields, 'after-text': old })).text());
    expect(textOf(same.document, '.edits-count')).toContain('all kept word for word');
    const garbled = { ...fields, 'after-text': `${old} Itâ€™s shut.` };
    const odd = parseHTML(await (await send('/guard', '/guard', garbled)).text());
    expect(textOf(odd.document, '[aria-labelledby="odd"]')).toMatch(/Odd in the new version.*line 1/su);
    expect((await send('/guard', '/guard', { 'before-text': old })).status).toBe(400);
    expect((await send('/guard', '/guard', { ...fields, profile: '/etc/passwd' })).status).toBe(400);
  });

  it('compares texts at once, keeps them only when asked, and reads no file of the server', async () => {
    const before = await site.archive.store.counts();
    const texts = [
      '“We will not build the new pier before the end of the autumn,” said Ann Holt, the mayor.',
      '“We will build the new pier before the end of the autumn,” said Ann Holt.',
    ];
    const fields = { 'report-text': texts, 'report-title': ['Gull', 'Tern'] };
    const answer = await send('/compare', '/compare', fields);
    const { document } = parseHTML(await answer.text());
    expect(textOf(document, 'h1')).toBe('2 texts, compared');
    expect(textOf(document, '.collation thead')).toContain('Gull');
    expect(document.querySelector('tr.item.changed')).not.toBeNull();
    expect((await site.archive.store.counts()).reports).toBe(before.reports);
    await send('/compare', '/compare', { ...fields, keep: 'yes' });
    expect((await site.archive.store.counts()).reports).toBe(before.reports + 2);
    for (const address of ['/etc/passwd', 'file:///etc/passwd', 'javascript:alert(1)']) {
      expect((await send('/compare', '/compare', { 'report-address': address })).status).toBe(400);
    }
    expect((await send('/compare', '/compare', { 'report-text': texts[0]! })).status).toBe(400);
  });

  it('adds reports and tells what became of each', async () => {
    const text = 'The harbour is open again, said Ann Holt, the mayor of the town.';
    const first = await send('/add', '/add', { 'report-text': text, 'report-title': 'Open again' });
    expect(textOf(parseHTML(await first.text()).document, '.notice.good')).toContain(': new');
    const again = await send('/add', '/add', { 'report-text': text, 'report-title': 'Open again' });
    expect(textOf(parseHTML(await again.text()).document, '.notice.good')).toContain('was there already');
    const failed = await send('/add', '/add', { 'report-address': 'https://news.example/gone' });
    expect(textOf(parseHTML(await failed.text()).document, '.notice.bad')).toContain('not in a test');
    expect((await send('/add', '/add', {})).status).toBe(400);
  });

  it('watches feeds, shows their health, and lets failures be tried again', async () => {
    expect((await send('/feeds', '/feeds', { address: 'https://news.example/feed' })).status).toBe(303);
    expect((await send('/feeds', '/feeds', { address: 'ftp://news.example/feed' })).status).toBe(400);
    const [feed] = await site.archive.store.feeds();
    await site.archive.store.keepPoll({ ...feed!, failures: 3, lastError: 'the address did not answer' });
    expect(textOf((await open(site, '/feeds')).document)).toContain('failed 3 times in a row');
    expect((await send('/feeds/remove', '/feeds', { address: feed!.address })).status).toBe(303);
    expect(await site.archive.store.feeds()).toHaveLength(0);
    await site.archive.store.addDeadLetter({
      kind: 'address',
      place: 'https://news.example/gone',
      part: null,
      code: 'address-failed',
      message: 'gone',
      at: '2031-05-01T00:00:00.000Z',
    });
    const { document } = await open(site, '/jobs');
    expect(textOf(document, '#failed')).toContain('gone');
    const letter = document.querySelector('input[name=letter]')?.getAttribute('value') ?? '';
    expect((await send('/jobs/retry', '/jobs', { letter })).status).toBe(303);
    expect((await site.archive.store.counts()).deadLetters).toBe(0);
  });

  it('keeps the choice between light and dark', async () => {
    const answer = await site.ask('/stories', { headers: { cookie: 'theme=dark' } });
    expect(parseHTML(await answer.text()).document.documentElement.getAttribute('data-theme')).toBe('dark');
    const odd = await site.ask('/stories', { headers: { cookie: 'theme="><script>' } });
    expect(parseHTML(await odd.text()).document.documentElement.getAttribute('data-theme')).toBeNull();
    expect(cookiesOf(odd)).not.toContain('theme');
  });
});

describe('pages of an archive that cannot be used', () => {
  it('says what is wrong and offers to try again, and keeps the inside of a bug inside', async () => {
    const failing = (error: Error) =>
      new Proxy({} as Store, {
        get: () => async () => {
          throw error;
        },
      });
    const told: unknown[] = [];
    const open = async (error: Error, path: string) => {
      const site = createSite({ store: failing(error) } as Archive, { onBug: (bug) => told.push(bug) });
      const answer = await site.request(path);
      return { status: answer.status, text: textOf(parseHTML(await answer.text()).document) };
    };
    const full = new HearsayError('store-failed', 'the disk is full: make room and go on');
    const away = await open(full, '/stories');
    expect(away.status).toBe(503);
    expect(away.text).toContain('The disk is full: make room and go on. Try again');
    const bug = await open(new TypeError('secret of the inside'), '/speakers');
    expect(bug.status).toBe(500);
    expect(bug.text).not.toContain('secret');
    expect(told).toHaveLength(2);
  });
});
