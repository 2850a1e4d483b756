import type { Context } from 'hono';

/** Where a request comes from, as the browser says: pages cannot forge these headers. */
export type Provenance = 'own-page' | 'other-site' | 'unknown';

/**
 * Tells whether a request was sent by a page of ours. `Sec-Fetch-Site` decides where the browser sends it (all do since
 * 2023), else `Origin`, which comes with every unsafe request; without either it is no browser, or one too old to tell.
 */
export function provenanceOf(c: Context, origin: string): Provenance {
  const site = c.req.header('sec-fetch-site');
  const sender = c.req.header('origin');
  if (site !== undefined && site !== 'same-origin') return 'other-site';
  if (sender !== undefined && sender !== origin) return 'other-site';
  return site === undefined && sender === undefined ? 'unknown' : 'own-page';
}
