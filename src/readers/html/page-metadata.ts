import { linkedData } from './linked-data.ts';
import { asDate, asText } from './metadata-values.ts';

/** What a page says about itself, from JSON-LD, OpenGraph, `<meta>` and `<time>`; nothing is guessed. */
export interface PageMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  /** As given: an ISO 8601 date or date-time; null where the page gives another form. */
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
}

export function pageMetadata(page: Document): PageMetadata {
  const data = linkedData(page);
  const meta = metaReader(page);
  return {
    title:
      data.title ??
      meta('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'headline') ??
      titleOf(page),
    outlet:
      data.outlet ?? meta('og:site_name', 'application-name', 'dc.publisher', 'publisher', 'twitter:site'),
    date:
      data.date ??
      asDate(
        meta(
          'article:published_time',
          'og:published_time',
          'datepublished',
          'parsely-pub-date',
          'dc.date.issued',
          'dc.date',
          'dcterms.date',
          'pubdate',
          'publish-date',
          'date',
          'sailthru.date',
          'article.published',
        ),
      ) ??
      timeOf(page),
    authors:
      data.authors.length > 0
        ? data.authors
        : authorsOf(page, meta('author', 'parsely-author', 'dc.creator', 'article:author', 'byl')),
    url:
      asAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      asAddress(meta('og:url')),
  };
}

function metaReader(page: Document): (...names: readonly string[]) => string | null {
  const values = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const value = asText(element.getAttribute('content'));
    if (name !== null && value !== null && !values.has(name.toLowerCase()))
      values.set(name.toLowerCase(), value);
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}

/** The `<title>`, without the outlet behind a bar or dash where the first heading shows what the title is. */
function titleOf(page: Document): string | null {
  const heading = asText(page.querySelector('h1')?.textContent);
  const title = asText(page.querySelector('title')?.textContent);
  if (heading !== null && (title === null || title.startsWith(heading))) return heading;
  return title ?? heading;
}

function timeOf(page: Document): string | null {
  const published = page.querySelector(
    '[itemprop="datePublished"], time[pubdate], article time[datetime], header time[datetime], time[datetime]',
  );
  return asDate(published?.getAttribute('datetime') ?? published?.getAttribute('content'));
}

function authorsOf(page: Document, named: string | null): string[] {
  if (named !== null && !/^https?:/iu.test(named)) return splitNames(named);
  const marked = [
    ...page.querySelectorAll('[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]'),
  ];
  const names = marked
    .map((element) => asText(element.textContent))
    .filter((name) => name !== null && name.length <= 80);
  return [...new Set(names.flatMap((name) => splitNames(name!)))];
}

function splitNames(names: string): string[] {
  return names
    .replace(/^by\s+/iu, '')
    .split(/\s*(?:;|,\s*and\s|\sand\s|,|&)\s*/u)
    .filter((name) => name !== '');
}

function asAddress(value: string | null | undefined): string | null {
  return value && /^https?:\/\//iu.test(value) ? value : null;
}
