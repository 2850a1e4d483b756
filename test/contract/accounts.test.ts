import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccounts } from '../../src/accounts/open-accounts.ts';
import type { Accounts } from '../../src/app/accounts.ts';
import { openPostgresStore } from '../../src/store/open-postgres-store.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from '../postgres.ts';

/** What `src/accounts/open-accounts.test.ts` shows on the embedded database, once more on PostgreSQL. */
const PASSWORD = 'low tide at the north pier';
const settings = { secret: 'abcdefgh0123456789'.repeat(2), secure: false, triesAMinute: 4 };
const missing = whyNoPostgres();

describe.skipIf(missing !== null)(`accounts on PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
  let postgres: TestPostgres;
  let url: string;
  const opened: Accounts[] = [];
  const open = async (): Promise<Accounts> => {
    const accounts = await openAccounts({ kind: 'postgresql', url }, settings);
    opened.push(accounts);
    return accounts;
  };

  beforeAll(async () => {
    postgres = await startPostgres();
    url = await postgres.database();
    // The archive's own tables are there first, as in use.
    await (await openPostgresStore(url)).close();
  });
  afterAll(async () => {
    for (const accounts of opened) await accounts.close();
    await postgres.close();
  });

  it('are known to every server on the database, with their sessions and tokens', async () => {
    // Both make the tables at the same time.
    const [first, second] = await Promise.all([open(), open()]);
    await first.add({ name: 'ana', role: 'admin', password: PASSWORD });
    await first.add({ name: 'bo', role: 'reader', password: PASSWORD });
    expect((await second.list()).map(({ name, role }) => `${name} ${role}`)).toEqual([
      'ana admin',
      'bo reader',
    ]);
    const { cookies } = await first.signIn({ name: 'ana', password: PASSWORD, from: '203.0.113.7' });
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    expect(await second.bySession(cookie)).toMatchObject({ user: { name: 'ana', role: 'admin' } });
    const token = await second.addToken('bo', 'CI', null);
    expect(await first.byToken(token)).toEqual({ name: 'bo', role: 'reader' });
    await second.signOut(cookie);
    expect(await first.bySession(cookie)).toBeNull();
    await second.remove('bo');
    expect(await first.byToken(token)).toBeNull();
    await expect(first.remove('ana')).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('count the tries of an address together, whichever server they come to', async () => {
    const [first, second] = [await open(), await open()];
    const codes: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const given = { name: 'ana', password: 'a wrong password', from: '203.0.113.99' };
      await (turn % 2 === 0 ? first : second)
        .signIn(given)
        .catch((error: { code: string }) => codes.push(error.code));
    }
    expect(codes).toEqual([...Array(4).fill('not-signed-in'), 'too-many', 'too-many']);
  });

  it('tell a database that is gone as a failure of the store', async () => {
    const accounts = await open();
    if (!postgres.stoppable) return;
    await postgres.stop('fast');
    await expect(accounts.list()).rejects.toMatchObject({ code: 'store-failed' });
    await postgres.start();
    expect((await accounts.list()).length).toBe(1);
  });
});
