import { Hono } from 'hono';
import type { Archive } from '../app/archive/archive.ts';
import { errorPage, failurePage } from './pages/error-page.ts';
import { serveAsset } from './pages/site-assets.ts';
import type { SiteEnv } from './pages/site-env.ts';
import { statementRoutes } from './pages/statement-page.ts';
import { storiesRoutes } from './pages/stories-page.ts';
import { storyEditRoutes } from './pages/story-edit.ts';
import { storyRoutes } from './pages/story-page.ts';

export interface SiteOptions {
  /** Told of every error that is no expected failure. */
  readonly onBug?: (error: unknown) => void;
}

/** The pages of an archive. Whoever serves them sets `user` and `csrf` on every request first. */
export function createSite(archive: Archive, options: SiteOptions = {}): Hono<SiteEnv> {
  const site = new Hono<SiteEnv>();
  site.get('/assets/*', (c) => serveAsset(c) ?? c.notFound());
  site.get('/', (c) => c.redirect('/stories'));
  site.route('/', storiesRoutes(archive));
  site.route('/', storyRoutes(archive));
  site.route('/', storyEditRoutes(archive));
  site.route('/', statementRoutes(archive));
  site.notFound((c) => errorPage(c, 404, `There is no page at ${c.req.path}.`));
  site.onError((error, c) => {
    options.onBug?.(error);
    return failurePage(c, error);
  });
  return site;
}
