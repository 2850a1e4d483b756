import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toIncoming } from '../../src/app/archive/intake/incoming-report.ts';
import type { StatementRow } from '../../src/app/archive/store.ts';
import { settle } from '../../src/app/archive/workers/settle.ts';
import type { SourceFormat } from '../../src/core/model/document.ts';
import { HOSTILE, hostileCollation } from '../arbitraries/hostile-collation.ts';
import { sampleDocument } from '../arbitraries/sample-collation.ts';
import { cookiesOf, openForm, openTestSite, type TestSite } from './open-test-site.ts';

/** Everything that could run, load or lead astray. What a page may have of its own is told by the address it comes from. */
function findLive(html: string): string[] {
  const { document } = parseHTML(html);
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const own = /^\/assets\/[\w-]{16}\.\w+$/u.test(
      element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    if (['script', 'link'].includes(name) && !own && element.getAttribute('href') !== '/feed.xml')
      found.push(name);
    if (['style', 'iframe', 'img', 'base', 'object', 'embed'].includes(name)) found.push(name);
    if (name === 'svg' && !element.matches('.bar, .picture, .stemma-drawing')) found.push('svg');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^autofocus$/u.test(attribute)) found.push(`${name} ${attribute}`);
      const leads = ['href', 'src', 'action', 'formaction'].includes(attribute);
      if (leads && !/^(?:\/(?!\/)|#|https?:\/\/)/u.test(value)) found.push(`${name} ${attribute}=${value}`);
      if (leads && /^https?:/u.test(value) && !/noreferrer/u.test(element.getAttribute('rel') ?? '')) {
        found.push(`${name} ${attribute} without noreferrer`);
      }
    }
  }
  return found;
}

describe('pages of an archive that holds hostile text in every field', () => {
  let site: TestSite;
  const paths: string[] = [
    '/stories',
    '/speakers',
    '/search?q=window',
    '/search?q=window&in=reports',
    '/feeds',
    '/jobs',
  ];
  const ID = `h"'><script>pwned=1</script>`;

  beforeAll(async () => {
    site = await openTestSite();
    const { archive } = site;
    const { store } = archive;
    const make = (id: string, tail: string) => {
      const document = sampleDocument(
        id,
        'report',
        `${HOSTILE} window\n“${HOSTILE} We close the pier ${tail},” said ${HOSTILE} Ann Holt.\n`,
        { title: `${HOSTILE} window`, outlet: HOSTILE, date: HOSTILE, path: HOSTILE },
      );
      const meta = {
        ...document.meta,
        authors: [HOSTILE],
        url: 'javascript:window.pwned=1',
        format: HOSTILE as SourceFormat,
      };
      const bytes = new TextEncoder().encode(tail);
      return toIncoming({ document: { ...document, meta }, bytes, hasOwnId: true, origin: null }, archive);
    };
    await store.receive([make(ID, 'today'), make(`${ID}2`, 'never')]);
    await store.receive([{ ...make(ID, 'tomorrow'), address: 'javascript:window.pwned=2' }]);
    await settle(archive);
    const story = (await store.stories({})).items[0]!;
    await store.renameStory(story.id, HOSTILE);
    const collation = hostileCollation();
    const last = collation.statements.at(-1)!;
    const row: StatementRow = {
      statement: last.id,
      speaker: HOSTILE,
      speakerKey: HOSTILE,
      text: `${HOSTILE} window`,
      words: 'changed',
      speakerVerdict: 'misattributed',
      chain: 'collapsed',
      altered: true,
      witnesses: 2,
      date: HOSTILE,
      allWordings: `${HOSTILE} window`,
      mode: 'direct',
      carriers: [{ report: HOSTILE, outlet: HOSTILE, altered: true }],
    };
    await store.keepCollation({ story: story.id, revision: 1000, collation, hearsay: HOSTILE }, [row]);
    await store.addFeed('https://news.example/"><script>', archive.clock());
    const [feed] = await store.feeds();
    await store.keepPoll({ ...feed!, title: HOSTILE, failures: 2, lastError: HOSTILE });
    const letter = {
      kind: 'address' as const,
      place: HOSTILE,
      part: HOSTILE,
      code: HOSTILE,
      message: HOSTILE,
    };
    await store.addDeadLetter({ ...letter, at: archive.clock() });
    const encoded = encodeURIComponent(story.id);
    paths.push(
      `/stories/${encoded}`,
      `/stories/${encoded}?join=${encodeURIComponent(HOSTILE)}`,
      `/stories/${encoded}/statements/${encodeURIComponent(last.id)}`,
      `/stories/${encoded}/statements/${encodeURIComponent(HOSTILE)}`,
      ...collation.findings.map(({ id }) => `/stories/${encoded}/findings/${id}`),
      `/stories/${encoded}/findings/${encodeURIComponent(HOSTILE)}`,
      `/reports/${encodeURIComponent(ID)}`,
      `/reports/${encodeURIComponent(ID)}?from=${encodeURIComponent(HOSTILE)}&to=2`,
      `/reports/${encodeURIComponent(HOSTILE)}`,
      `/speakers/${encodeURIComponent(HOSTILE)}`,
      `/speakers?q=${encodeURIComponent(HOSTILE)}`,
      `/search?q=${encodeURIComponent(HOSTILE)}&speaker=${encodeURIComponent(HOSTILE)}&from=${encodeURIComponent(HOSTILE)}`,
      `/stories?q=${encodeURIComponent(HOSTILE)}&cursor=${encodeURIComponent(HOSTILE)}`,
      `/check?story=${encoded}&find=${encodeURIComponent(HOSTILE)}`,
      `/${encodeURIComponent(HOSTILE)}`,
    );
  });
  afterAll(async () => site?.close());

  it('holds nothing that runs, loads or leads astray, and shows the text as text', async () => {
    let shown = 0;
    for (const path of paths) {
      const answer = await site.ask(path);
      const html = await answer.text();
      expect(answer.status, path).not.toBe(500);
      expect(findLive(html), path).toEqual([]);
      expect(answer.headers.get('content-security-policy'), path).toContain("script-src 'self'");
      if (html.includes('&lt;script&gt;window.pwned=1')) shown += 1;
    }
    expect(shown).toBeGreaterThan(10);
  });

  it('stays inert in what the forms send back', async () => {
    const { cookie, csrf } = await openForm(site.ask, '/check');
    const send = (path: string, fields: Record<string, string>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ csrf, ...fields })) body.append(name, value);
      return site.ask(path, { method: 'POST', headers: { cookie }, body });
    };
    const text = `“${HOSTILE} We close the pier,” said Ann Holt.`;
    const answers = [
      await send('/check', { 'draft-text': text, 'source-text': text, profile: 'default' }),
      await send('/check', { 'draft-text': text, 'source-text': text, profile: HOSTILE }),
      await send('/check', { 'draft-text': text, story: HOSTILE }),
      await send('/add', { 'report-text': text, 'report-title': HOSTILE }),
      await send('/add', { 'report-address': HOSTILE }),
      await send('/guard', { 'before-text': text, 'after-text': `${text} “${HOSTILE}”`, profile: 'default' }),
      await send('/compare', { 'report-text': text, 'report-title': HOSTILE, 'transcript-text': text }),
      await send('/feeds', { address: HOSTILE }),
    ];
    for (const answer of answers) {
      expect(answer.status).not.toBe(500);
      expect(findLive(await answer.text())).toEqual([]);
      expect(cookiesOf(answer)).not.toContain('pwned');
    }
  });

  it('escapes what stands in the feed', async () => {
    const xml = await (await site.ask('/feed.xml')).text();
    expect(xml).toContain('window.pwned');
    expect(xml).not.toMatch(/<(?:script|img|svg|iframe)/u);
  });
});
