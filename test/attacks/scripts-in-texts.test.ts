import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestGiven } from '../../src/app/archive/intake/ingest-given.ts';
import { settle } from '../../src/app/archive/workers/settle.ts';
import { COLLATION_FORMATS } from '../../src/reports/collation/formats.ts';
import { exportedFormats } from '../../src/reports/format.ts';
import { openForm, openTestSite, type TestSite } from '../http/open-test-site.ts';

/** Markup, scripts and links in every field that somebody else writes. */
const EVIL = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  '</title></textarea></style><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202e<a href="javascript:alert(1)">x</a>',
].join(' ');

let site: TestSite;
const pages = new Set<string>();

beforeAll(async () => {
  site = await openTestSite();
  const said = (words: string) =>
    `${EVIL}\n\n"${words} ${EVIL}," said Ana Lind ${EVIL}, the harbour master of Eastport, on Monday.\n\n"The ferry will sail on Tuesday ${EVIL}," she said.`;
  const record = (id: string, words: string) =>
    JSON.stringify({
      id: `${id} ${EVIL}`,
      title: `Harbour ${EVIL}`,
      text: said(words),
      outlet: `Outlet ${EVIL}`,
      date: `2031-05-01 ${EVIL}`,
      url: `javascript:alert(1)//${id}`,
      authors: [EVIL],
    });
  const lines = [
    record('one', 'We will rebuild the whole pier by May and nobody will lose a berth'),
    record('two', 'We will rebuild most of the pier by May and nobody will lose a berth'),
  ].join('\n');
  const bytes = new TextEncoder().encode(lines);
  await ingestGiven({ kind: 'file', name: `${EVIL}.jsonl`, bytes }, site.archive);
  await settle(site.archive);
  const { store } = site.archive;
  await store.addFeed(
    `https://evil.example/${encodeURIComponent(EVIL)}?"><script>`,
    '2031-05-01T00:00:00.000Z',
  );
  const [feed] = await store.feeds();
  await store.keepPoll({
    ...feed!,
    title: EVIL,
    lastError: EVIL,
    failures: 1,
    lastPolledAt: '2031-05-01T00:00:00.000Z',
  });
  await store.addDeadLetter({
    kind: 'address',
    place: `javascript:alert(1)//${EVIL}`,
    part: EVIL,
    code: 'malformed',
    message: EVIL,
    at: '2031-05-01T00:00:00.000Z',
  });
});
afterAll(() => site.close());

/** Everything in a page that a browser would run, load from elsewhere or follow to a script. */
function harmful(html: string): string[] {
  const { document } = parseHTML(html);
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    for (const { name, value } of [...element.attributes]) {
      if (/^on/iu.test(name) || name === 'style' || name === 'srcdoc' || name === 'autofocus')
        found.push(`${tag} ${name}`);
      if (
        /^(?:href|src|action|formaction|data)$/iu.test(name) &&
        !/^(?:\/(?!\/)|#|\?|https?:\/\/|$)/u.test(value)
      )
        found.push(`${tag} ${name}=${value.slice(0, 60)}`);
    }
    if (tag === 'script' && !element.getAttribute('src')?.startsWith('/assets/')) found.push('script');
    if (['iframe', 'object', 'embed', 'base', 'img', 'style'].includes(tag)) found.push(tag);
    // The drawings of our own: the bar of verdicts, of rectangles alone, and the pictures, of shapes, text and links into its page.
    if (tag === 'svg' && !isBar(element) && !isPicture(element)) found.push(tag);
  }
  return found;
}

function isPicture(element: Element): boolean {
  return (
    /^(?:picture(?: stacked)?|stemma-drawing)$/u.test(element.getAttribute('class') ?? '') &&
    [...element.querySelectorAll('*')].every(
      (part) =>
        /^(?:g|rect|circle|path|polyline|defs|marker|text|tspan|title|desc|a)$/iu.test(part.tagName) &&
        /^(?:#|$)/u.test(part.getAttribute('href') ?? ''),
    )
  );
}

function isBar(element: Element): boolean {
  return (
    element.getAttribute('class') === 'bar' &&
    [...element.children].every(({ tagName }) => /^rect$/iu.test(tagName))
  );
}

async function look(path: string): Promise<string> {
  const answer = await site.ask(path);
  expect(answer.status, path).toBe(200);
  const html = await answer.text();
  expect(harmful(html), path).toEqual([]);
  pages.add(path);
  return html;
}

describe('markup in what others write', () => {
  it('stands as text in every page that shows it', async () => {
    const { store } = site.archive;
    const [story] = (await store.stories({})).items;
    const reports = await store.storyReports(story!.id);
    expect(reports).toHaveLength(2);
    const statements = (await store.statements({})).items;
    const speakers = (await store.speakers({})).items;
    expect(statements.length).toBeGreaterThan(0);
    const named = speakers.filter(({ key }) => key !== '');
    const paths = [
      '/stories',
      `/stories/${story!.id}`,
      ...reports.map(({ id }) => `/reports/${encodeURIComponent(id)}`),
      ...statements.map(
        ({ story: of, statement }) => `/stories/${of}/statements/${encodeURIComponent(statement)}`,
      ),
      '/speakers',
      ...named.map(({ key }) => `/speakers/${encodeURIComponent(key)}`),
      '/search?q=pier',
      '/feeds',
      '/jobs',
      '/add',
      '/check',
      '/compare',
    ];
    const shown = (await Promise.all(paths.map(look))).join('');
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('stands as text in what a client searches for or asks for', async () => {
    const evil = encodeURIComponent(EVIL);
    for (const path of [
      `/search?q=${evil}&speaker=${evil}&outlet=${evil}`,
      `/stories?q=${evil}`,
      `/speakers?q=${evil}`,
      `/check?story=${evil}`,
    ]) {
      await look(path);
    }
    for (const path of [`/stories/${evil}`, `/reports/${evil}`, `/${evil}`, `/stories?cursor=${evil}`]) {
      const answer = await site.ask(path);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(harmful(await answer.text())).toEqual([]);
    }
  });

  it('stands as text in what is made of a text that is handed over', async () => {
    for (const [page, fields] of [
      [
        'check',
        {
          'draft-text': `"The pier opens in May ${EVIL}," said Ana Lind ${EVIL}.`,
          'draft-title': EVIL,
          'source-text': EVIL,
          'against-text': EVIL,
        },
      ],
      [
        'compare',
        { 'report-text': `"The pier opens in May ${EVIL}," said Ana Lind ${EVIL}.`, 'report-title': EVIL },
      ],
    ] as const) {
      const { cookie, csrf } = await openForm(site.ask, `/${page}`);
      const body = new URLSearchParams({ csrf, ...fields });
      if (page === 'compare') {
        body.append('report-text', `"The pier opens in June ${EVIL}," said Ana Lind.`);
        body.append('report-title', EVIL);
      }
      const answer = await site.ask(`/${page}`, { method: 'POST', headers: { cookie }, body });
      expect(harmful(await answer.text()), page).toEqual([]);
    }
  });

  it('cannot make an answer of the API into a page', async () => {
    const evil = encodeURIComponent(EVIL);
    const [story] = (await site.archive.store.stories({})).items;
    const collations = exportedFormats(COLLATION_FORMATS).map(
      (format) =>
        [
          `/api/stories/${story!.id}/collation?format=${format}`,
          COLLATION_FORMATS[format].mediaType,
        ] as const,
    );
    for (const [path, type] of [
      [`/api/statements?text=${evil}`, 'application/json'],
      [`/api/stories/${evil}`, 'application/json'],
      ['/api/reports', 'application/json'],
      ...collations,
      ['/api/groups?format=jsonl', 'application/jsonl'],
    ] as const) {
      const answer = await site.ask(path);
      expect(answer.headers.get('content-type')?.split(';')[0], path).toBe(type);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      if (type === COLLATION_FORMATS.svg.mediaType) {
        // The one drawing: in a sandbox, and of our own shapes alone.
        expect(policy).toMatch(/; sandbox$/u);
        expect(policy).not.toContain('script-src');
        expect(harmful((await answer.text()).replace(/<style>[^<]*<\/style>/u, ''))).toEqual([]);
        continue;
      }
      expect(type, path).not.toMatch(/html|svg|script|^text\/plain|[/]xml/u);
      await answer.body?.cancel();
    }
  });

  it('stands as text in the RSS feed, whose items lead to this site alone', async () => {
    const answer = await site.ask('/feed.xml');
    const xml = await answer.text();
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain('onerror=alert(1)>');
    for (const [, link] of xml.matchAll(/<link>([^<]*)<\/link>/gu))
      expect(link).toMatch(/^http:\/\/localhost:4173\//u);
  });
});
