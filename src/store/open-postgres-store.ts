import type { Store } from '../app/archive/store.ts';
import { openPostgresBackend } from './backend/postgres-backend.ts';
import { createStore } from './create-store.ts';

/**
 * Opens the archive in a PostgreSQL database (15 or later), and makes its tables where they are missing. Any number of
 * processes may have it open. Throws HearsayError 'store-failed' where it cannot be opened or was made by a later version
 * of Hearsay.
 */
export async function openPostgresStore(databaseUrl: string): Promise<Store> {
  return createStore(await openPostgresBackend(databaseUrl));
}
