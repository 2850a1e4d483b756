import type { Response } from 'undici';
import type { CacheFields, Web, WebAnswer, WebRequest } from '../app/ports.ts';
import { HearsayError } from '../core/model/error.ts';
import type { FetcherOptions } from './create-fetcher.ts';
import { checkedUrl, type ExchangeSettings, readBody, request, withAgent } from './exchange.ts';
import { systemResolver } from './guarded-lookup.ts';
import { isPublicAddress } from './public-address.ts';
import { holdsText } from './text-types.ts';

const ACCEPT: Readonly<Record<NonNullable<WebRequest['accept']>, string>> = {
  feed: 'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5',
  page: 'text/html,application/xhtml+xml,text/plain,application/pdf,text/*;q=0.9,*/*;q=0.5',
  any: '*/*',
};

/**
 * Creates the asker of feeds and pages: one request, guarded as `createFetcher` guards each of its hops. Redirects are
 * answers that say where to; whoever follows one asks again, and is checked again.
 */
export function createWeb(options: Omit<FetcherOptions, 'maxRedirects'> = {}): Web {
  const bounds: ExchangeSettings = {
    allows: options.allows ?? isPublicAddress,
    resolve: options.resolve ?? systemResolver,
    maxBytes: options.maxBytes ?? 64 * 1024 * 1024,
    timeout: options.timeout ?? 20_000,
  };
  return {
    request: async (asked) => {
      const maxBytes = Math.min(asked.maxBytes ?? bounds.maxBytes, bounds.maxBytes);
      const settings = { ...bounds, maxBytes };
      return withAgent(settings, async (agent) => {
        const signal = AbortSignal.timeout(settings.timeout);
        const url = checkedUrl(asked.address, asked.address, settings);
        const response = await request(
          url,
          { dispatcher: agent, signal, headers: headersOf(asked) },
          asked.address,
          settings,
        );
        return readAnswer(response, url, asked, signal, settings);
      });
    },
  };
}

function headersOf({ accept = 'any', etag, lastModified }: WebRequest): Record<string, string> {
  const headers: Record<string, string> = {
    accept: ACCEPT[accept],
    'user-agent': 'hearsay (watches feeds for its user; honours robots.txt)',
  };
  // What a server sent once comes back to it: nothing that could end a header line.
  if (etag && /^[\x20-\x7e]{1,1000}$/u.test(etag)) headers['if-none-match'] = etag;
  if (lastModified && /^[\x20-\x7e]{1,100}$/u.test(lastModified)) headers['if-modified-since'] = lastModified;
  return headers;
}

async function readAnswer(
  response: Response,
  url: URL,
  { address, accept, cut }: WebRequest,
  signal: AbortSignal,
  settings: ExchangeSettings,
): Promise<WebAnswer> {
  const { status, statusText, headers } = response;
  if (response.ok) {
    const contentType = headers.get('content-type');
    if (accept === 'page' && contentType !== null && !holdsText(contentType)) {
      await response.body?.cancel();
      throw new HearsayError(
        'unsupported-format',
        `${address}: is of type ${contentType}, which is not read`,
      );
    }
    const bytes = await readBody(response, address, signal, settings, cut);
    return { kind: 'content', url: url.href, contentType, bytes, ...cacheFields(response) };
  }
  await response.body?.cancel();
  if (status === 304) return { kind: 'not-modified', ...cacheFields(response) };
  const location = headers.get('location');
  if ([301, 302, 303, 307, 308].includes(status) && location !== null)
    return {
      kind: 'moved',
      to: URL.canParse(location, url.href) ? new URL(location, url.href).href : location,
    };
  return {
    kind: 'status',
    status,
    words: `${status} ${statusText}`.trim(),
    retryAfter: headers.get('retry-after'),
  };
}

function cacheFields({ headers }: Response): CacheFields {
  return {
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    cacheControl: headers.get('cache-control'),
  };
}
