import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Accounts } from '../app/accounts.ts';
import type { Archive } from '../app/archive/archive.ts';
import { HearsayError } from '../core/model/error.ts';
import { accountPages } from './account-pages/account-pages.ts';
import { createApi } from './api/create-api.ts';
import { createSite } from './create-site.ts';
import { mcpRoutes } from './operations/mcp-routes.ts';
import type { Metrics } from './operations/metrics.ts';
import { probes } from './operations/probes.ts';
import { watchRequests } from './operations/watch-requests.ts';
import { checkAccess } from './security/access.ts';
import { bindForms, refuseForged } from './security/csrf.ts';
import { createFeedKeys } from './security/feed-keys.ts';
import { identify } from './security/identify.ts';
import { limitBodies, limitDepth } from './security/limit-bodies.ts';
import { noteChanges } from './security/note-changes.ts';
import { refusal } from './security/refusal.ts';
import type { ServeEnv } from './security/serve-env.ts';
import { setHeaders } from './security/set-headers.ts';
import { checkHost, ownOrigin, type Reach } from './security/site-address.ts';

export interface AppOptions {
  /** Null where everybody who can connect is the local admin. */
  readonly accounts: Accounts | null;
  readonly reach: Reach;
  /** Keys the tokens of forms. */
  readonly secret: string;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly isStopping?: () => boolean;
  /** Answers requests of the Model Context Protocol over somebody's archive; none are answered where absent. */
  readonly answerMcp?: (request: Request, archive: Archive) => Promise<Response>;
}

/** Everything that is served, in the order in which a request meets it. */
export function composeApp(archive: Archive, options: AppOptions): Hono<ServeEnv> {
  const { accounts, reach, log, metrics } = options;
  const onBug = (error: unknown): void => {
    if (!(error instanceof HearsayError)) log.error({ err: error }, 'a bug');
    else if (error.code === 'store-failed') log.error({ code: error.code, message: error.message });
  };
  const app = new Hono<ServeEnv>();
  app.onError((error, c) => {
    onBug(error);
    return refusal(c, error);
  });
  app.notFound((c) => refusal(c, new HearsayError('not-found', `There is nothing at ${c.req.path}.`)));
  app.use(watchRequests(log, metrics));
  app.use(setHeaders());
  app.use(checkHost(reach));
  app.use(identify(accounts));
  app.use(bindForms(options.secret, reach));
  // Bodies are read only of those who may send them.
  app.use(checkAccess());
  app.use(limitBodies());
  app.use(refuseForged(reach));
  if (accounts !== null) app.use(noteChanges(accounts, reach, onBug));
  app.route('/', probes(archive.store, metrics, options.isStopping ?? (() => false)));
  app.use('/api/*', limitDepth());
  app.use('/mcp', limitDepth());
  const feedKeys = createFeedKeys(options.secret, accounts);
  app.route('/api', createApi(archive, { onBug, feedKeys, accounts }));
  const { answerMcp } = options;
  if (answerMcp !== undefined) app.route('/mcp', mcpRoutes(archive, reach, answerMcp));
  if (accounts !== null) app.route('/', accountPages(accounts, reach, archive.store));
  app.route('/', createSite(archive, { onBug, originOf: (c) => ownOrigin(c, reach), feedKeys }));
  return app;
}
