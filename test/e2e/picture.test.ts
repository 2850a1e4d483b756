import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/reports/collation/html/render-html.ts';
import { renderSvg } from '../../src/reports/collation/picture/render-svg.ts';
import { hostileCollation } from '../arbitraries/hostile-collation.ts';
import { largeCollation } from '../arbitraries/large-collation.ts';
import { sampleCollation } from '../arbitraries/sample-collation.ts';
import { hasBrowser, launchBrowser, openPage } from './browser.ts';

describe.skipIf(!hasBrowser())('the picture of a story in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  test('leads by a click from a mark to both passages', async () => {
    const { page, complaints, requests } = await openPage(browser, renderHtml(sampleCollation()));
    await page.locator('.picture-scroller a', { has: page.locator('.flipped') }).click();
    const card = page.locator('.finding-card:focus');
    expect(await card.locator('blockquote').allTextContents()).toEqual([
      'Well, we are not going to close the north pier before May',
      'We are going to close the north pier before June',
    ]);
    await page
      .locator('.picture-scroller a', { has: page.locator('.kept') })
      .first()
      .click();
    expect(await page.locator('tr.item:focus blockquote').count()).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.context().close();
  });

  test('is walked through by keyboard, statement by statement and finding by finding', async () => {
    const { page } = await openPage(browser, renderHtml(sampleCollation()));
    await page.locator('.picture-scroller').focus();
    await page.keyboard.press('Tab');
    const title = () => page.evaluate(() => document.activeElement?.querySelector('title')?.textContent);
    expect(await title()).toBe('Statement 6 Tom Okoro');
    await page.keyboard.press('Tab');
    expect(await title()).toMatch(/^T transcript.vtt, statement 6: not found/u);
    await page.keyboard.press('Enter');
    expect(await page.locator('.finding-card:focus').count()).toBe(1);
    await page.context().close();
  });

  test('needs no scrolling sideways in a narrow window, and is walked through by keyboard there', async () => {
    for (const [html, signs] of [
      [renderHtml(sampleCollation()), 3],
      [renderHtml(largeCollation(40, 3)), 40],
    ] as const) {
      const { page } = await openPage(browser, html, { viewport: { width: 390, height: 800 } });
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(window!);
      expect(await page.locator('.picture-scroller').isVisible()).toBe(false);
      const box = (await page.locator('.picture-narrow .picture').boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      expect(await page.locator('.picture-narrow .outlet').count()).toBeGreaterThanOrEqual(signs);
      await page.locator('#picture-title').evaluate((title) => {
        title.tabIndex = -1;
        title.focus();
      });
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.picture-narrow') !== null)).toBe(
        true,
      );
      await page.context().close();
    }
  });

  test('scrolls inside its own frame where forty outlets stand side by side in a wide window', async () => {
    const html = renderHtml(largeCollation(40, 3));
    const { page } = await openPage(browser, html, { viewport: { width: 1000, height: 800 } });
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window!);
    expect(await page.locator('.picture-scroller .sign').count()).toBe(40);
    await page.context().close();
  });

  test('is a file of its own: well-formed, in its colours, and a click leads to the passages', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hearsay-picture-'));
    const page = await browser.newPage({ viewport: { width: 1000, height: 300 }, colorScheme: 'dark' });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    for (const [name, collation] of Object.entries({
      hostile: hostileCollation(),
      sample: sampleCollation(),
    })) {
      const file = join(folder, `${name}.svg`);
      await writeFile(file, renderSvg(collation));
      await page.goto(pathToFileURL(file).href);
      expect(await page.locator('parsererror').count()).toBe(0);
      expect(await page.evaluate(() => (globalThis as unknown as { pwned?: number }).pwned)).toBeUndefined();
    }
    const fill = (of: string) =>
      page
        .locator(of)
        .first()
        .evaluate((element) => getComputedStyle(element).fill);
    expect(await fill('.paper')).toBe('rgb(20, 19, 18)');
    expect(await fill('.cell.flipped rect')).toBe('rgb(255, 154, 144)');
    await page.locator('a', { has: page.locator('.flipped') }).click();
    const passages = page.locator('.passages:target');
    expect(await passages.textContent()).toContain('We are going to close the north pier before June');
    expect((await passages.boundingBox())!.y).toBeLessThan(300);
    expect(complaints).toEqual([]);
    await page.context().close();
    await rm(folder, { recursive: true });
  });
});
