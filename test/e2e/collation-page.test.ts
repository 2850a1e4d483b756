import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/reports/collation/html/render-html.ts';
import { renderTei } from '../../src/reports/collation/render-tei.ts';
import { hostileCollation } from '../arbitraries/hostile-collation.ts';
import { largeCollation } from '../arbitraries/large-collation.ts';
import { sampleCollation } from '../arbitraries/sample-collation.ts';
import { violationsOf } from './accessibility.ts';
import { hasBrowser, launchBrowser, openPage } from './browser.ts';

const visibleNumbers = (page: Page) =>
  page
    .locator('.item:visible')
    .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-number'))));

const live = (page: Page) => page.locator('#live').textContent();

describe.skipIf(!hasBrowser())('the page of a collation in a browser', () => {
  let browser: Browser;
  const source = renderHtml(sampleCollation());

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  test('opens without complaints and without a request', async () => {
    const { page, complaints, requests } = await openPage(browser, source);
    expect(await page.title()).toBe('Collation: 3 reports and 1 transcript');
    expect(await visibleNumbers(page)).toEqual([6, 1, 2, 3, 4, 5, 7, 8, 9]);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.context().close();
  });

  test('filters by mouse, announces the count and keeps the state in the address', async () => {
    const { page } = await openPage(browser, source);
    await page.getByText('Only in one report').click();
    expect(await visibleNumbers(page)).toEqual([8, 9]);
    expect(await live(page)).toBe('2 of 9 statements');
    expect(new URL(page.url()).hash).toBe('#show=alone');
    await page.getByText('Altered only').click();
    await page.locator('.pills').getByText('spliced').click();
    expect(await visibleNumbers(page)).toEqual([4]);
    await page.locator('.pills').getByText('reworded').click();
    expect(await visibleNumbers(page)).toEqual([6, 4]);
    expect(new URL(page.url()).hash).toBe('#show=altered&verdict=reworded%2Cspliced');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => visibleNumbers(page)).toHaveLength(9);
    await page.locator('select[name=speaker]').selectOption({ label: 'Tom Okoro (2)' });
    expect(await visibleNumbers(page)).toEqual([6, 5]);
    await page.context().close();
  });

  test('filters by keyboard alone', async () => {
    const { page } = await openPage(browser, source);
    await page.locator('input[type=search]').focus();
    await page.keyboard.type('north pier');
    expect(await visibleNumbers(page)).toEqual([1]);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    expect(await visibleNumbers(page)).toHaveLength(9);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Lena');
    expect(await visibleNumbers(page)).toEqual([8]);
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(new URL(page.url()).hash).toBe('#show=altered');
    await page.keyboard.press('Tab');
    await page.keyboard.type('As in');
    expect(await visibleNumbers(page)).toEqual([1, 2, 3, 4, 5, 6, 8]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => live(page)).toBe('9 of 9 statements');
    await page.context().close();
  });

  test('opens with the state that the address asks for, and ignores what it does not know', async () => {
    const asked = await openPage(browser, source, {
      hash: '#show=shared&verdict=trimmed,nonsense&speaker=s1&q=tolls',
    });
    expect(await visibleNumbers(asked.page)).toEqual([7]);
    await asked.page.context().close();
    const odd = await openPage(browser, source, { hash: '#show=%22%3E&speaker=nobody&order=x&verdict=' });
    expect(await visibleNumbers(odd.page)).toHaveLength(9);
    expect(odd.complaints).toEqual([]);
    await odd.page.context().close();
  });

  test('says so when no statement passes', async () => {
    const { page } = await openPage(browser, source, { hash: '#q=zebra' });
    expect(await visibleNumbers(page)).toEqual([]);
    expect(await page.locator('#none').isVisible()).toBe(true);
    expect(await page.locator('#statements-title').isVisible()).toBe(false);
    await page.context().close();
  });

  test('leads from the summary to a statement, also when a filter hides it', async () => {
    const { page } = await openPage(browser, source, { hash: '#show=alone' });
    await page.locator('.headlines a').first().click();
    expect(await page.locator('#statement-6').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('statement-6');
    await page.context().close();
  });

  test('opens every passage in its context by keyboard', async () => {
    const { page } = await openPage(browser, source);
    const details = page.locator('#statement-1 details.context').nth(3);
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await details.locator('mark.passage').textContent()).toBe(
      'We are going to close the north pier before June',
    );
    expect(await details.locator('.excerpt').textContent()).toContain('gave way at last');
    expect(await page.locator('.reading:has(.words)').count()).toBe(
      await page.locator('details.context').count(),
    );
    await page.context().close();
  });

  test('lights the words that answer the ones under the pointer', async () => {
    const { page } = await openPage(browser, source);
    await page.locator('#statement-1 .words mark', { hasText: 'June' }).hover();
    expect(await page.locator('.lit').allTextContents()).toEqual(['May']);
    await page.context().close();
  });

  test('is useful without script: everything shown, no dead controls', async () => {
    const { page, complaints } = await openPage(browser, source, { javaScriptEnabled: false });
    expect(await page.locator('.item:visible').count()).toBe(9);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('#theme').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('switches between light and dark', async () => {
    const { page } = await openPage(browser, source, { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    expect(await paper()).not.toBe(light);
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    expect(await paper()).toBe(light);
    await page.context().close();
  });

  for (const width of [390, 768, 1280, 1600]) {
    test(`does not scroll sideways at ${width} px, with four witnesses, ten or a hundred`, async () => {
      for (const html of [source, renderHtml(largeCollation(10, 2)), renderHtml(largeCollation(100, 2))]) {
        const { page } = await openPage(browser, html, { viewport: { width, height: 900 } });
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        expect(content).toBeLessThanOrEqual(window!);
        await page.context().close();
      }
    });
  }

  test('keeps the statement in sight while ten columns scroll', async () => {
    const { page } = await openPage(browser, renderHtml(largeCollation(10, 2)));
    await page.locator('.scroller').evaluate((element) => element.scrollTo(1500, 0));
    const box = await page.locator('#statement-1 th').boundingBox();
    expect(box!.x).toBeLessThan(100);
    expect(await page.locator('.collation thead th').count()).toBe(11);
    await page.context().close();
  });

  test('shows each wording of a hundred reports once, with all who carry it and every context', async () => {
    const { page } = await openPage(browser, renderHtml(largeCollation(100, 2)));
    const statement = page.locator('#statement-1');
    expect(await statement.locator('.reading').count()).toBe(5);
    expect(await statement.locator('.excerpt').count()).toBe(100);
    await statement.locator('.carriers summary').first().click();
    const names = await statement.locator('.who .witness, .carriers .witness').allTextContents();
    expect(new Set(names).size).toBe(100);
    await page.context().close();
  });

  const looks = [
    { witnesses: 4, colorScheme: 'light', width: 390 },
    { witnesses: 4, colorScheme: 'dark', width: 390 },
    { witnesses: 4, colorScheme: 'light', width: 1280 },
    { witnesses: 4, colorScheme: 'dark', width: 1280 },
    { witnesses: 100, colorScheme: 'light', width: 1280 },
  ] as const;
  for (const { witnesses, colorScheme, width } of looks) {
    test(`has no accessibility violations with ${witnesses} witnesses, ${colorScheme} at ${width} px`, async () => {
      const html = witnesses === 4 ? source : renderHtml(largeCollation(witnesses, 2));
      const { page } = await openPage(browser, html, { colorScheme, viewport: { width, height: 900 } });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violationsOf(page, colorScheme === 'dark' ? 'colours' : 'all')).toEqual([]);
      await page.context().close();
    });
  }

  test('shows hostile text and never runs it', async () => {
    const { page, complaints, requests } = await openPage(browser, renderHtml(hostileCollation()));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.locator('.item').last().hover();
    for (const mark of await page.locator('.item mark').all()) await mark.dispatchEvent('mouseover');
    await page.locator('select[name=speaker]').selectOption({ index: 1 });
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => (globalThis as unknown as { pwned?: number }).pwned)).toBeUndefined();
    expect(
      await page
        .locator('img, iframe, base, body svg:not(.bar, .picture), script:not(body > script)')
        .count(),
    ).toBe(0);
    expect(
      await page.locator('[onerror], [onload], [onmouseover], [onfocus], a[href^="javascript:"]').count(),
    ).toBe(0);
    expect(await page.locator('#statements').textContent()).toContain('<script>window.pwned=1</script>');
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.context().close();
  });

  test('prints in light colours, without controls, every visible statement', async () => {
    const { page } = await openPage(browser, source, { colorScheme: 'dark', hash: '#show=altered' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('.item:visible').count()).toBe(7);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(28, 26, 23)');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser())('the TEI of a collation in an XML reader', () => {
  test('is well-formed, also with hostile text, and every pointer has its target', async () => {
    const browser = await launchBrowser();
    const { page } = await openPage(browser, '<!doctype html><title>reader</title>');
    for (const collation of [sampleCollation(), hostileCollation()]) {
      const found = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const ids = new Set(
          [...parsed.querySelectorAll('[*|id]')].map((element) => element.getAttribute('xml:id')),
        );
        const pointers = [...parsed.querySelectorAll('[wit], [ana], [corresp]')].flatMap((element) =>
          ['wit', 'ana', 'corresp'].flatMap((name) => element.getAttribute(name)?.split(' ') ?? []),
        );
        return {
          error: parsed.querySelector('parsererror')?.textContent ?? null,
          readings: parsed.querySelectorAll('lem, rdg').length,
          lost: pointers.filter((pointer) => !ids.has(pointer.slice(1))),
        };
      }, renderTei(collation));
      const readings = collation.statements.flatMap((statement) => statement.wordings).length;
      expect(found).toEqual({ error: null, readings, lost: [] });
    }
    await browser.close();
  });
});
