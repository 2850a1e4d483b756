import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PendingWork } from '../../src/app/archive/workers/worker-pool.ts';
import { openTestSite, type TestSite } from './open-test-site.ts';

let site: TestSite;
const tokens = new Map<string, string>();
let cancelled: number[] = [];
beforeAll(async () => {
  site = await openTestSite({ accounts: true });
  const item = (id: number, asker: string): PendingWork => ({
    ...{ id, asker, kind: 'check', state: 'working', ahead: 0, seconds: 1 },
  });
  Object.assign(site.archive.pool, {
    work: () =>
      [item(1, 'reader'), item(2, 'editor'), item(3, '')].filter(({ id }) => !cancelled.includes(id)),
    cancel: (id: number) => cancelled.push(id) > 0,
  });
  for (const role of ['reader', 'admin']) tokens.set(role, await site.accounts!.addToken(role, 'test', null));
});
afterAll(() => site.close());

async function ask(role: string, path = '', method = 'GET'): Promise<unknown> {
  const headers = { authorization: `Bearer ${tokens.get(role)}` };
  const answer = await site.ask(`/api/work${path}`, { method, headers });
  if (answer.status !== 200) return answer.status;
  return ((await answer.json()) as { items: { id: number }[] }).items.map(({ id }) => id);
}

it('everybody sees and ends their own work, admins all of it', async () => {
  expect(await ask('reader')).toEqual([1]);
  expect(await ask('admin')).toEqual([1, 2, 3]);
  expect(await ask('reader', '/2', 'DELETE')).toBe(404);
  expect(await ask('reader', '/1', 'DELETE')).toEqual([]);
  expect(await ask('reader', '/1', 'DELETE')).toBe(404);
  expect(await ask('admin', '/3', 'DELETE')).toEqual([2]);
  expect(cancelled).toEqual([1, 3]);
  cancelled = [];
});
