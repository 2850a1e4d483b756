import type { MiddlewareHandler } from 'hono';
import { hasRole, type Role } from '../../user.ts';
import { errorPage } from './error-page.ts';
import type { SiteEnv } from './site-env.ts';

const WORDS: Readonly<Record<Role, string>> = {
  reader: 'Sign in to see this.',
  editor: 'Only editors may do this. An admin can make you one.',
  admin: 'Only admins may do this. Ask one of them.',
};

/** Lets nobody through who has not the role. */
export function requireRole(role: Role): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    if (!hasRole(c.get('user') ?? null, role)) return errorPage(c, 403, WORDS[role]);
    await next();
    return;
  };
}
