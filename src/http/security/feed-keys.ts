import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Accounts } from '../../app/accounts.ts';
import type { SavedView } from '../../core/model/archive.ts';

/** Readers of feeds sign in nowhere: the address of a view's feed holds a key that opens this view alone. */
export interface FeedKeys {
  keyOf(view: SavedView): string;
  /** Whether a key opens a view: until the view is removed, or its owner's account is. */
  opens(view: SavedView, key: string): Promise<boolean>;
}

/** The keys of views' feeds, made of the server's secret, so that none is kept. */
export function createFeedKeys(secret: string, accounts: Accounts | null): FeedKeys {
  const keyOf = ({ id, owner, when }: SavedView) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['feed', id, owner, when]))
      .digest('base64url');
  return {
    keyOf,
    async opens(view, key) {
      const [given, right] = [Buffer.from(key), Buffer.from(keyOf(view))];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
      return accounts === null || (await accounts.list()).some(({ name }) => name === view.owner);
    },
  };
}
