import { HearsayError } from '../../core/model/error.ts';
import type { Archive } from '../archive/archive.ts';

const LONGEST_ADDRESS = 2048;

/** Adds feeds, due at once; those that are there already stay as they are. Throws HearsayError 'bad-option' for no web address. */
export async function addFeeds(addresses: readonly string[], { store, clock }: Archive): Promise<void> {
  const checked = addresses.map(feedAddress);
  for (const address of checked) await store.addFeed(address, clock());
}

/** The address of a feed in the form in which it is kept. Throws HearsayError 'bad-option'. */
export function feedAddress(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new HearsayError('bad-option', `${written}: a feed needs an http or https address`);
  if (url.username !== '' || url.password !== '' || url.href.length > LONGEST_ADDRESS)
    throw new HearsayError('bad-option', `${written}: has a user name, or is too long for an address`);
  url.hash = '';
  return url.href;
}
