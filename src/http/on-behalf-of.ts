import type { Context } from 'hono';
import type { Archive } from '../app/archive/archive.ts';
import type { SiteEnv } from './parts/shell/site-env.ts';

/** The archive, its work done in the name of whoever asks, and only as long as they wait for the answer. */
export function onBehalfOf<Env extends SiteEnv>(c: Context<Env>, archive: Archive): Archive {
  const name = (c as unknown as Context<SiteEnv>).get('user')?.name ?? 'nobody';
  return { ...archive, pool: archive.pool.onBehalfOf({ name, signal: c.req.raw.signal }) };
}
