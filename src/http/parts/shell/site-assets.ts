import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { CHECK_STYLE } from '../../../reports/check/html/check-style.ts';
import { COLLATION_SCRIPT } from '../../../reports/collation/html/collation-script.ts';
import { COLLATION_STYLE } from '../../../reports/collation/html/collation-style.ts';
import { PAGE_SCRIPT } from '../../../reports/html/page-script.ts';
import { PAGE_STYLE } from '../../../reports/html/page-style.ts';
import { ICON } from './site-icon.ts';
import { SITE_STYLE } from './site-style.ts';

/** Style sheets and scripts of the pages, by name. */
export type AssetName =
  | 'site.css'
  | 'collation.css'
  | 'check.css'
  | 'site.js'
  | 'collation.js'
  | 'drop.js'
  | 'live.js'
  | 'icon.svg';

interface Asset {
  /** `/assets/<hash>.css`: another content has another address, so it is kept for ever. */
  readonly path: string;
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

function webScript(name: string): string {
  return readFileSync(new URL(`../../../web/${name}`, import.meta.url), 'utf8');
}

function sourceOf(name: AssetName): string {
  switch (name) {
    case 'site.css':
      return PAGE_STYLE + SITE_STYLE;
    case 'collation.css':
      return COLLATION_STYLE;
    case 'check.css':
      return CHECK_STYLE;
    case 'site.js':
      return `${PAGE_SCRIPT}\n${webScript('site.js')}`;
    case 'collation.js':
      return COLLATION_SCRIPT;
    case 'icon.svg':
      return ICON;
    default:
      return webScript(name);
  }
}

const made = new Map<AssetName, Asset>();
const byPath = new Map<string, Asset>();

function assetOf(name: AssetName): Asset {
  const known = made.get(name);
  if (known !== undefined) return known;
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const plain = Buffer.from(
    sourceOf(name)
      .replace(/^ +/gmu, '')
      .replace(/\n{2,}/gu, '\n'),
    'utf8',
  );
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 16);
  const asset = {
    path: `/assets/${hash}.${ending}`,
    type: TYPES[ending] ?? 'application/octet-stream',
    plain: new Uint8Array(plain),
    gzip: new Uint8Array(gzipSync(plain, { level: 9 })),
    brotli: new Uint8Array(brotliCompressSync(plain)),
  };
  made.set(name, asset);
  byPath.set(asset.path, asset);
  return asset;
}

const NAMES: readonly AssetName[] = [
  'site.css',
  'collation.css',
  'check.css',
  'site.js',
  'collation.js',
  'drop.js',
  'live.js',
  'icon.svg',
];

/** The address of a style sheet or script. */
export function assetPath(name: AssetName): string {
  return assetOf(name).path;
}

/** Answers a request for an asset; null where there is none of that address. */
export function serveAsset(c: Context): Response | null {
  if (byPath.size === 0) for (const name of NAMES) assetOf(name);
  const asset = byPath.get(new URL(c.req.url).pathname);
  if (asset === undefined) return null;
  const accepted = c.req.header('accept-encoding') ?? '';
  const encoding = /\bbr\b/u.test(accepted) ? 'br' : /\bgzip\b/u.test(accepted) ? 'gzip' : null;
  const body = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.plain;
  return c.body(body, 200, {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  });
}
