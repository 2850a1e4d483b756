import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { toOneLine } from '../../../reports/words/printable.ts';
import { hasRole, type User } from '../../user.ts';
import { type AssetName, assetPath } from './site-assets.ts';
import type { SiteContext, SiteEnv } from './site-env.ts';

/** The parts of the site, as its navigation names them. */
type Section = 'stories' | 'speakers' | 'search' | 'check' | 'compare' | 'feeds' | 'jobs' | 'add';

export interface SitePage {
  /** Of the window; the page's own heading is in `body`. */
  readonly title: string;
  /** What stands in `main`, with one `h1`. */
  readonly body: Markup;
  readonly section?: Section;
  /** Beside the sheet and script that every page has. */
  readonly assets?: readonly AssetName[];
  /** More for the head of the page. */
  readonly head?: Markup;
  readonly status?: ContentfulStatusCode;
}

/** Everything comes from this site alone, and nothing that stands in a page runs. */
const SITE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of the site: the shell around a body, with navigation, search and who is signed in. */
export function page<Env extends SiteEnv>(c: Context<Env>, given: SitePage): Response {
  c.header('content-security-policy', SITE_POLICY);
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'same-origin');
  c.header('x-content-type-options', 'nosniff');
  return c.html(renderSite(c as unknown as SiteContext, given).toString(), given.status ?? 200);
}

function renderSite(c: SiteContext, { title, body, section, assets = [], head }: SitePage): Markup {
  const chosen = getCookie(c, 'theme');
  const theme = chosen === 'dark' || chosen === 'light' ? markup` data-theme="${chosen}"` : '';
  const names: readonly AssetName[] = ['site.css', 'site.js', ...assets];
  const links = names.map((name) =>
    name.endsWith('.css')
      ? markup`<link rel="stylesheet" href="${assetPath(name)}">\n`
      : markup`<script src="${assetPath(name)}" defer></script>\n`,
  );
  return markup`<!doctype html>
<html lang="en"${theme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${toOneLine(title)} · Hearsay</title>
<link rel="icon" href="${assetPath('icon.svg')}">
<link rel="alternate" type="application/rss+xml" title="Newly altered quotes" href="/feed.xml">
${links}${head ?? ''}</head>
<body class="site">
<a class="skip" href="#main">Skip to the content</a>
${siteHeader(c.get('user') ?? null, c.get('csrf') ?? '', section)}
<main id="main" tabindex="-1">
${body}
</main>
${c.get('user') ? COLOPHON : ''}</body>
</html>
`;
}

/** What programs and feed readers take from the archive. */
const COLOPHON = markup`<footer class="colophon"><a href="/feed.xml">Newly altered quotes as RSS</a>
<a href="/ledger">Ledger of findings</a>
<a href="/api/openapi.json">HTTP API (OpenAPI)</a></footer>
`;

const NAVIGATION: readonly (readonly [Section, string, 'reader' | 'editor'])[] = [
  ['stories', 'Stories', 'reader'],
  ['speakers', 'Speakers', 'reader'],
  ['search', 'Search', 'reader'],
  ['check', 'Check', 'reader'],
  ['compare', 'Compare', 'reader'],
  ['add', 'Add', 'editor'],
  ['feeds', 'Feeds', 'reader'],
  ['jobs', 'Jobs', 'reader'],
];

function siteHeader(user: User | null, csrf: string, section: Section | undefined): Markup {
  const items = NAVIGATION.filter(([, , role]) => hasRole(user, role)).map(
    ([name, label]) =>
      markup`<li><a href="/${name}"${name === section ? markup` aria-current="page"` : ''}>${label}</a></li>`,
  );
  return markup`<header class="masthead">
<p class="brand"><a href="/stories">Hearsay</a></p>
${items.length === 0 ? '' : markup`<nav aria-label="Site"><ul>${items}</ul></nav>`}
<div class="account">${account(user, csrf)}<button type="button" id="theme" class="theme" hidden>Dark</button></div>
</header>`;
}

function account(user: User | null, csrf: string): Markup {
  if (user === null) return markup`<a href="/sign-in">Sign in</a>`;
  if (user.name === 'local') return markup``;
  const accounts = hasRole(user, 'admin') ? markup`<a href="/accounts">Accounts</a>` : '';
  return markup`${accounts}<a class="user"
  href="/account">${toOneLine(user.name)} <span class="facts">${user.role}</span></a><form method="post"
  action="/sign-out">${csrfField(csrf)}<button class="plain">Sign out</button></form>`;
}

/** The hidden field by which a form proves that it comes from this site. */
export function csrfField(csrf: string): Markup {
  return markup`<input type="hidden" name="csrf" value="${csrf}">`;
}
