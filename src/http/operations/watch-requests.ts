import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { ServeEnv } from '../security/serve-env.ts';
import type { Metrics } from './metrics.ts';

/** Routes that are asked all the time by machines and tell nothing. */
const QUIET = new Set(['/health', '/ready', '/metrics', '/assets/*']);

/**
 * Writes a line a request and counts it. Neither query nor headers nor bodies are written: they hold what people search
 * for, and secrets.
 */
export function watchRequests(log: Logger, metrics: Metrics): MiddlewareHandler<ServeEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const seconds = (performance.now() - start) / 1000;
    const { method, path } = c.req;
    const { status } = c.res;
    const route = status === 404 ? 'none' : routePath(c, -1);
    metrics.observeRequest({ method: known(method), route, status, seconds });
    if (QUIET.has(route) && status < 400) return;
    const level = status >= 500 ? 'error' : 'info';
    log[level]({
      method,
      path,
      status,
      ms: Math.round(seconds * 1000),
      user: c.get('user')?.name ?? null,
    });
  };
}

/** Methods in use; a made-up one must not make a series of its own. */
function known(method: string): string {
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/u.test(method) ? method : 'other';
}
