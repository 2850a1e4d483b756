import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ingestGiven } from '../../src/app/archive/intake/ingest-given.ts';
import { buildExtension } from '../../web/extension/build.ts';
import { browseWithExtension, type ExtendedBrowser } from './browse-with-extension.ts';
import { hasBrowser } from './browser.ts';
import { openServedSite, type ServedSite } from './open-served-site.ts';

/** A page that would hide, reshape and read whatever is put into it. */
const ARTICLE = `<!doctype html><html lang="en"><head><title>Bridge reopens</title>
<style>@layer all { hearsay-panel { display: none !important; opacity: 0 !important; left: -9999px !important; } }
* { color: red !important; } hearsay-panel { position: static !important; width: 1px !important; }</style></head>
<body><nav><p>“Subscribe now,” said nobody.</p></nav><article><h1>Bridge to reopen</h1>
<p id="first">“The bridge is <em>safe</em> for traffic, and it will stay closed until the divers have seen every pile,” Ilse
Marrow said on Thursday.</p>
<p>“Nobody was killed,” the harbour commissioner added.</p>
<p>“My aunt grows purple artichokes near Zanzibar,” said Tomas Velde, the mayor.</p></article></body></html>`;

const REPORT = `Bridge shut

“The bridge is not safe for traffic, and it will stay closed until the divers have seen every pile,” Harbour Commissioner
Ilse Marrow told reporters. “Nobody was killed,” she said.`;
const HEARING = `ILSE MARROW: Nobody was killed. The bridge is not safe for traffic, and it will stay closed until the
divers have seen every pile.`;

async function fill({ address }: ServedSite): Promise<void> {
  const body = JSON.stringify({
    reports: [{ title: 'The Quay Post', text: REPORT }],
    transcripts: [{ title: 'The hearing', text: HEARING }],
  });
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(`${address}/api/ingest`, { method: 'POST', headers, body })).status).toBe(200);
  await untilRead(address);
}

/** Waits until all that was taken in is in its stories. */
async function untilRead(address: string): Promise<void> {
  const pending = async () => {
    const { unread, ungrouped, stale, stories } = await (await fetch(`${address}/api/counts`)).json();
    return stories === 0 ? null : unread + ungrouped + stale;
  };
  await vi.waitUntil(async () => (await pending()) === 0, { timeout: 60_000, interval: 100 });
}

/** Takes a report in as one of a web address. */
async function ingestAs({ archive, address }: ServedSite, url: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify({ url, title: 'Allotments', text }));
  const taken = await ingestGiven({ kind: 'file', name: 'page.json', bytes }, archive, 'report');
  expect(taken.receipts).toMatchObject([{ outcome: 'new' }]);
  await untilRead(address);
}

test('the extension as it is written for Firefox, which nobody tried, asks for the same and has its keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-firefox-'));
  buildExtension(folder, 'firefox');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  rmSync(folder, { recursive: true });
  expect(manifest).toMatchObject({
    permissions: ['activeTab', 'scripting', 'storage'],
    background: { scripts: ['worker.js'] },
    browser_specific_settings: { gecko: { strict_min_version: '140.0' } },
  });
  expect(manifest.background).not.toHaveProperty('service_worker');
});

describe.skipIf(!hasBrowser())('the browser extension', () => {
  let site: ServedSite;
  let browser: ExtendedBrowser;
  const requests: string[] = [];

  const choose = async (server: string, token = '') => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.extension}options.html`);
    await page.getByLabel('Address').fill(server);
    await page.getByLabel('API token').fill(token);
    await page.getByRole('button').click();
    const told = page.getByRole('status');
    await expect.poll(() => told.textContent()).toMatch(/[.?]$/u);
    const words = await told.textContent();
    await page.close();
    return words;
  };
  const opened = async () => {
    const page = await browser.open(ARTICLE);
    await browser.clickButton(page);
    const panel = browser.panel(page);
    await expect.poll(() => panel.text()).toContain('3 quotations');
    return { page, panel };
  };

  beforeAll(async () => {
    site = await openServedSite();
    await fill(site);
    browser = await browseWithExtension();
    browser.context.on('request', (request) => requests.push(request.url()));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('says whether the server answers, and takes no token over an open line', async () => {
    expect(await choose('http://archive.example:4173')).toContain('This is no address of a server');
    expect(await choose('http://127.0.0.1:1')).toContain('does not answer at http://127.0.0.1:1');
    expect(await choose(site.address)).toBe('Saved. The server answers; reports: 2, stories: 1.');
  });

  test('marks the quotations of the article and leaves the page as it is', async () => {
    const page = await browser.open(ARTICLE);
    const source = await page.locator('body').innerHTML();
    await browser.clickButton(page);
    await expect.poll(() => browser.panel(page).text()).toContain('3 quotations');
    expect(await page.locator('body').innerHTML()).toBe(source);
    const marked = await page.evaluate(() => [...(CSS.highlights.get('hearsay') ?? [])].map(String));
    expect(marked.map((words) => words.replace(/\s+/gu, ' '))).toEqual([
      expect.stringMatching(/^The bridge is safe for traffic.*every pile,$/u),
      'Nobody was killed,',
      'My aunt grows purple artichokes near Zanzibar,',
    ]);
    await page.close();
  });

  test('shows on one click how the archive has a quotation, with the story', async () => {
    const { page, panel } = await opened();
    await page.locator('#first em').click();
    await expect.poll(() => panel.text()).toContain('negation');
    const text = await panel.text();
    expect(text).toContain('≠ changed in 1');
    expect(text).toContain('The hearing');
    expect(text).toContain('there “not”, here nothing');
    expect(await panel.html()).toContain('<mark>not</mark>');
    const tab = browser.context.waitForEvent('page');
    await panel.click('.links a:last-child');
    const story = await tab;
    await expect.poll(() => story.locator('h1').textContent()).not.toBe('');
    expect(story.url()).toMatch(new RegExp(`^${site.address}/stories/[^/]+$`, 'u'));
    await story.close();
    await page.close();
  });

  test('goes by keyboard alone, and its keys are not the page’s', async () => {
    const { page, panel } = await opened();
    await page.evaluate(() =>
      addEventListener('keydown', () => document.body.setAttribute('data-heard', '')),
    );
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Tab');
    expect(await panel.focused()).toContain('Nobody was killed');
    await page.keyboard.press('Enter');
    await expect.poll(() => panel.text()).toContain('= verbatim in 2');
    await page.keyboard.press('Escape');
    expect(await panel.text()).toBeNull();
    expect(
      await page.evaluate(() => document.body.hasAttribute('data-heard') || CSS.highlights.size > 0),
    ).toBe(false);
    await page.close();
  });

  test('says that a quotation is nowhere, and looks all up at once', async () => {
    const { page, panel } = await opened();
    await panel.click('header button');
    await expect.poll(() => panel.text()).toContain('All are looked up.');
    const text = await panel.text();
    for (const verdict of ['≠ changed', '= verbatim', '? not found']) expect(text).toContain(verdict);
    await page.close();
  });

  test('shows itself whatever the style of the page, and shows the page nothing', async () => {
    const { page, panel } = await opened();
    const seen = await page.locator('hearsay-panel').evaluate((host) => {
      const { width, right } = host.getBoundingClientRect();
      const { display, opacity } = getComputedStyle(host);
      return { root: host.shadowRoot, width, isAtRight: right === innerWidth, display, opacity };
    });
    expect(seen).toEqual({ root: null, width: 432, isAtRight: true, display: 'block', opacity: '1' });
    await browser.clickButton(page);
    await expect.poll(() => panel.text()).toBeNull();
    await page.close();
  });

  test('has the bookmarklet of the server as its poor relation', async () => {
    const page = await browser.open(ARTICLE);
    const offer = await browser.context.newPage();
    await offer.goto(`${site.address}/bookmarklet`);
    const link = await offer.getByRole('link', { name: 'Check with Hearsay' }).getAttribute('href');
    await offer.close();
    const run = async () => {
      const tab = browser.context.waitForEvent('page');
      await page.evaluate(String(link).replace('javascript:', ''));
      const check = await tab;
      await check.waitForLoadState();
      return check;
    };
    expect(await (await run()).locator('#draft-address').inputValue()).toBe(page.url());
    await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('article')!));
    expect(await (await run()).locator('#draft-text-1').inputValue()).toContain(
      'The bridge is safe for traffic',
    );
    await page.close();
  });

  test('says what its server refuses', async () => {
    const guarded = await openServedSite({ accounts: true });
    expect(await choose(guarded.address)).toContain('Your server refused: sign in, or send an API token');
    expect(await choose(guarded.address, 'wrong')).toContain('the API token is not known');
    await guarded.close();
    await choose(site.address);
  });

  test('looks quotations up with the token of an account, which neither page nor panel can read', async () => {
    const guarded = await openServedSite({ accounts: true });
    const token = await guarded.token('reader');
    expect(await choose(guarded.address, token)).toBe('Saved. The server answers; reports: 0, stories: 0.');
    const { page, panel } = await opened();
    await page.locator('#first em').click();
    await expect
      .poll(() => panel.text())
      .toContain('No report or transcript of your archive has these words');
    expect(`${await page.content()}${await panel.html()}`).not.toContain(token);
    await page.close();
    await guarded.close();
    await choose(site.address);
  });

  test('says where the archive has words of this page alone, and counts the page for no other', async () => {
    const page = await browser.open(ARTICLE);
    const story =
      'News of the allotments\n\n“My aunt grows purple artichokes near Zanzibar,” said Tomas Velde.';
    await ingestAs(site, page.url(), story);
    await browser.clickButton(page);
    const panel = browser.panel(page);
    await expect.poll(() => panel.text()).toContain('3 quotations');
    await panel.click('li:last-child button');
    await expect.poll(() => panel.text()).toContain('? this page alone');
    expect(await panel.text()).toContain('(this page)');
    await page.close();
  });

  test('may reach nobody but this machine until its user names a server', async () => {
    const allowed = await browser.permissions();
    expect(allowed.origins?.sort()).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(allowed.permissions?.sort()).toEqual(['activeTab', 'scripting', 'storage']);
  });

  test('asks nobody but the server', () => {
    const hosts = new Set(requests.map((address) => new URL(address).hostname));
    expect([...hosts].filter((host) => host !== new URL(browser.extension).hostname).sort()).toEqual([
      '127.0.0.1',
      'gazette.example',
    ]);
    expect(browser.asked.filter((line) => !/^GET \/\d+$/u.test(line))).toEqual([]);
  });
});
