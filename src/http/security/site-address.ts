import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { HearsayError } from '../../core/model/error.ts';
import { failureAnswer } from '../failure-answer.ts';

/** How this server is reached, and whom it believes about that. */
export interface Reach {
  /** Whether only this machine can connect. */
  readonly loopback: boolean;
  /** Whether a proxy in front sets `X-Forwarded-For`, `-Proto` and `-Host`, replacing what clients send. */
  readonly trustProxy: boolean;
}

/** Names of this machine for itself. Any other name is somebody else's, made to point here. */
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/iu;

/** The host that the client named, as the proxy tells it where one is trusted; null where there is none or it is no host. */
function hostOf(c: Context, { trustProxy }: Reach): string | null {
  const forwarded = trustProxy ? c.req.header('x-forwarded-host') : undefined;
  const host = forwarded ?? c.req.header('host');
  return host !== undefined && HOST.test(host) ? host.toLowerCase() : null;
}

/** Whether the client's connection is encrypted: only a proxy can tell, this server itself speaks plain HTTP. */
export function isSecure(c: Context, { trustProxy }: Reach): boolean {
  return trustProxy && c.req.header('x-forwarded-proto') === 'https';
}

/** Our own origin, as the client sees it. */
export function ownOrigin(c: Context, reach: Reach): string {
  return `${isSecure(c, reach) ? 'https' : 'http'}://${hostOf(c, reach) ?? 'none.invalid'}`;
}

/** The client's address: the last one that the trusted proxy names, else the peer's. */
export function clientAddress(c: Context, { trustProxy }: Reach): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? peerAddress(c) ?? 'unknown';
}

function peerAddress(c: Context): string | undefined {
  const bindings = c.env as { readonly incoming?: unknown } | undefined;
  return bindings?.incoming === undefined ? undefined : getConnInfo(c).remote.address;
}

/**
 * Refuses requests without a sound `Host`. On the loopback address only names of this machine are answered: a page of
 * another site whose name was made to resolve here (DNS rebinding) brings its own name along.
 */
export function checkHost(reach: Reach): MiddlewareHandler {
  return async (c, next) => {
    const host = hostOf(c, reach);
    if (host === null)
      return failureAnswer(c, new HearsayError('bad-option', 'the Host header names no host'));
    const name = host.replace(/:\d+$/u, '');
    if (reach.loopback && !reach.trustProxy && !LOOPBACK_NAMES.has(name)) {
      return failureAnswer(c, new HearsayError('not-allowed', `this server is not called ${name}`));
    }
    return next();
  };
}

/** Whether only this machine can connect to a place to listen on. */
export function isLoopback(host: string): boolean {
  const plain = host.replace(/^\[|\]$/gu, '').toLowerCase();
  return plain === 'localhost' || plain === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(plain);
}
