import type { Context, MiddlewareHandler } from 'hono';
import { HearsayError } from '../../core/model/error.ts';
import { hasRole, type Role } from '../user.ts';
import { isForMachines, refusal } from './refusal.ts';
import type { ServeEnv } from './serve-env.ts';

/** Who may call what: the least role, or everybody. */
interface AccessRule {
  /** 'look' is GET and HEAD, 'act' every other method. */
  readonly does: 'look' | 'act';
  /** Paths, with or without `/api` before them. */
  readonly path: RegExp;
  readonly least: Role | 'everybody';
}

/** The one table of rights; the first rule that fits decides. The last two let nothing through unseen. */
const ACCESS: readonly AccessRule[] = [
  { does: 'look', path: /^\/(?:health|ready|sign-in|assets\/[\w.-]+)$/u, least: 'everybody' },
  { does: 'act', path: /^\/sign-in$/u, least: 'everybody' },
  // With the key of one view, which the route asks for.
  { does: 'look', path: /^\/views\/[^/]+\/feed\.xml$/u, least: 'everybody' },
  { does: 'look', path: /^\/accounts(?:\/|$)/u, least: 'admin' },
  { does: 'act', path: /^\/accounts(?:\/|$)/u, least: 'admin' },
  { does: 'look', path: /^\/add$/u, least: 'editor' },
  { does: 'act', path: /^\/(?:sign-out|account(?:\/.*)?)$/u, least: 'reader' },
  { does: 'act', path: /^\/(?:check|guard|compare|facts|trace|extract|mcp)$/u, least: 'reader' },
  // Of their own.
  { does: 'act', path: /^\/views(?:\/|$)/u, least: 'reader' },
  { does: 'act', path: /^\/work\/[^/]+$/u, least: 'reader' },
  { does: 'act', path: /^\/(?:feeds|dead-letters|jobs)(?:\/|$)/u, least: 'admin' },
  { does: 'act', path: /^\//u, least: 'editor' },
  { does: 'look', path: /^\//u, least: 'reader' },
];

/** The least role that a request needs. */
export function leastRole(method: string, path: string): Role | 'everybody' {
  const does = method === 'GET' || method === 'HEAD' ? 'look' : 'act';
  const plain = path.replace(/^\/api(?=\/)/u, '');
  return ACCESS.find((rule) => rule.does === does && rule.path.test(plain))?.least ?? 'admin';
}

/** Lets requests through that the table allows. Others are asked to sign in, or refused. */
export function checkAccess(): MiddlewareHandler<ServeEnv> {
  return async (c, next) => {
    const least = leastRole(c.req.method, c.req.path);
    const user = c.get('user');
    if (least === 'everybody' || hasRole(user, least)) return next();
    if (user !== null) {
      return refusal(
        c,
        new HearsayError('not-allowed', `this needs the role ${least}; ${user.name} is ${user.role}`),
      );
    }
    if (isForMachines(c))
      return refusal(c, new HearsayError('not-signed-in', 'sign in, or send an API token'));
    return c.redirect(`/sign-in${wayBack(c)}`, 303);
  };
}

/** The page that was asked for, so that signing in leads there. */
function wayBack(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return c.req.method !== 'GET' || pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
}
