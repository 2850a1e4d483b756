import { Hono, type MiddlewareHandler } from 'hono';
import type { Accounts } from '../../app/accounts.ts';
import type { KeptViews } from '../../app/remove-account.ts';
import { HearsayError } from '../../core/model/error.ts';
import { refusal } from '../security/refusal.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import type { Reach } from '../security/site-address.ts';
import { accountRoutes } from './account-page.ts';
import { accountsRoutes } from './accounts-page.ts';
import { signInRoutes } from './sign-in-page.ts';
import { trailRoutes } from './trail-page.ts';

/** A token that leaked must not be able to make others, or accounts. */
const needSession: MiddlewareHandler<ServeEnv> = async (c, next) => {
  if (c.get('session') !== null) return next();
  return refusal(
    c,
    new HearsayError('not-allowed', 'this needs a person who is signed in, not an API token'),
  );
};

/** The pages about who may come in: /sign-in, /sign-out, /account, /accounts. */
export function accountPages(accounts: Accounts, reach: Reach, store: KeptViews): Hono<ServeEnv> {
  return new Hono<ServeEnv>()
    .use('/account/*', needSession)
    .use('/accounts/*', needSession)
    .route('/', signInRoutes(accounts, reach))
    .route('/', accountRoutes(accounts, reach))
    .route('/', accountsRoutes(accounts, store))
    .route('/', trailRoutes(accounts));
}
