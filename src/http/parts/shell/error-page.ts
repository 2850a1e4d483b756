import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { FAILURES } from '../../../app/failures.ts';
import { HearsayError } from '../../../core/model/error.ts';
import { type Markup, markup, shown } from '../../../reports/html/markup.ts';
import type { SiteEnv } from './site-env.ts';
import { page } from './site-page.ts';

const HEADINGS: Readonly<Record<number, string>> = {
  400: 'That cannot be asked',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  413: 'Too large',
  415: 'A format that Hearsay does not read',
  422: 'That cannot be used',
  429: 'Too many requests',
  500: 'Hearsay failed',
  502: 'The address did not answer',
  503: 'The archive cannot be used now',
};

/** The page of an error, with what is wrong and what can be done. */
export function errorPage<Env extends SiteEnv>(
  c: Context<Env>,
  status: ContentfulStatusCode,
  message: string,
): Response {
  const heading = HEADINGS[status] ?? 'That did not work';
  const again = status === 503 ? markup`<p><a href="${c.req.path}">Try again</a></p>` : '';
  return page(c, {
    title: heading,
    status,
    body: markup`<h1>${heading}</h1>
<p class="lede">${asSentence(shown(message))}</p>
${again}${wayBack(c.req.method, c.req.path)}<p class="ways"><a href="/stories">Stories</a> <a href="/search">Search</a></p>`,
  });
}

/** Forms that have a page of their own. */
const FORMS = new Set(['/add', '/check', '/compare', '/feeds']);

/** After a form that was refused: back to it. */
function wayBack(method: string, path: string): Markup {
  if (method !== 'POST' || !FORMS.has(path)) return markup``;
  return markup`<p>Your browser’s Back leads to what you filled in; or <a href="${path}">begin anew</a>.</p>
`;
}

/** The page of a failure: an expected one tells its message, a bug tells nothing of the inside. */
export function failurePage<Env extends SiteEnv>(c: Context<Env>, error: unknown): Response {
  if (error instanceof HearsayError) {
    return errorPage(c, FAILURES[error.code].httpStatus as ContentfulStatusCode, error.message);
  }
  return errorPage(c, 500, 'This is a bug in Hearsay. It has been written to the log.');
}

/**
 * A message as a page tells it: from a capital to a full stop. One that begins with an address, a path or a file's name
 * begins as that does.
 */
export function asSentence(message: string): string {
  const begun = /^\p{Ll}+(?=[ ,’'])/u.test(message)
    ? message.slice(0, 1).toUpperCase() + message.slice(1)
    : message;
  return /[\p{L}\p{N}"”)]$/u.test(begun) ? `${begun}.` : begun;
}
