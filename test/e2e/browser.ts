import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const found = [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path !== undefined && existsSync(path));

const HELP =
  'Chromium was not found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.';

/** Whether browser tests can run here. On a CI machine they must: there a missing browser is an error. */
export function hasBrowser(): boolean {
  if (found !== undefined) return true;
  if (process.env.CI) throw new Error(HELP);
  console.warn(`Browser tests skipped. ${HELP}`);
  return false;
}

/** What keeps Chromium from traffic of its own. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Headless Chromium without the traffic of its own. */
export function launchBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error(HELP);
  return chromium.launch({ executablePath: found, args: QUIET });
}

/** The same with an unpacked extension, and a host of the web that is this machine. */
export function launchWithExtension(folder: string, host: string): Promise<BrowserContext> {
  if (found === undefined) throw new Error(HELP);
  return chromium.launchPersistentContext('', {
    executablePath: found,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET,
      `--load-extension=${folder}`,
      `--disable-extensions-except=${folder}`,
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
      // Lets a test click the extension's button, which stands outside every page.
      '--enable-unsafe-extension-debugging',
    ],
  });
}

/** A page under test with everything that it must not do. */
export interface WatchedPage {
  readonly page: Page;
  /** Console messages of level error or warning, and uncaught errors. */
  readonly complaints: string[];
  /** Addresses asked for beside the page itself. */
  readonly requests: string[];
}

/** Opens a page from its source; the hash is put behind the address. */
export async function openPage(
  browser: Browser,
  source: string,
  { hash = '', ...options }: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<WatchedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-e2e-'));
  const file = join(folder, 'page.html');
  await writeFile(file, source);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) requests.push(request.url());
  });
  context.on('close', () => void rm(folder, { recursive: true, force: true }));
  await page.goto(address + hash);
  return { page, complaints, requests };
}
