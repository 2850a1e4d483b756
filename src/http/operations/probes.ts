import { Hono } from 'hono';
import type { Store } from '../../app/archive/store.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import type { Metrics } from './metrics.ts';

/**
 * `/health`: the process answers. `/ready`: the database answers too and the server is not stopping; else 503. Both tell
 * nothing else, since everybody may ask. `/metrics`: for a Prometheus server.
 */
export function probes(store: Store, metrics: Metrics, isStopping: () => boolean): Hono<ServeEnv> {
  const app = new Hono<ServeEnv>();
  app.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/ready', async (c) => {
    const ready = !isStopping() && (await answers(store));
    return c.json({ status: ready ? 'ok' : 'not-ready' }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics.render(), 200, { 'content-type': metrics.contentType }),
  );
  return app;
}

async function answers(store: Store): Promise<boolean> {
  try {
    await store.check();
    return true;
  } catch {
    // The reason is in the log of whoever uses the store; the probe tells the fact.
    return false;
  }
}
