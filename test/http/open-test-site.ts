import { join } from 'node:path';
import { pino } from 'pino';
import { openAccounts } from '../../src/accounts/open-accounts.ts';
import type { Accounts, Role } from '../../src/app/accounts.ts';
import type { Archive } from '../../src/app/archive/archive.ts';
import { ingestSources } from '../../src/app/archive/intake/ingest-sources.ts';
import { settle } from '../../src/app/archive/workers/settle.ts';
import type { Services } from '../../src/app/services.ts';
import { composeApp } from '../../src/http/compose-app.ts';
import { createMetrics } from '../../src/http/operations/metrics.ts';
import { answerMcp } from '../../src/mcp/serve-mcp.ts';
import { openTestArchive } from '../archive/open-test-archive.ts';

export const PASSWORD = 'low tide at the north pier';
export const SECRET = 'a secret of the tests, long enough for all';

export interface TestSite {
  readonly archive: Archive;
  readonly accounts: Accounts | null;
  /** Every line that was logged. */
  readonly logged: () => string;
  /** Asks the whole server, without a socket; `Host` is its own unless told. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Sends JSON. */
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Signs in through the page and answers with the cookies of a browser that did. */
  signIn(name: string, from?: string): Promise<string>;
  close(): Promise<void>;
}

export interface TestSiteOptions {
  /** With accounts for `reader`, `editor` and `admin`, named like their roles; without, everybody is the local admin. */
  readonly accounts?: boolean;
  readonly services?: Partial<Services>;
  readonly triesAMinute?: number;
  readonly trustProxy?: boolean;
}

/** The whole server over an archive of its own in a folder that goes with it. */
export async function openTestSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const opened = await openTestArchive(options.services);
  const { archive, folder } = opened;
  const lines: string[] = [];
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => lines.push(line) });
  const trustProxy = options.trustProxy ?? false;
  const accounts =
    options.accounts === true
      ? await openAccounts(
          { kind: 'embedded', file: join(folder, 'accounts.db') },
          {
            secret: SECRET,
            secure: trustProxy,
            triesAMinute: options.triesAMinute ?? 1000,
            log: (level, message) => lines.push(`${level} ${message}`),
          },
        )
      : null;
  for (const role of accounts === null ? [] : (['reader', 'editor', 'admin'] as const)) {
    await accounts?.add({ name: role, role, password: PASSWORD });
  }
  const app = composeApp(archive, {
    accounts,
    reach: { loopback: accounts === null, trustProxy },
    secret: SECRET,
    log,
    metrics: createMetrics(archive.store),
    answerMcp,
  });
  const ask: TestSite['ask'] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', 'localhost:4173');
    return app.request(`http://localhost:4173${path}`, { redirect: 'manual', ...init, headers });
  };
  return {
    archive,
    accounts,
    logged: () => lines.join(''),
    ask,
    send: (method, path, body, headers = {}) =>
      ask(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    signIn: async (name) => {
      const { cookie, csrf } = await openForm(ask, '/sign-in');
      const body = new URLSearchParams({ name, password: PASSWORD, csrf });
      const answer = await ask('/sign-in', { method: 'POST', headers: { cookie }, body });
      if (answer.status !== 303) throw new Error(`${name} could not sign in: ${answer.status}`);
      return joinCookies(cookie, cookiesOf(answer));
    },
    close: async () => {
      await accounts?.close();
      await opened.close();
    },
  };
}

/** Opens a page with a form as a browser does: its cookies, and the token that the form holds. */
export async function openForm(
  ask: TestSite['ask'],
  path: string,
  cookie = '',
): Promise<{ cookie: string; csrf: string; html: string }> {
  const answer = await ask(path, { headers: cookie === '' ? {} : { cookie } });
  const html = await answer.text();
  const csrf = /name="csrf" value="([^"]+)"/u.exec(html)?.[1] ?? '';
  return { cookie: joinCookies(cookie, cookiesOf(answer)), csrf, html };
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function joinCookies(...cookies: readonly string[]): string {
  const all = cookies.flatMap((cookie) => cookie.split('; ')).filter((cookie) => cookie !== '');
  return [...new Map(all.map((cookie) => [cookie.split('=')[0], cookie])).values()].join('; ');
}

/** Takes in the example of the repository and works until all is collated. */
export async function fillWithExample(archive: Archive): Promise<void> {
  const sources = ['examples/harbour/reports', 'examples/harbour/briefing.vtt'];
  await ingestSources({ sources }, archive);
  await settle(archive);
}

export const ROLES_OF_TESTS: readonly (Role | 'nobody')[] = ['nobody', 'reader', 'editor', 'admin'];
