import type { SiteEnv } from '../parts/shell/site-env.ts';

/** What the middleware in front of pages and API puts on every request. */
export interface ServeEnv {
  Variables: SiteEnv['Variables'] & {
    /** The session's name; null where nobody is signed in by a cookie. */
    session: string | null;
    /** Whether the request brought an API token. */
    byToken: boolean;
  };
}
