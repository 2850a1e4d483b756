import type { Agent, Response } from 'undici';
import type { Fetched, Fetcher } from '../app/ports.ts';
import { HearsayError } from '../core/model/error.ts';
import { checkedUrl, readBody, request, withAgent } from './exchange.ts';
import { type AddressPolicy, type Resolver, systemResolver } from './guarded-lookup.ts';
import { isPublicAddress } from './public-address.ts';
import { holdsText } from './text-types.ts';

export interface FetcherOptions {
  /** Which IP addresses may be connected to; public ones alone where absent. Another policy is for tests. */
  readonly allows?: AddressPolicy;
  readonly resolve?: Resolver;
  /** Bytes after decompression; 64 MiB where absent. */
  readonly maxBytes?: number;
  /** Milliseconds for one address with all its redirects; 20,000 where absent. */
  readonly timeout?: number;
  readonly maxRedirects?: number;
}

type Settings = Required<FetcherOptions>;

const HEADERS = {
  accept:
    'text/html,application/xhtml+xml,text/plain,application/pdf,application/json,text/*;q=0.9,*/*;q=0.5',
  'user-agent': 'hearsay (reads the address for its user)',
};
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Creates the one fetcher that opens network connections. The place of every hop is checked, as an IP literal before
 * connecting and as a name at the moment of connecting; size, time and redirects are bounded.
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const settings: Settings = {
    allows: options.allows ?? isPublicAddress,
    resolve: options.resolve ?? systemResolver,
    maxBytes: options.maxBytes ?? 64 * 1024 * 1024,
    timeout: options.timeout ?? 20_000,
    maxRedirects: options.maxRedirects ?? 5,
  };
  return {
    fetch(address) {
      return withAgent(settings, (agent) => follow(address, agent, settings));
    },
  };
}

async function follow(address: string, agent: Agent, settings: Settings): Promise<Fetched> {
  const signal = AbortSignal.timeout(settings.timeout);
  let url: URL = checkedUrl(address, address, settings);
  for (let hop = 0; hop <= settings.maxRedirects; hop += 1) {
    const response = await request(url, { dispatcher: agent, signal, headers: HEADERS }, address, settings);
    if (!REDIRECTS.has(response.status)) return readResponse(response, url, address, signal, settings);
    const location = response.headers.get('location');
    await response.body?.cancel();
    if (location === null)
      throw new HearsayError(
        'address-failed',
        `${address}: answered ${response.status} without saying where to go`,
      );
    url = checkedUrl(
      URL.canParse(location, url.href) ? new URL(location, url.href).href : location,
      address,
      settings,
    );
  }
  throw new HearsayError('address-failed', `${address}: redirects more than ${settings.maxRedirects} times`);
}

async function readResponse(
  response: Response,
  url: URL,
  address: string,
  signal: AbortSignal,
  settings: Settings,
): Promise<Fetched> {
  const refuse = async (error: HearsayError): Promise<never> => {
    await response.body?.cancel();
    throw error;
  };
  const contentType = response.headers.get('content-type');
  if (!response.ok) {
    const status = `${response.status} ${response.statusText}`.trim();
    return refuse(new HearsayError('address-failed', `${address}: answered ${status}`));
  }
  if (contentType !== null && !holdsText(contentType)) {
    return refuse(
      new HearsayError('unsupported-format', `${address}: is of type ${contentType}, which is not read`),
    );
  }
  return { url: url.href, contentType, bytes: await readBody(response, address, signal, settings) };
}
