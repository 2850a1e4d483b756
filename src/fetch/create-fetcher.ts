import type { Agent, Response } from 'undici';
import type { Fetched, Fetcher } from '../app/ports.ts';
import { HearsayError } from '../core/model/error.ts';
import {
  type AddressPolicy,
  createGuardedLookup,
  type Resolver,
  refusal,
  systemResolver,
} from './guarded-lookup.ts';
import { addressLiteral, isPublicAddress } from './public-address.ts';

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

const READABLE =
  /^(?:text\/|application\/(?:xhtml\+xml|xml|pdf|(?:[\w.-]+\+)?json|x-ndjson|jsonl|x-jsonlines|jsonlines|gzip|x-gzip|octet-stream|x-subrip|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)\b)/iu;
const ACCEPT =
  'text/html,application/xhtml+xml,text/plain,application/pdf,application/json,text/*;q=0.9,*/*;q=0.5';
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
    async fetch(address) {
      const { Agent } = await import('undici');
      const lookup = createGuardedLookup(settings.allows, settings.resolve) as never;
      const agent = new Agent({ connect: { lookup, timeout: settings.timeout }, pipelining: 0 });
      try {
        return await follow(address, agent, settings);
      } finally {
        await agent.destroy();
      }
    },
  };
}

async function follow(address: string, agent: Agent, settings: Settings): Promise<Fetched> {
  const signal = AbortSignal.timeout(settings.timeout);
  let url: URL = checkedUrl(address, address, settings);
  for (let hop = 0; hop <= settings.maxRedirects; hop += 1) {
    const response = await request(url, agent, signal, address, settings);
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

function checkedUrl(target: string, address: string, { allows }: Settings): URL {
  if (!URL.canParse(target))
    throw new HearsayError('address-failed', `${address}: "${target}" is not an address`);
  const url = new URL(target);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new HearsayError('address-refused', `${address}: ${url.protocol} addresses are not fetched`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new HearsayError('address-refused', `${address}: addresses with a user name are not fetched`);
  }
  // A lookup is never asked about an IP literal, so it is checked here.
  const literal = addressLiteral(url.hostname);
  if (literal !== null && !allows(literal))
    throw refusal(target === address ? literal : `${address}: redirects to ${literal}`, literal);
  return url;
}

async function request(
  url: URL,
  agent: Agent,
  signal: AbortSignal,
  address: string,
  settings: Settings,
): Promise<Response> {
  const { fetch } = await import('undici');
  try {
    return await fetch(url.href, {
      dispatcher: agent,
      redirect: 'manual',
      signal,
      headers: { accept: ACCEPT, 'user-agent': 'hearsay (reads the address for its user)' },
    });
  } catch (cause) {
    throw toFailure(cause, address, settings);
  }
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
  if (contentType !== null && !READABLE.test(contentType)) {
    return refuse(
      new HearsayError('unsupported-format', `${address}: is of type ${contentType}, which is not read`),
    );
  }
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > settings.maxBytes) return refuse(tooLarge(address, settings));
  try {
    const bytes = await collect(response, address, settings);
    signal.throwIfAborted();
    return { url: url.href, contentType, bytes };
  } catch (cause) {
    throw toFailure(cause, address, settings);
  }
}

async function collect(response: Response, address: string, settings: Settings): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > settings.maxBytes) throw tooLarge(address, settings);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(address: string, { maxBytes }: Settings): HearsayError {
  const limit = maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / 1024 / 1024)} MiB` : `${maxBytes} bytes`;
  return new HearsayError('too-large', `${address}: is over the limit of ${limit}`);
}

/** The expected failure behind an error of the connection; the guard's own refusal comes wrapped in it. */
function toFailure(cause: unknown, address: string, { timeout }: Settings): HearsayError {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (error instanceof HearsayError) return error;
    if (error instanceof AggregateError) {
      const inner = error.errors.find((entry) => entry instanceof HearsayError);
      if (inner !== undefined) return inner;
    }
    if (error.name === 'TimeoutError') {
      return new HearsayError('address-failed', `${address}: no answer within ${timeout / 1000} seconds`, {
        cause,
      });
    }
  }
  const deepest = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const why =
    deepest instanceof Error
      ? 'code' in deepest
        ? `${deepest.message} (${String(deepest.code)})`
        : deepest.message
      : 'unknown error';
  return new HearsayError('address-failed', `${address}: ${why}`, { cause });
}
