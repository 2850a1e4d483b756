import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Accounts } from '../app/accounts.ts';
import { openAccounts } from './open-accounts.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-trail-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the trail of changes', () => {
  it('holds the newest changes and no more', async () => {
    const file = join(folder, 'trail.db');
    const note = (accounts: Accounts, about: string) =>
      accounts.note({ who: 'ada', from: '203.0.113.7', what: 'made a token', about });
    const open = () =>
      openAccounts({ kind: 'embedded', file }, { secret: 'x'.repeat(32), secure: false, mostChanges: 3 });
    const before = await open();
    for (const about of ['1', '2', '3', '4', 'x'.repeat(9000)]) await note(before, about);
    // Looked after at the first change of a process, and then from time to time.
    await before.close();
    const accounts = await open();
    await note(accounts, '6');
    const { items, next } = await accounts.changes({ limit: 100 });
    expect(items.map(({ about }) => about)).toEqual(['6', 'x'.repeat(500), '4']);
    expect(next).toBeNull();
    const first = await accounts.changes({ limit: 2 });
    expect(first.items).toHaveLength(2);
    const second = await accounts.changes({ limit: 2, cursor: first.next! });
    expect(second.items.map(({ about }) => about)).toEqual(['4']);
    await accounts.close();
  });

  it('tells what was changed in one moment in the order in which it came', async () => {
    const file = join(folder, 'moment.db');
    const accounts = await openAccounts(
      { kind: 'embedded', file },
      { secret: 'x'.repeat(32), secure: false, mostChanges: 1000 },
    );
    const all = Array.from({ length: 100 }, (_, at) => `${at}`);
    for (const about of all) await accounts.note({ who: 'ada', from: '', what: 'made a token', about });
    const { items } = await accounts.changes({ limit: 200 });
    expect(items.map(({ about }) => about)).toEqual(all.toReversed());
    await accounts.close();
  });
});
