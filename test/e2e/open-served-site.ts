import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openAccounts } from '../../src/accounts/open-accounts.ts';
import { ROLES } from '../../src/app/accounts.ts';
import type { Archive } from '../../src/app/archive/archive.ts';
import type { Services } from '../../src/app/services.ts';
import type { Models } from '../../src/core/models.ts';
import { createMetrics } from '../../src/http/operations/metrics.ts';
import { serve } from '../../src/http/serve.ts';
import { loadModels } from '../../src/models/load-models.ts';
import { openArchive } from '../../src/open-archive.ts';
import { fetchesNothing } from '../fetches-nothing.ts';

export const PASSWORD = 'three gulls on the quay wall';

/** A server with its worker, over an archive of its own. */
export interface ServedSite {
  readonly archive: Archive;
  /** Without the slash at the end. */
  readonly address: string;
  /** A new API token of one of the accounts. */
  token(name: string): Promise<string>;
  close(): Promise<void>;
}

export interface ServedSiteOptions {
  /** Where the archive is: a postgres:// address; a new folder where absent. */
  readonly place?: string;
  /** With accounts named like their roles; without, everybody is the local admin. */
  readonly accounts?: boolean;
}

/** Serves a new archive on a free port, with a worker at work on it, as `hearsay serve` does. */
export async function openServedSite({
  place,
  accounts = false,
}: ServedSiteOptions = {}): Promise<ServedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-site-'));
  let models: Models | undefined;
  const services: Services = {
    models: () => {
      models ??= loadModels({ engine: 'fast' });
      return models;
    },
    fetcher: fetchesNothing,
    cacheFolder: null,
  };
  const opened = await openArchive({ place: place ?? join(folder, 'archive') }, services, 'test');
  await opened.startWorker();
  const secret = 'a secret of the tests, long enough for all';
  const known = accounts
    ? await openAccounts(
        { kind: 'embedded', file: join(folder, 'accounts.db') },
        { secret, secure: false, log: () => {} },
      )
    : null;
  if (known !== null) for (const role of ROLES) await known.add({ name: role, role, password: PASSWORD });
  const serving = await serve(opened.archive, {
    accounts: known,
    secret,
    log: pino({ level: 'silent' }),
    metrics: createMetrics(opened.archive.store),
    host: '127.0.0.1',
    port: 0,
    trustProxy: false,
    grace: 100,
  });
  return {
    archive: opened.archive,
    address: serving.address.replace(/\/$/u, ''),
    token: (name) => known!.addToken(name, 'test', null),
    close: async () => {
      await serving.stop();
      await known?.close();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A browser's window on a site, with everything that its pages must not do. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console messages of level error or warning, and uncaught errors. */
  readonly complaints: string[];
  /** Addresses asked for outside the site. */
  readonly strangers: string[];
  go(path: string): Promise<void>;
  /** Clicks what leads to another page, and waits until that page is there with its scripts run. */
  follow(link: Locator): Promise<void>;
}

export async function visitSite(
  browser: Browser,
  site: ServedSite,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) strangers.push(request.url());
  });
  const go = async (path: string) => {
    await page.goto(site.address + path);
  };
  const follow = async (link: Locator) => {
    const loaded = page.waitForEvent('load');
    await link.click();
    await loaded;
  };
  return { page, context, complaints, strangers, go, follow };
}
