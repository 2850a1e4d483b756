import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { toIncoming } from '../../src/app/archive/intake/incoming-report.ts';
import { ingestSources } from '../../src/app/archive/intake/ingest-sources.ts';
import { sampleDocument } from '../arbitraries/sample-collation.ts';
import { violationsOf } from './accessibility.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { openServedSite, PASSWORD, type ServedSite, type Visit, visitSite } from './open-served-site.ts';

const DRAFT = readFileSync('examples/harbour/draft.md', 'utf8');
const EXAMPLE = ['examples/harbour/reports', 'examples/harbour/briefing.vtt'];

/** Every page of the site but those that a form answers with. */
const PAGES = [
  '/stories',
  '/stories/story-1',
  '/stories/story-1/statements/FOURTH',
  '/reports/lantern',
  '/reports/briefing',
  '/reports/moved',
  '/speakers',
  '/speakers/ilse%20marrow',
  '/speakers/ilse%20marrow/record',
  '/search?q=bridge',
  '/search?q=bridge&in=reports',
  '/search?verdict=altered',
  '/check',
  '/guard',
  '/compare',
  '/add',
  '/feeds',
  '/jobs',
  '/account',
  '/accounts',
  '/accounts/of/admin',
  '/accounts/trail',
  '/no-such-page',
];

const overflow = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

async function fill(site: ServedSite): Promise<void> {
  const { archive } = site;
  const { store } = archive;
  await ingestSources({ sources: EXAMPLE }, archive);
  for (const text of ['The quay is closed, said Ann Holt.', 'The quay is open again, said Ann Holt.']) {
    const document = sampleDocument('moved', 'report', text);
    const bytes = new TextEncoder().encode(text);
    await store.receive([toIncoming({ document, bytes, hasOwnId: true, origin: null }, archive)]);
  }
  await store.addFeed('https://news.example/feed', archive.clock());
  const [feed] = await store.feeds();
  await store.keepPoll({ ...feed!, failures: 2, lastError: 'it does not answer', title: 'News' });
  await store.addDeadLetter({
    kind: 'address',
    place: 'https://news.example/a-rather-long-address/that-does-not-end/for-quite-some-time.html',
    part: 'record 3',
    code: 'address-failed',
    message: 'the address did not answer',
    at: archive.clock(),
  });
  archive.wake();
  const settled = async () => {
    const { unread, ungrouped, stale } = await store.counts();
    if (unread + ungrouped + stale > 0) throw new Error('work is pending');
  };
  await vi.waitFor(settled, { timeout: 60_000, interval: 250 });
}

describe.skipIf(!hasBrowser())('the looks of the site', () => {
  let browser: Browser;
  let site: ServedSite;
  let pages: readonly string[];

  beforeAll(async () => {
    site = await openServedSite({ accounts: true });
    await fill(site);
    const story = await site.archive.store.collationOf('story-1');
    pages = PAGES.map((path) => path.replace('FOURTH', story!.collation.statements[3]!.id));
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function admin(options: Parameters<typeof visitSite>[2]): Promise<Visit> {
    const visit = await visitSite(browser, site, options);
    await visit.go('/sign-in');
    if (options?.colorScheme !== undefined) expect(await violationsOf(visit.page)).toEqual([]);
    await visit.page.getByLabel('Name').fill('admin');
    await visit.page.getByLabel('Password').fill(PASSWORD);
    await visit.follow(visit.page.getByRole('button', { name: 'Sign in' }));
    return visit;
  }

  // All rules once at each width and once in each scheme: a width sets no colour of its own, and a scheme nothing else. The
  // page of a collation, which sets most by its width, is asked in all four (collation-page.test.ts).
  const looks = [
    { width: 390, colorScheme: 'light', asksAxe: true },
    { width: 1280, colorScheme: 'light', asksAxe: false },
    { width: 390, colorScheme: 'dark', asksAxe: false },
    { width: 1280, colorScheme: 'dark', asksAxe: true },
  ] as const;
  for (const { width, colorScheme, asksAxe } of looks) {
    const sound = async (page: Page, path: string) => {
      if (asksAxe) expect(await violationsOf(page), path).toEqual([]);
      expect(await overflow(page), path).toBe(0);
    };
    test(`every page is sound to axe and fits its window, ${width} px, ${colorScheme}`, async () => {
      const visit = await admin({ viewport: { width, height: 900 }, colorScheme });
      const { page, go, complaints } = visit;
      for (const path of pages) {
        await go(path);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await sound(page, path);
      }
      await go('/check?story=story-1');
      await page.getByRole('group', { name: 'The draft' }).getByLabel('Text').fill(DRAFT);
      await page.getByRole('button', { name: 'Check' }).click();
      await page.locator('.finding').first().waitFor();
      await sound(page, 'a checked draft');
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
      await visit.context.close();
    }, 180_000);
  }

  test('no page is wider than its window at any width between', async () => {
    const visit = await admin({});
    for (const path of pages.slice(0, 10)) {
      await visit.go(path);
      for (const width of [390, 600, 768, 1024, 1366, 1600]) {
        await visit.page.setViewportSize({ width, height: 800 });
        expect(await overflow(visit.page), `${path} at ${width} px`).toBe(0);
      }
    }
    await visit.context.close();
  }, 120_000);

  test('the first key leads past the navigation, and every link and field can be reached by keyboard', async () => {
    const { page, go, context } = await admin({});
    await go('/stories');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    const reached = new Set<string>();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || ''),
      );
    }
    for (const name of ['q', 'Find', 'Newest', 'Most reports', 'Most altered quotes'])
      expect(reached).toContain(name);
    await context.close();
  });

  test('the choice of dark stays on the next page, before any script runs', async () => {
    const { page, go, context } = await admin({});
    await go('/stories');
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await go('/speakers');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await page.evaluate(() => fetch('/stories').then((answer) => answer.text()))).toContain(
      'data-theme="dark"',
    );
    await context.close();
  });

  test('without scripts a story can be read, a draft checked and a story renamed', async () => {
    const visit = await admin({ javaScriptEnabled: false });
    const { page, go, follow, context } = visit;
    await go('/stories/story-1');
    expect(await page.locator('tr.item.changed').count()).toBeGreaterThan(0);
    await page.locator('#title').fill('The ferry and the bridge');
    await follow(page.getByRole('button', { name: 'Rename' }));
    expect(await page.locator('h1').textContent()).toBe('The ferry and the bridge');
    await go('/check?story=story-1');
    await page.getByRole('group', { name: 'The draft' }).getByLabel('Text').fill(DRAFT);
    await follow(page.getByRole('button', { name: 'Check' }));
    expect(await page.locator('.finding').count()).toBeGreaterThan(5);
    await context.close();
  });

  test('without scripts a search is narrowed by a facet and kept as a view, and two names are merged', async () => {
    const { page, go, follow, context } = await admin({ javaScriptEnabled: false });
    await go('/search?q=the');
    const facet = page.locator('.facets section', { hasText: 'Speaker' }).locator('li').first();
    const count = Number(await facet.locator('.facts').textContent());
    await follow(facet.getByRole('link'));
    expect(await page.locator('.statement-item').count()).toBe(Math.min(count, 30));
    expect(await page.locator('mark.hit').count()).toBeGreaterThan(0);
    await page.getByLabel('Keep this search as').fill('By one speaker');
    await follow(page.getByRole('button', { name: 'Save view' }));
    expect(await page.getByRole('link', { name: 'By one speaker', exact: true }).count()).toBe(1);
    await go('/speakers/ilse%20marrow?same=velde');
    await page.locator('#merge-reason').fill('a slip of the pen');
    await follow(page.getByRole('button', { name: 'Merge' }));
    expect(await page.locator('main').textContent()).toContain('also called Ilse Marrow');
    await follow(page.getByRole('button', { name: 'Take back' }));
    expect(await page.locator('main').textContent()).toContain('taken back by admin');
    await context.close();
  });
});
