import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { FAILURES } from '../../app/failures.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Markup, markup, shown } from '../../reports/html/markup.ts';
import { asSentence } from '../parts/shell/error-page.ts';
import type { SiteContext } from '../parts/shell/site-env.ts';
import { page, type SitePage } from '../parts/shell/site-page.ts';
import type { ServeEnv } from '../security/serve-env.ts';

export type ServeContext = Context<ServeEnv>;

/** A page of ours in the site's shell; never kept by anybody in between, since it may show a token. */
export function accountPage(c: ServeContext, given: SitePage): Response {
  const answer = page(c as unknown as SiteContext, given);
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

/** The text fields of a form; of several values of one name, the last. */
export async function fieldsOf(c: ServeContext): Promise<Readonly<Record<string, string>>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

export interface FailureNotice {
  readonly notice: Markup;
  readonly status: ContentfulStatusCode;
}

/** Shows an expected failure above the form again; anything else goes on up. */
export function orNotice(error: unknown): FailureNotice {
  if (!(error instanceof HearsayError) || error.code === 'store-failed') throw error;
  return {
    notice: markup`<p class="notice bad" role="alert">${asSentence(shown(error.message))}</p>`,
    status: FAILURES[error.code].httpStatus as ContentfulStatusCode,
  };
}
