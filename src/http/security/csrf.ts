import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { HearsayError } from '../../core/model/error.ts';
import { isForMachines, refusal } from './refusal.ts';
import type { ServeEnv } from './serve-env.ts';
import { isSecure, ownOrigin, type Reach } from './site-address.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const SIXTEEN_BYTES = /^[\w-]{22}$/u;

/**
 * Sets `csrf`, the token of the pages' forms: a keyed hash of a random cookie and of the session, so that neither a
 * planted cookie nor another session's token helps.
 */
export function bindForms(secret: string, reach: Reach): MiddlewareHandler<ServeEnv> {
  return async (c, next) => {
    const nonce = nonceOf(c, reach);
    c.set('csrf', tokenFor(secret, nonce, c.get('session') ?? ''));
    return next();
  };
}

/**
 * Refuses unsafe requests that another site may have sent: one must not come from another origin by the browser's own
 * word, and must bring back the form's token. A caller who brings an API token needs none, and neither does one whose
 * request no other site's page could send unasked (JSON, other methods than POST), if the browser says that it is our
 * page's or there is no session to abuse: a program, or an extension that its user let reach this server.
 */
export function refuseForged(reach: Reach): MiddlewareHandler<ServeEnv> {
  return async (c, next) => {
    if (SAFE.has(c.req.method) || c.get('byToken')) return next();
    const provenance = provenanceOf(c, ownOrigin(c, reach));
    if (provenance === 'other-site') return refuse(c, 'this request was sent by another site');
    if (asksFirst(c) && (provenance === 'own-page' || c.get('session') === null)) return next();
    const given = c.req.header('x-csrf-token') ?? (await formToken(c));
    if (given === null || !same(given, c.get('csrf'))) {
      return refuse(c, 'the form is too old or was not made by this site; open the page again and repeat');
    }
    return next();
  };
}

function nonceOf(c: Context, reach: Reach): string {
  const secure = isSecure(c, reach);
  const name = secure ? '__Host-hearsay.form' : 'hearsay.form';
  const known = getCookie(c, name);
  if (known !== undefined && SIXTEEN_BYTES.test(known)) return known;
  const nonce = randomBytes(16).toString('base64url');
  // Programs have no forms and keep no cookies.
  if (isForMachines(c)) return nonce;
  setCookie(c, name, nonce, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
  return nonce;
}

function tokenFor(secret: string, nonce: string, session: string): string {
  return createHmac('sha256', secret).update(`${nonce}\n${session}`).digest('base64url');
}

/** Whether another site's page could send this only after the browser asked us: JSON, or no POST. We never say yes. */
function asksFirst(c: Context): boolean {
  if (c.req.method !== 'POST') return true;
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/iu.test(c.req.header('content-type') ?? '');
}

async function formToken(c: Context): Promise<string | null> {
  const type = c.req.header('content-type') ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/iu.test(type)) return null;
  try {
    const { csrf } = await c.req.parseBody();
    return typeof csrf === 'string' ? csrf : null;
  } catch {
    // A body that is no form carries no token.
    return null;
  }
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(c: Context<ServeEnv>, message: string): Response {
  return refusal(c, new HearsayError('not-allowed', message));
}

/** Where a request comes from, as the browser says: pages cannot forge these headers. */
type Provenance = 'own-page' | 'extension' | 'other-site' | 'unknown';

const EXTENSION = /^(?:chrome|moz|safari-web)-extension:\/\//u;

/**
 * Tells whether a request was sent by a page of ours. `Sec-Fetch-Site` decides where the browser sends it (all do since
 * 2023), else `Origin`, which comes with every unsafe request; without either it is no browser, or one too old to tell.
 */
function provenanceOf(c: Context, origin: string): Provenance {
  const site = c.req.header('sec-fetch-site');
  const sender = c.req.header('origin');
  if (site === 'none' && sender !== undefined && EXTENSION.test(sender)) return 'extension';
  if (site !== undefined && site !== 'same-origin') return 'other-site';
  if (sender !== undefined && sender !== origin) return 'other-site';
  return site === undefined && sender === undefined ? 'unknown' : 'own-page';
}
