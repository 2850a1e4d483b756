import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Accounts } from '../app/accounts.ts';
import { type AccountsPlace, type AccountsSettings, openAccounts } from './open-accounts.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-accounts-'));
const PASSWORD = 'low tide at the north pier';
const settings: AccountsSettings = { secret: 'abcdefgh0123456789'.repeat(2), secure: false };
const opened: Accounts[] = [];
let count = 0;

async function open(more: Partial<AccountsSettings> = {}, file?: string): Promise<Accounts> {
  count += 1;
  return openAt({ kind: 'embedded', file: file ?? join(folder, `${count}.db`) }, more);
}

async function openAt(place: AccountsPlace, more: Partial<AccountsSettings> = {}): Promise<Accounts> {
  const accounts = await openAccounts(place, { ...settings, ...more });
  opened.push(accounts);
  return accounts;
}

const HOUR = 3600 * 1000;
const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

afterEach(async () => {
  vi.useRealTimers();
  for (const accounts of opened.splice(0)) await accounts.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function cookieHeader(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

describe('accounts', () => {
  it('keeps names, roles and nothing else that can be read', async () => {
    const file = join(folder, 'kept.db');
    const accounts = await open({}, file);
    await accounts.add({ name: 'Ada', role: 'editor', password: PASSWORD });
    expect(await accounts.list()).toEqual([
      { name: 'ada', role: 'editor', createdAt: expect.stringMatching(/^\d{4}-/u), sessions: 0, tokens: 0 },
    ]);
    const token = await accounts.addToken('ada', 'CI', null);
    await accounts.close();
    opened.splice(0);
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).toContain('ada');
    expect(bytes).not.toContain(PASSWORD);
    expect(bytes).not.toContain(token);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await open({}, file);
    expect(await again.list()).toHaveLength(1);
    expect(await again.byToken(token)).toEqual({ name: 'ada', role: 'editor' });
  });

  it.each(['', 'local', '-ada', 'a b', 'ada@example', 'x'.repeat(41), '../ada'])(
    'takes no account called %j',
    async (name) => {
      const accounts = await open();
      const adding = accounts.add({ name, role: 'reader', password: PASSWORD });
      await expect(adding).rejects.toMatchObject({ code: 'bad-option' });
    },
  );

  it('takes no name twice and no short or endless password', async () => {
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'admin', password: PASSWORD });
    for (const wrong of [
      { name: 'ADA', password: PASSWORD },
      { name: 'bo', password: 'short' },
      { name: 'bo', password: 'x'.repeat(129) },
    ]) {
      await expect(accounts.add({ ...wrong, role: 'reader' })).rejects.toMatchObject({ code: 'bad-option' });
    }
    expect(await accounts.list()).toHaveLength(1);
  });

  it.each(['password1234', 'qwertyuiop12', 'letmeinletmein', 'adaadaadaada', '123456789012', 'hearsay-2026'])(
    'takes no password that is guessed first: %s',
    async (password) => {
      const accounts = await open();
      const refused = { code: 'bad-option', message: expect.stringContaining('easily guessed') };
      await expect(accounts.add({ name: 'ada', role: 'reader', password })).rejects.toMatchObject(refused);
      await accounts.add({ name: 'ada', role: 'reader', password: PASSWORD });
      await expect(accounts.setPassword('ada', password)).rejects.toMatchObject(refused);
    },
  );

  it('signs in with name and password and knows the session by its cookies', async () => {
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'editor', password: PASSWORD });
    const signed = await accounts.signIn({ name: 'Ada ', password: PASSWORD, from: '203.0.113.7' });
    expect(signed.user).toEqual({ name: 'ada', role: 'editor' });
    expect(signed.cookies[0]).toMatch(/; HttpOnly; SameSite=Lax$/u);
    const known = await accounts.bySession(cookieHeader(signed.cookies));
    expect(known).toMatchObject({ user: { name: 'ada', role: 'editor' }, session: signed.session });
    expect(await accounts.bySession(`hearsay.session_token=${signed.session}`)).toBeNull();
    expect(await accounts.bySession(cookieHeader(signed.cookies).replace(/.$/u, '0'))).toBeNull();
    expect(await accounts.bySession('')).toBeNull();
  });

  it('gives every sign-in a session of its own', async () => {
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'reader', password: PASSWORD });
    const given = { name: 'ada', password: PASSWORD, from: '203.0.113.7' };
    const sessions = [await accounts.signIn(given), await accounts.signIn(given)].map(
      ({ session }) => session,
    );
    expect(new Set(sessions).size).toBe(2);
  });

  it('ends a session at sign-out, all of them and the tokens with a new password or when the account goes', async () => {
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'reader', password: PASSWORD });
    const begin = async (password = PASSWORD) =>
      cookieHeader((await accounts.signIn({ name: 'ada', password, from: '203.0.113.7' })).cookies);
    const first = await begin();
    const gone = await accounts.signOut(first);
    expect(gone.join()).toContain('Max-Age=0');
    expect(await accounts.bySession(first)).toBeNull();
    const second = await begin();
    const old = await accounts.addToken('ada', 'CI', null);
    await accounts.setPassword('ada', `${PASSWORD}!`);
    expect(await accounts.bySession(second)).toBeNull();
    expect(await accounts.byToken(old)).toBeNull();
    expect(await accounts.tokens('ada')).toEqual([]);
    const third = await begin(`${PASSWORD}!`);
    const token = await accounts.addToken('ada', 'CI', null);
    await accounts.remove('ada');
    expect(await accounts.bySession(third)).toBeNull();
    expect(await accounts.byToken(token)).toBeNull();
  });

  it('lists the sessions of an account with nothing that opens them, and ends one of its own alone', async () => {
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'reader', password: PASSWORD });
    await accounts.add({ name: 'bo', role: 'reader', password: PASSWORD });
    const given = {
      name: 'ada',
      password: PASSWORD,
      from: '203.0.113.7',
      browser: `Gull/3 ${'x'.repeat(999)}`,
    };
    const [one, two] = [
      await accounts.signIn(given),
      await accounts.signIn({ ...given, from: '203.0.113.8' }),
    ];
    const listed = await accounts.sessions('ada', one.session);
    expect(listed.map(({ from, isOwn }) => `${from} ${isOwn}`).sort()).toEqual([
      '203.0.113.7 true',
      '203.0.113.8 false',
    ]);
    expect(listed[0]!.browser).toMatch(/^Gull\/3 x{100,300}$/u);
    for (const { session } of [one, two]) expect(JSON.stringify(listed)).not.toContain(session);
    const { id } = listed.find(({ isOwn }) => !isOwn)!;
    await expect(accounts.endSession('bo', id)).rejects.toMatchObject({ code: 'not-found' });
    await accounts.endSession('ada', id);
    expect(await accounts.bySession(cookieHeader(two.cookies))).toBeNull();
    expect(await accounts.bySession(cookieHeader(one.cookies))).not.toBeNull();
    expect(await accounts.list()).toMatchObject([{ sessions: 1 }, { sessions: 0 }]);
  });

  it('ends a session that is not used for twelve hours, and any after thirty days', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'reader', password: PASSWORD });
    const begin = async () =>
      cookieHeader((await accounts.signIn({ name: 'ada', password: PASSWORD, from: '203.0.113.7' })).cookies);
    const left = await begin();
    pass(13 * HOUR);
    expect(await accounts.bySession(left)).toBeNull();
    const used = await begin();
    for (let hours = 11; hours <= 30 * 24; hours += 11) {
      pass(11 * HOUR);
      expect((await accounts.bySession(used))?.cookies.join(), String(hours)).toMatch(/Max-Age=43200/u);
    }
    pass(11 * HOUR);
    expect(await accounts.bySession(used)).toBeNull();
  });

  it('sends cookies over HTTPS alone where clients come by it', async () => {
    const accounts = await open({ secure: true });
    await accounts.add({ name: 'ada', role: 'reader', password: PASSWORD });
    const { cookies } = await accounts.signIn({ name: 'ada', password: PASSWORD, from: '203.0.113.7' });
    expect(cookies[0]).not.toMatch(/Domain=/u);
    expect(cookies[0]).toMatch(/^__Host-hearsay\.session_token=.*; Secure/u);
    expect(await accounts.bySession(cookieHeader(cookies))).not.toBeNull();
  });

  it('keeps the last admin', async () => {
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'admin', password: PASSWORD });
    await accounts.add({ name: 'bo', role: 'reader', password: PASSWORD });
    await expect(accounts.remove('ada')).rejects.toMatchObject({ code: 'bad-option' });
    await accounts.remove('bo');
    await expect(accounts.remove('bo')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('guessing', () => {
  const guess = (accounts: Accounts, name: string, from: string, password = 'wrong password') =>
    accounts.signIn({ name, password, from }).then(
      () => 'in',
      (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
    );

  it('is not told whether the name exists', async () => {
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'reader', password: PASSWORD });
    const answers = [await guess(accounts, 'ada', '203.0.113.7'), await guess(accounts, 'bo', '203.0.113.7')];
    expect(new Set(answers)).toEqual(new Set(['not-signed-in: the name or the password is wrong']));
    expect(await guess(accounts, 'a b', '203.0.113.7')).toBe(answers[0]);
  });

  it('is stopped after some tries from one address, also with the right password then', async () => {
    const accounts = await open({ triesAMinute: 3 });
    await accounts.add({ name: 'ada', role: 'reader', password: PASSWORD });
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await guess(accounts, 'ada', '203.0.113.7')).toContain('not-signed-in');
    }
    expect(await guess(accounts, 'ada', '203.0.113.7', PASSWORD)).toMatch(/^too-many: .* seconds$/u);
    expect(await guess(accounts, 'ada', '203.0.113.8', PASSWORD)).toBe('in');
  });

  it('is stopped after some tries at one name from many addresses', async () => {
    const accounts = await open({ triesAtName: 4 });
    await accounts.add({ name: 'ada', role: 'reader', password: PASSWORD });
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await guess(accounts, 'ada', `203.0.113.${turn}`)).toContain('not-signed-in');
    }
    expect(await guess(accounts, 'Ada', '203.0.113.200', PASSWORD)).toMatch(/^too-many: .* minutes$/u);
    expect(await guess(accounts, 'bo', '203.0.113.201')).toContain('not-signed-in');
  });
});

describe('API tokens', () => {
  it('are known by their hash, listed without themselves, and can be taken away by their owner alone', async () => {
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'editor', password: PASSWORD });
    await accounts.add({ name: 'bo', role: 'reader', password: PASSWORD });
    const token = await accounts.addToken('ada', ' CI ', null);
    expect(token).toMatch(/^hearsay_[\w-]{43}$/u);
    expect(await accounts.byToken(token)).toEqual({ name: 'ada', role: 'editor' });
    expect(await accounts.byToken(`${token}x`)).toBeNull();
    const [listed] = await accounts.tokens('ada');
    expect(listed).toEqual({
      id: expect.any(String),
      label: 'CI',
      createdAt: expect.any(String),
      lastUsedAt: expect.any(String),
      expiresAt: null,
    });
    expect(JSON.stringify(listed)).not.toContain(token);
    await expect(accounts.removeToken('bo', listed!.id)).rejects.toMatchObject({ code: 'not-found' });
    await accounts.removeToken('ada', listed!.id);
    expect(await accounts.byToken(token)).toBeNull();
    await expect(accounts.addToken('ada', ' ', null)).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('hold for the days that they were made for', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const accounts = await open();
    await accounts.add({ name: 'ada', role: 'editor', password: PASSWORD });
    const token = await accounts.addToken('ada', 'CI', 2);
    expect((await accounts.tokens('ada'))[0]!.expiresAt).toBe(new Date(Date.now() + 48 * HOUR).toISOString());
    pass(47 * HOUR);
    expect(await accounts.byToken(token)).toEqual({ name: 'ada', role: 'editor' });
    pass(HOUR);
    expect(await accounts.byToken(token)).toBeNull();
    for (const days of [0, -1, 1.5, Number.NaN, 1e9])
      await expect(accounts.addToken('ada', 'CI', days)).rejects.toMatchObject({ code: 'bad-option' });
  });
});

it('a file that is no database is told as such', async () => {
  const file = join(folder, 'broken.db');
  writeFileSync(file, 'not a database at all, only words'.repeat(200));
  await expect(open({}, file)).rejects.toMatchObject({ code: 'store-failed' });
});
