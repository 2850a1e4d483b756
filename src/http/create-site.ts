import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Archive } from '../app/archive/archive.ts';
import { findingRoutes } from './findings/finding-routes.ts';
import { ledgerRoutes } from './findings/ledger-page.ts';
import { addRoutes } from './pages/add-page.ts';
import { bookmarkletRoutes } from './pages/bookmarklet-page.ts';
import { checkRoutes } from './pages/check-page.ts';
import { compareRoutes } from './pages/compare-page.ts';
import { feedsRoutes } from './pages/feeds-page.ts';
import { guardRoutes } from './pages/guard-page.ts';
import { jobsRoutes } from './pages/jobs-page.ts';
import { reportRoutes } from './pages/report-page.ts';
import { statementRoutes } from './pages/statement-page.ts';
import { storiesRoutes } from './pages/stories-page.ts';
import { storyEditRoutes } from './pages/story-edit.ts';
import { storyRoutes } from './pages/story-page.ts';
import { createCountsMemory } from './parts/memory/counts-memory.ts';
import { errorPage, failurePage } from './parts/shell/error-page.ts';
import { serveAsset } from './parts/shell/site-assets.ts';
import type { SiteEnv } from './parts/shell/site-env.ts';
import { searchRoutes } from './search/search-page.ts';
import { type OriginOf, statementFeedRoutes } from './search/statement-feed.ts';
import { viewRoutes } from './search/view-routes.ts';
import { createFeedKeys, type FeedKeys } from './security/feed-keys.ts';
import { speakerEditRoutes } from './speakers/speaker-edit.ts';
import { speakerRoutes } from './speakers/speaker-pages.ts';

export interface SiteOptions {
  /** Told of every error that becomes a page. */
  readonly onBug?: (error: unknown) => void;
  /** The site's own origin for the addresses in its feed; as the request names it where absent. */
  readonly originOf?: OriginOf;
  /** What opens the feeds of views; ones that last as long as this process where absent. */
  readonly feedKeys?: FeedKeys;
}

/** The pages of an archive. Whoever serves them sets `user` and `csrf` on every request first. */
export function createSite(archive: Archive, options: SiteOptions = {}): Hono<SiteEnv> {
  const { onBug = () => {}, originOf = (c) => new URL(c.req.url).origin } = options;
  const keys = options.feedKeys ?? createFeedKeys(randomBytes(32).toString('base64url'), null);
  const counts = createCountsMemory(archive.store);
  const site = new Hono<SiteEnv>();
  site.use(compress());
  site.get('/assets/*', (c) => serveAsset(c) ?? c.notFound());
  site.get('/', (c) => c.redirect('/stories'));
  site.route('/', storiesRoutes(archive, counts));
  site.route('/', storyRoutes(archive));
  site.route('/', storyEditRoutes(archive));
  site.route('/', statementRoutes(archive));
  site.route('/', findingRoutes(archive, originOf));
  site.route('/', ledgerRoutes(archive));
  site.route('/', reportRoutes(archive));
  site.route('/', speakerRoutes(archive));
  site.route('/', speakerEditRoutes(archive));
  site.route('/', searchRoutes(archive, keys));
  site.route('/', viewRoutes(archive, keys, originOf));
  site.route('/', checkRoutes(archive));
  site.route('/', guardRoutes(archive));
  site.route('/', bookmarkletRoutes(originOf));
  site.route('/', compareRoutes(archive));
  site.route('/', addRoutes(archive));
  site.route('/', feedsRoutes(archive));
  site.route('/', jobsRoutes(archive, counts, onBug));
  site.route('/', statementFeedRoutes(archive, originOf));
  site.notFound((c) => errorPage(c, 404, `There is no page at ${c.req.path}.`));
  site.onError((error, c) => {
    onBug(error);
    return failurePage(c, error);
  });
  return site;
}
