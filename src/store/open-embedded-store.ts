import type { Store } from '../app/archive/store.ts';
import { type EmbeddedOptions, openEmbeddedBackend } from './backend/embedded-backend.ts';
import { createStore } from './create-store.ts';

/**
 * Opens the archive in a folder, and makes it where it is missing. Several processes may have it open. Throws
 * HearsayError 'store-failed' where it cannot be opened or was made by a later version of Hearsay.
 */
export async function openEmbeddedStore(folder: string, options: EmbeddedOptions = {}): Promise<Store> {
  return createStore(await openEmbeddedBackend(folder, options));
}
