import type { Agent, Response } from 'undici';
import { HearsayError } from '../core/model/error.ts';
import { type AddressPolicy, createGuardedLookup, type Resolver, refusal } from './guarded-lookup.ts';
import { addressLiteral } from './public-address.ts';

/** What one exchange is bounded by. */
export interface ExchangeSettings {
  readonly allows: AddressPolicy;
  readonly resolve: Resolver;
  /** Bytes after decompression. */
  readonly maxBytes: number;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Runs something with an agent that connects to checked addresses alone, and ends its connections. */
export async function withAgent<Result>(
  settings: ExchangeSettings,
  use: (agent: Agent) => Promise<Result>,
): Promise<Result> {
  const { Agent } = await import('undici');
  const lookup = createGuardedLookup(settings.allows, settings.resolve) as never;
  const agent = new Agent({ connect: { lookup, timeout: settings.timeout }, pipelining: 0 });
  try {
    return await use(agent);
  } finally {
    await agent.destroy();
  }
}

/** The address as it may be asked. Throws HearsayError 'address-refused' for what must not be, 'address-failed' for no address. */
export function checkedUrl(
  target: string,
  address: string,
  { allows }: Pick<ExchangeSettings, 'allows'>,
): URL {
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

/** Sends one request; a redirect is an answer like others. */
export async function request(
  url: URL,
  init: {
    readonly dispatcher: Agent;
    readonly signal: AbortSignal;
    readonly headers: Record<string, string>;
  },
  address: string,
  settings: ExchangeSettings,
): Promise<Response> {
  const { fetch } = await import('undici');
  try {
    return await fetch(url.href, { ...init, redirect: 'manual' });
  } catch (cause) {
    throw toFailure(cause, address, settings);
  }
}

/** Reads the bytes of an answer up to the limit: beyond it they are refused, or left off where `cut`. */
export async function readBody(
  response: Response,
  address: string,
  signal: AbortSignal,
  settings: ExchangeSettings,
  cut = false,
): Promise<Uint8Array> {
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > settings.maxBytes && !cut) {
    await response.body?.cancel();
    throw tooLarge(address, settings);
  }
  try {
    const bytes = await collect(response, address, settings, cut);
    signal.throwIfAborted();
    return bytes;
  } catch (cause) {
    throw toFailure(cause, address, settings);
  }
}

async function collect(
  response: Response,
  address: string,
  settings: ExchangeSettings,
  cut: boolean,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > settings.maxBytes && !cut) throw tooLarge(address, settings);
    parts.push(part);
    if (size > settings.maxBytes) break;
  }
  return Buffer.concat(parts).subarray(0, settings.maxBytes);
}

function tooLarge(address: string, { maxBytes }: ExchangeSettings): HearsayError {
  const limit = maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / 1024 / 1024)} MiB` : `${maxBytes} bytes`;
  return new HearsayError('too-large', `${address}: is over the limit of ${limit}`);
}

/** The expected failure behind an error of the connection; the guard's own refusal comes wrapped in it. */
function toFailure(cause: unknown, address: string, { timeout }: ExchangeSettings): HearsayError {
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
