import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { openServedSite, PASSWORD, type ServedSite, type Visit, visitSite } from './open-served-site.ts';

const EXAMPLE = ['courier.txt', 'lantern.md', 'northline.html', 'notebook.json'].map(
  (name) => `examples/harbour/reports/${name}`,
);
const DRAFT = readFileSync('examples/harbour/draft.md', 'utf8');
const noPostgres = whyNoPostgres();
if (noPostgres !== null) console.warn(`Browser tests on PostgreSQL skipped: ${noPostgres}`);

const visible = (visit: Visit) => visit.page.locator('.item:visible').count();

describe.skipIf(!hasBrowser()).each(['embedded', 'postgresql'] as const)(
  'the site on the %s database, in a browser',
  (engine) => {
    const skipped = engine === 'postgresql' && noPostgres !== null;
    let browser: Browser;
    let postgres: TestPostgres | undefined;
    let site: ServedSite;
    let visit: Visit;

    beforeAll(async () => {
      if (skipped) return;
      if (engine === 'postgresql') postgres = await startPostgres();
      site = await openServedSite(postgres === undefined ? {} : { place: await postgres.database() });
      browser = await launchBrowser();
      visit = await visitSite(browser, site);
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await site?.close();
      await postgres?.close();
    });

    test.skipIf(skipped)(
      'takes the examples in and follows the work live until all is done',
      async () => {
        const { page, go, follow } = visit;
        await go('/add');
        await page.setInputFiles('#report-file', EXAMPLE);
        await follow(page.getByRole('button', { name: 'Add' }));
        await expect.poll(() => page.locator('.notice.good li').count()).toBe(4);
        await go('/add');
        await page.selectOption('#kind', 'transcript');
        await page.setInputFiles('#report-file', ['examples/harbour/briefing.vtt']);
        await follow(page.getByRole('button', { name: 'Add' }));
        await go('/jobs');
        await expect.poll(() => page.locator('[data-count=reports]').textContent()).toBe('5');
        await expect.poll(() => page.locator('#live [role=status]').textContent()).toBe('All is done.');
        await expect.poll(() => page.locator('[data-count=statements]').textContent()).not.toBe('0');
      },
      90_000,
    );

    test.skipIf(skipped)('opens the story, filters it, and opens a statement that is altered', async () => {
      const { page, go, follow } = visit;
      await go('/stories');
      await follow(page.locator('.story a').first());
      expect(await page.locator('h1').textContent()).not.toBe('');
      const all = await visible(visit);
      await page.getByText('Altered only').click();
      await expect.poll(() => visible(visit)).toBeLessThan(all);
      expect(await visible(visit)).toBeGreaterThan(0);
      const item = page.locator('tr.item:visible').first();
      await follow(item.getByRole('link', { name: /Who printed what when/u }));
      expect(page.url()).toMatch(/\/statements\/st-[0-9a-f]{12}$/u);
      expect(await page.locator('.moment').count()).toBeGreaterThan(1);
      await follow(page.locator('.moment .by a').first());
      await expect.poll(() => page.locator('.report-text').isVisible()).toBe(true);
    });

    test.skipIf(skipped)('finds a statement by words and by who said it', async () => {
      const { page, go, follow } = visit;
      await go('/search');
      await page.getByLabel('Words').fill('bridge');
      await page.getByLabel('Speaker').fill('Marrow');
      await follow(page.getByRole('button', { name: 'Search' }));
      await expect.poll(() => page.locator('.statement-item').count()).toBeGreaterThan(0);
      await follow(page.locator('.statement-item .facts a').first());
      expect(await page.locator('h1').textContent()).toBe('Ilse Marrow');
    });

    test.skipIf(skipped)('checks a draft against the story', async () => {
      const { page, go, follow } = visit;
      await go('/stories');
      await follow(page.locator('.story a').first());
      await follow(page.getByRole('link', { name: 'Check a draft against this story' }));
      await page.getByRole('group', { name: 'The draft' }).getByLabel('Text').fill(DRAFT);
      await follow(page.getByRole('button', { name: 'Check' }));
      await expect.poll(() => page.locator('.finding').count()).toBeGreaterThan(5);
      await page.locator('a.quotation.error').first().click();
      expect(await page.locator('.finding:target').textContent()).toContain('error');
    });

    test.skipIf(skipped)('compares two pasted texts, one box more by the script', async () => {
      const { page, go, follow } = visit;
      await go('/compare');
      await page.locator('[data-more=report]').click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('report-text-3');
      await page
        .getByLabel('Text 1', { exact: true })
        .fill('“We will not build the new pier before the end of the autumn,” said Ann Holt, the mayor.');
      await page
        .getByLabel('Text 3', { exact: true })
        .fill('“We will build the new pier before the end of the autumn,” said Ann Holt, the mayor.');
      await follow(page.getByRole('button', { name: 'Compare' }));
      await expect.poll(() => page.locator('tr.item.changed').count()).toBe(1);
    });

    test.skipIf(skipped)(
      'splits a story and shows the new one as soon as it is collated',
      async () => {
        const { page, go, follow } = visit;
        await go('/stories');
        await follow(page.locator('.story a').first());
        const before = page.url();
        await page.getByLabel(/Take “Bridge chaos/u).check();
        await page.getByLabel(/Take “Notebook/u).check();
        await page.getByLabel('Title of the new story').fill('As the Lantern has it');
        await follow(page.getByRole('button', { name: 'Split off' }));
        expect(page.url()).not.toBe(before);
        expect(await page.locator('h1').textContent()).toBe('As the Lantern has it');
        await expect.poll(() => page.locator('#statements').count()).toBe(1);
        expect(await page.locator('#reports .report').count()).toBe(2);
        await page.goto(before);
        expect(await page.locator('#reports .report').count()).toBe(3);
        await page.locator('#from').selectOption({ label: 'As the Lantern has it (2 reports)' });
        await follow(page.getByRole('button', { name: 'Join' }));
        expect(await page.locator('#reports .report').count()).toBe(5);
      },
      60_000,
    );

    test.skipIf(skipped)('asks no other site for anything and has nothing to complain of', () => {
      expect(visit.strangers).toEqual([]);
      expect(visit.complaints).toEqual([]);
    });
  },
);

describe.skipIf(!hasBrowser())('who gets in, in a browser', () => {
  let browser: Browser;
  let site: ServedSite;

  beforeAll(async () => {
    site = await openServedSite({ accounts: true });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function signIn(name: string, password = PASSWORD): Promise<Visit> {
    const visit = await visitSite(browser, site);
    await visit.go('/sign-in');
    await visit.page.getByLabel('Name').fill(name);
    await visit.page.getByLabel('Password').fill(password);
    await visit.follow(visit.page.getByRole('button', { name: 'Sign in' }));
    return visit;
  }

  test('nobody sees a page before signing in, and a wrong password stays outside', async () => {
    const { page, go, context } = await visitSite(browser, site);
    await go('/stories');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await context.close();
    const wrong = await signIn('reader', 'not the password');
    expect(await wrong.page.getByRole('alert').textContent()).not.toBe('');
    expect(new URL(wrong.page.url()).pathname).toBe('/sign-in');
    await wrong.context.close();
  });

  test('a reader looks and checks, but is refused what editors do', async () => {
    const { page, go, follow, context } = await signIn('reader');
    expect(await page.locator('nav[aria-label=Site]').getByText('Add').count()).toBe(0);
    await go('/add');
    expect(await page.locator('h1').textContent()).toBe('Not allowed');
    await go('/feeds');
    expect(await page.locator('form[action="/feeds"]').count()).toBe(0);
    await go('/check');
    expect(await page.getByRole('button', { name: 'Check' }).isVisible()).toBe(true);
    await follow(page.getByRole('button', { name: 'Sign out' }));
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await go('/stories');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await context.close();
  });

  test('an editor adds, an admin watches feeds', async () => {
    const editor = await signIn('editor');
    await editor.go('/add');
    await editor.page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill('“It is open,” said Ann Holt, the mayor.');
    await editor.follow(editor.page.getByRole('button', { name: 'Add' }));
    await expect.poll(() => editor.page.locator('.notice.good').count()).toBe(1);
    await editor.go('/feeds');
    expect(await editor.page.locator('form[action="/feeds"]').count()).toBe(0);
    await editor.context.close();
    const admin = await signIn('admin');
    await admin.go('/feeds');
    await admin.page.getByLabel(/Address of a feed/u).fill('https://news.example/feed');
    await admin.follow(admin.page.getByRole('button', { name: 'Watch it' }));
    expect(await admin.page.locator('.rows tbody tr').count()).toBe(1);
    await admin.context.close();
  });
});
