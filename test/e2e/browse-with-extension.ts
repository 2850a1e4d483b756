import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { buildExtension } from '../../web/extension/build.ts';
import { launchWithExtension } from './browser.ts';

/** Chromium with the built extension, and an outlet of the web whose pages it is used on. */
export interface ExtendedBrowser {
  readonly context: BrowserContext;
  /** Where the extension's own pages are, with a slash at the end. */
  readonly extension: string;
  /** Requests that the outlet got, as "GET /path". */
  readonly asked: string[];
  /** Opens a page of the outlet with this source, under a policy that lets nothing run or load. */
  open(source: string): Promise<Page>;
  /** Clicks the extension's button on the page in front, as its user does. */
  clickButton(page: Page): Promise<void>;
  /** What the extension may do, and where. */
  permissions(): Promise<{ readonly origins?: string[]; readonly permissions?: string[] }>;
  /** Of the panel, which no page and no test can look into from outside. */
  panel(page: Page): PanelView;
  close(): Promise<void>;
}

/** The extension's panel on one page. */
export interface PanelView {
  /** What it says; null where there is none. */
  text(): Promise<string | null>;
  /** Its elements as a page of their own would have them. */
  html(): Promise<string>;
  /** Clicks, with the mouse, what a selector finds. */
  click(selector: string): Promise<void>;
  /** The text of the element that has the keyboard. */
  focused(): Promise<string | null>;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export async function browseWithExtension(): Promise<ExtendedBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-extension-'));
  buildExtension(folder);
  const sources: string[] = [];
  const asked: string[] = [];
  const outlet = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', POLICY);
    response.end(sources[Number(request.url?.slice(1))] ?? '');
  });
  await new Promise<void>((done) => outlet.listen(0, '127.0.0.1', done));
  const { port } = outlet.address() as AddressInfo;
  const context = await launchWithExtension(folder, 'gazette.example');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const session = await context.browser()!.newBrowserCDPSession();
  return {
    context,
    extension: new URL('/', worker.url()).href,
    asked,
    async open(source) {
      const page = await context.newPage();
      await page.goto(`http://gazette.example:${port}/${sources.push(source) - 1}`);
      return page;
    },
    clickButton: (page) => clickButton(session, page, new URL(worker.url()).host),
    // biome-ignore lint/suspicious/noExplicitAny: the browser's API for extensions has no types here.
    permissions: () => worker.evaluate(() => (globalThis as any).chrome.permissions.getAll()),
    panel: (page) => viewPanel(worker, page),
    async close() {
      await context.close();
      await new Promise((done) => outlet.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function clickButton(session: CDPSession, page: Page, id: string): Promise<void> {
  await page.bringToFront();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  // Playwright's types do not know this one yet.
  const send = session.send as (method: string, given: object) => Promise<unknown>;
  await send.call(session, 'Extensions.triggerAction', { id, targetId: tab?.targetId });
}

interface Seen {
  readonly text: string;
  readonly html: string;
  readonly focused: string | null;
  readonly at: { readonly x: number; readonly y: number } | null;
}

function viewPanel(worker: Worker, page: Page): PanelView {
  const see = (selector: string | null = null) =>
    worker.evaluate(lookIntoPanel, [page.url(), selector] as const) as Promise<Seen | null>;
  return {
    text: async () => (await see())?.text ?? null,
    html: async () => (await see())?.html ?? '',
    focused: async () => (await see())?.focused ?? null,
    async click(selector) {
      const at = (await see(selector))?.at;
      if (!at) throw new Error(`the panel has no ${selector}`);
      await page.mouse.click(at.x, at.y);
    },
  };
}

/** Runs in the extension's worker, which alone may look into the closed tree of its panel. */
async function lookIntoPanel([address, selector]: readonly [string, string | null]): Promise<unknown> {
  // biome-ignore lint/suspicious/noExplicitAny: the browser's API for extensions has no types here.
  const { chrome } = globalThis as any;
  // Of a tab without the button clicked it is not told the address.
  const tab = (await chrome.tabs.query({})).find(({ url }: { url?: string }) => url === address);
  if (tab === undefined) return null;
  const [frame] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    args: [selector],
    func: (wanted: string | null) => {
      const host = document.querySelector<HTMLElement>('hearsay-panel');
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const root: ShadowRoot | null = host && (globalThis as any).chrome.dom.openOrClosedShadowRoot(host);
      if (root === null) return null;
      const element = wanted === null ? null : root.querySelector(wanted);
      element?.scrollIntoView({ block: 'center' });
      const box = element?.getBoundingClientRect();
      return {
        text: root.firstElementChild?.textContent ?? '',
        html: root.innerHTML,
        focused: root.activeElement?.textContent ?? null,
        at: box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      };
    },
  });
  return frame?.result ?? null;
}
