import type { Context } from 'hono';
import type { User } from '../../user.ts';

/** What the middleware in front of the pages puts on every request. */
export interface SiteEnv {
  Variables: {
    /** Null where nobody is signed in. */
    user: User | null;
    /** The token that every form sends back, so that no other site can send it. */
    csrf: string;
  };
}

export type SiteContext = Context<SiteEnv>;
