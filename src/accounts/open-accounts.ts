import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Accounts } from '../app/accounts.ts';
import { HearsayError } from '../core/model/error.ts';
import { type AuthSettings, authOptions } from './auth-options.ts';
import { createAccounts } from './create-accounts.ts';

/** How often the tables are looked at before it is given up. */
const TURNS = 5;

/** Where accounts are kept: a file of its own beside the embedded archive, or the PostgreSQL database of the archive. */
export type AccountsPlace =
  | { readonly kind: 'embedded'; readonly file: string }
  | { readonly kind: 'postgresql'; readonly url: string };

export interface AccountsSettings extends Pick<AuthSettings, 'secret' | 'secure' | 'log'> {
  /** Tries to sign in that one address has in a minute; 10 where absent. */
  readonly triesAMinute?: number;
  /** Wrong passwords at one name in a quarter of an hour, from all addresses together; 30 where absent. */
  readonly triesAtName?: number;
  /** Changes that the trail holds; 100,000 where absent. */
  readonly mostChanges?: number;
}

/**
 * Opens the accounts and brings their tables up to date. Throws HearsayError 'store-failed' where the database cannot be
 * used.
 */
export async function openAccounts(place: AccountsPlace, settings: AccountsSettings): Promise<Accounts> {
  const { database, close } = await openDatabase(place);
  try {
    const options = authOptions({ ...settings, database, triesAMinute: settings.triesAMinute ?? 10 });
    await migrate(options);
    const { triesAtName = 30, mostChanges = 100_000 } = settings;
    return await createAccounts(betterAuth(options), { triesAtName, mostChanges, close });
  } catch (cause) {
    await close();
    throw new HearsayError('store-failed', `the accounts cannot be opened: ${(cause as Error).message}`, {
      cause,
    });
  }
}

/** Makes what tables are missing. Another server may be at the same just now: then it is looked at again what is missing. */
async function migrate(options: ReturnType<typeof authOptions>): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await (await getMigrations(options)).runMigrations();
    } catch (error) {
      if (turn === TURNS) throw error;
      await wait(100 * turn);
    }
  }
}

async function openDatabase(
  place: AccountsPlace,
): Promise<{ database: AuthSettings['database']; close: () => Promise<void> }> {
  if (place.kind === 'postgresql') {
    const { Pool } = await import('pg');
    const pool = new Pool({ connectionString: place.url, max: 4 });
    // An idle connection that is lost is replaced at the next query, which tells if it cannot.
    pool.on('error', () => {});
    return { database: pool, close: () => pool.end() };
  }
  try {
    const database = new DatabaseSync(place.file, { timeout: 5000 });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    chmodSync(place.file, 0o600);
    return {
      database,
      close: async () => {
        database.close();
      },
    };
  } catch (cause) {
    throw new HearsayError('store-failed', `${place.file}: ${(cause as Error).message}`, { cause });
  }
}
