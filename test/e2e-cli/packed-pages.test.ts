import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, openPage } from '../e2e/browser.ts';
import { installPackage, servePackage } from './install-package.ts';
import { runProgram } from './run-hearsay.ts';

describe.skipIf(!hasBrowser())('the pages of the package as npm installs it', () => {
  let browser: Browser;
  let folder: string;
  let program: string;
  let reports: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-packed-'));
    const place = await installPackage(folder);
    program = join(place, 'bin/hearsay.js');
    reports = join(place, 'examples/harbour/reports');
    browser = await launchBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const hearsay = (...args: string[]) => runProgram(process.execPath, [program, ...args], { cwd: folder });

  /** Narrows the statements of a page to those of one witness alone, by its filter, and checks that it did. */
  const filterAlone = async (page: Page): Promise<void> => {
    await page.waitForLoadState('load');
    const all = await page.locator('.item:visible').count();
    await page.getByText('Only in one report').click();
    const alone = await page.locator('.item:visible').count();
    expect(alone).toBeLessThan(all);
    expect(await page.locator('#live').textContent()).toBe(`${alone} of ${all} statements`);
    expect(new URL(page.url()).hash).toBe('#show=alone');
  };

  it('has a page of a collation that filters, in one file that asks for nothing', async () => {
    const file = join(folder, 'page.html');
    expect((await hearsay('compare', reports, '--html', file)).status).toBe(0);
    const { page, complaints, requests } = await openPage(browser, readFileSync(file, 'utf8'));
    await filterAlone(page);
    await page.locator('#theme').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    await page.context().close();
  }, 300_000);

  it('serves pages whose scripts run, every one of them', async () => {
    const archive = join(folder, 'archive');
    expect((await hearsay('ingest', reports, '--archive', archive)).status).toBe(0);
    const address = await servePackage(folder, archive);
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    const scripts = new Set<string>();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (answer) => {
      if (answer.url().endsWith('.js')) scripts.add(answer.url());
    });
    await page.goto(address);
    await page.locator('#theme').click();
    // The next page comes in the theme that the script has kept.
    await page.locator('main a[href^="/stories/"]').first().click();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await filterAlone(page);
    await page.goto(`${address}add`);
    await page.locator('[data-more]').first().click();
    expect(await page.locator('[data-boxes] textarea').count()).toBeGreaterThan(1);
    const counts = page.waitForResponse((answer) => answer.url().includes('events'));
    await page.goto(`${address}jobs`);
    expect((await counts).status()).toBe(200);
    // Those of every page, of a collation, of forms, and of live counts.
    expect(scripts.size).toBe(4);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 300_000);
});
