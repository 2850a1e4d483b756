import type { Accounts } from './accounts.ts';
import type { Store } from './archive/store.ts';

/** Where the searches are that people keep. */
export type KeptViews = Pick<Store, 'views' | 'removeView'>;

/**
 * Takes an account away with the searches that it kept: whoever gets the name later must neither see these nor have their
 * feeds open again. Throws HearsayError as `Accounts.remove` does.
 */
export async function removeAccount(name: string, accounts: Accounts, kept: KeptViews): Promise<void> {
  await accounts.remove(name);
  const owner = name.trim().toLowerCase();
  for (const { id } of await kept.views(owner)) await kept.removeView(owner, id);
}
