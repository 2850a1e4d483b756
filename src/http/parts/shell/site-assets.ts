import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { webFile } from '../../../web/web-file.ts';

/** What the pages of the site load, by name, and the files of `web/` that each is made of. */
const ASSETS = {
  'site.css': ['page.css', 'guard.css', 'site.css'],
  'collation.css': ['collation.css', 'picture.css'],
  'check.css': ['check.css'],
  'site.js': ['page.js', 'site.js'],
  'collation.js': ['collation.js'],
  'drop.js': ['drop.js'],
  'live.js': ['live.js'],
  'icon.svg': ['icon.svg'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AssetName = keyof typeof ASSETS;

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

const made = new Map<AssetName, Asset>();
const byPath = new Map<string, Asset>();

function assetOf(name: AssetName): Asset {
  const known = made.get(name);
  if (known !== undefined) return known;
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const plain = Buffer.from(
    ASSETS[name]
      .map(webFile)
      .join('')
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

/** The address of a style sheet or script. */
export function assetPath(name: AssetName): string {
  return assetOf(name).path;
}

/** Answers a request for an asset; null where there is none of that address. */
export function serveAsset(c: Context): Response | null {
  if (byPath.size === 0) for (const name of Object.keys(ASSETS) as AssetName[]) assetOf(name);
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
