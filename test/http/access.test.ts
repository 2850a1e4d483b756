import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Accounts, Role } from '../../src/app/accounts.ts';
import { composeApp } from '../../src/http/compose-app.ts';
import { createMetrics } from '../../src/http/operations/metrics.ts';
import { leastRole } from '../../src/http/security/access.ts';
import { answerMcp } from '../../src/mcp/serve-mcp.ts';
import { openTestSite, SECRET, type TestSite } from './open-test-site.ts';

type Least = Role | 'everybody';

/** What every route needs, written here once more by hand: the table in the source must agree. */
const NEEDED: Readonly<Record<string, Least>> = {
  'GET /health': 'everybody',
  'GET /ready': 'everybody',
  'GET /metrics': 'reader',
  'GET /assets/*': 'everybody',
  'GET /sign-in': 'everybody',
  'POST /sign-in': 'everybody',
  'POST /sign-out': 'reader',
  'GET /account': 'reader',
  'POST /account/tokens': 'reader',
  'POST /account/tokens/remove': 'reader',
  'POST /account/password': 'reader',
  'POST /account/sessions/end': 'reader',
  'GET /accounts': 'admin',
  'GET /accounts/of/:name': 'admin',
  'GET /accounts/trail': 'admin',
  'GET /api/accounts/trail': 'admin',
  'POST /accounts/of/:name/sessions/end': 'admin',
  'POST /accounts/of/:name/tokens/remove': 'admin',
  'POST /accounts': 'admin',
  'POST /accounts/remove': 'admin',
  'GET /': 'reader',
  'GET /stories': 'reader',
  'GET /stories/:id': 'reader',
  'GET /stories/:id/state': 'reader',
  'GET /stories/:id/statements/:statement': 'reader',
  'GET /stories/:id/findings/:finding': 'reader',
  'POST /stories/:id/findings/:finding': 'editor',
  'GET /ledger': 'reader',
  'GET /reports/:id': 'reader',
  'GET /speakers': 'reader',
  'GET /speakers/:key': 'reader',
  'GET /speakers/:key/record': 'reader',
  'POST /speakers/:key/merge': 'editor',
  'POST /speakers/:key/part': 'editor',
  'POST /speakers/:key/undo': 'editor',
  'GET /search': 'reader',
  'POST /views': 'reader',
  'POST /views/:id/remove': 'reader',
  'GET /views/:id/feed.xml': 'everybody',
  'GET /bookmarklet': 'reader',
  'GET /check': 'reader',
  'POST /check': 'reader',
  'GET /guard': 'reader',
  'POST /guard': 'reader',
  'GET /compare': 'reader',
  'POST /compare': 'reader',
  'GET /add': 'editor',
  'POST /add': 'editor',
  'GET /feeds': 'reader',
  'POST /feeds': 'admin',
  'POST /feeds/remove': 'admin',
  'GET /feed.xml': 'reader',
  'GET /jobs': 'reader',
  'GET /jobs/events': 'reader',
  'POST /jobs/retry': 'admin',
  'POST /stories/:id/split': 'editor',
  'POST /stories/:id/join': 'editor',
  'POST /stories/:id/rename': 'editor',
  'GET /mcp': 'reader',
  'POST /mcp': 'reader',
  'DELETE /mcp': 'reader',
  'GET /api/openapi.json': 'reader',
  'GET /api/stories': 'reader',
  'GET /api/groups': 'reader',
  'GET /api/stories/:id': 'reader',
  'PATCH /api/stories/:id': 'editor',
  'GET /api/stories/:id/collation': 'reader',
  'GET /api/stories/:id/facts': 'reader',
  'GET /api/stories/:id/stemma': 'reader',
  'GET /api/stories/:id/findings': 'reader',
  'POST /api/stories/:id/findings/:finding': 'editor',
  'GET /api/stories/:id/baseline': 'reader',
  'GET /api/ledger': 'reader',
  'POST /api/stories/:id/split': 'editor',
  'POST /api/stories/:id/join': 'editor',
  'GET /api/statements': 'reader',
  'GET /api/statements/facets': 'reader',
  'GET /api/speakers/:id/record': 'reader',
  'POST /api/speakers/:id/merge': 'editor',
  'POST /api/speakers/:id/part': 'editor',
  'GET /api/rulings': 'reader',
  'DELETE /api/rulings/:id': 'editor',
  'GET /api/views': 'reader',
  'POST /api/views': 'reader',
  'DELETE /api/views/:id': 'reader',
  'GET /api/speakers': 'reader',
  'GET /api/speakers/:id': 'reader',
  'GET /api/reports': 'reader',
  'GET /api/reports/:id': 'reader',
  'GET /api/reports/:id/versions': 'reader',
  'GET /api/counts': 'reader',
  'POST /api/ingest': 'editor',
  'POST /api/check': 'reader',
  'POST /api/guard': 'reader',
  'POST /api/trace': 'reader',
  'POST /api/compare': 'reader',
  'POST /api/facts': 'reader',
  'POST /api/extract': 'reader',
  'GET /api/work': 'reader',
  'DELETE /api/work/:id': 'reader',
  'GET /api/feeds': 'reader',
  'POST /api/feeds': 'admin',
  'DELETE /api/feeds': 'admin',
  'GET /api/dead-letters': 'reader',
  'POST /api/dead-letters/retry': 'admin',
};

const RANK = ['nobody', 'reader', 'editor', 'admin'] as const;

let site: TestSite;
let accounts: Accounts;
const tokens = new Map<string, string>();

beforeAll(async () => {
  site = await openTestSite({ accounts: true });
  accounts = site.accounts!;
  for (const role of ['reader', 'editor', 'admin'])
    tokens.set(role, await accounts.addToken(role, 'test', null));
});
afterAll(() => site.close());

describe('rights', () => {
  it('are written down for every route that is served', () => {
    const app = composeApp(site.archive, {
      accounts,
      reach: { loopback: false, trustProxy: false },
      secret: SECRET,
      log: pino({ level: 'silent' }),
      metrics: createMetrics(site.archive.store),
      answerMcp,
    });
    const served = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path === '/*' ? '/' : path}`);
    expect([...new Set(served)].sort()).toEqual(Object.keys(NEEDED).sort());
  });

  it.each(Object.entries(NEEDED))(
    'let %s be called by %s and above, and nobody else',
    async (route, least) => {
      const [method, pattern] = route.split(' ') as [string, string];
      const path = pattern.replaceAll(/:\w+/gu, 'x').replace('*', 'x.css');
      expect(leastRole(method, path)).toBe(least);
      for (const [rank, role] of RANK.entries()) {
        const token = tokens.get(role);
        const headers: Record<string, string> =
          token === undefined ? {} : { authorization: `Bearer ${token}` };
        if (path === '/jobs/events' && rank >= 1) continue;
        const answer = await site.ask(path, { method, headers });
        const needed = least === 'everybody' ? 0 : RANK.indexOf(least);
        const refused =
          answer.status === 401 ||
          answer.status === 403 ||
          answer.headers.get('location')?.startsWith('/sign-in') === true;
        await answer.body?.cancel();
        if (rank < needed) expect(refused, `${role}: ${answer.status}`).toBe(true);
        else if (rank === 0) expect([200, 403, 404], `${role}: ${answer.status}`).toContain(answer.status);
        // An API token opens no page about accounts, whoever has it; what else is refused now is refused for its content.
        else if (!/^\/(?:accounts?|sign-(?:in|out))\b/u.test(path))
          expect(refused, `${role}: ${answer.status}`).toBe(false);
      }
    },
  );

  it('let nobody in by a path that is written otherwise', async () => {
    for (const path of [
      '//api/counts',
      '/API/counts',
      '/api//counts',
      '/api/counts/',
      '/api/../api/counts',
      '/%61pi/counts',
      '/sign-in/../stories',
      '/assets/../metrics',
      '/health/../metrics',
      '/sign-in%2f..%2fstories',
      '/health;/metrics',
    ]) {
      const answer = await site.ask(path);
      const text = await answer.text();
      expect(answer.status, path).not.toBe(200);
      expect(text).not.toContain('"reports"');
    }
  });

  it('are refused to a token that is none, without a second look at cookies', async () => {
    const cookie = await site.signIn('admin');
    for (const authorization of ['Bearer none', 'Basic YTpi', 'Bearer', `Bearer ${tokens.get('admin')} x`]) {
      const answer = await site.ask('/api/counts', { headers: { authorization, cookie } });
      expect(answer.status).toBe(401);
    }
  });
});
