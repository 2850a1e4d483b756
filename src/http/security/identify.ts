import type { MiddlewareHandler } from 'hono';
import type { Accounts } from '../../app/accounts.ts';
import { HearsayError } from '../../core/model/error.ts';
import { failureAnswer } from '../failure-answer.ts';
import { LOCAL_USER } from '../user.ts';
import type { ServeEnv } from './serve-env.ts';

/** Finds out who is asking, by API token or session cookie; without accounts it is the local user. */
export function identify(accounts: Accounts | null): MiddlewareHandler<ServeEnv> {
  return async (c, next) => {
    c.set('user', null);
    c.set('session', null);
    c.set('byToken', false);
    if (accounts === null) {
      c.set('user', LOCAL_USER);
      return next();
    }
    const authorization = c.req.header('authorization');
    if (authorization !== undefined) {
      const token = /^Bearer ([\w-]{1,200})$/iu.exec(authorization)?.[1];
      const user = token === undefined ? null : await accounts.byToken(token);
      if (user === null) {
        c.header('www-authenticate', 'Bearer realm="hearsay"');
        return failureAnswer(c, new HearsayError('not-signed-in', 'the API token is not known'));
      }
      c.set('user', user);
      c.set('byToken', true);
      return next();
    }
    const signedIn = await accounts.bySession(c.req.header('cookie') ?? '');
    if (signedIn !== null) {
      c.set('user', signedIn.user);
      c.set('session', signedIn.session);
      for (const cookie of signedIn.cookies) c.header('set-cookie', cookie, { append: true });
    }
    return next();
  };
}
