import { parsePage } from '../html/page-document.ts';

const FEED_TYPE = /^\s*application\/(?:(?:rss|atom|rdf)\+xml|(?:feed\+)?json)\b/iu;
/** The head of a page holds them; the rest is not parsed. */
const HEAD = 100_000;
const MOST = 3;

/** The feeds that a page names for itself, three at most, for somebody who gave the page's address instead. */
export function linkedFeeds(html: string, base: string): string[] {
  const head = html.slice(0, HEAD);
  if (!/<link\b/iu.test(head) || !/<(?:!doctype html|html|head|body)\b/iu.test(head)) return [];
  const links = [...parsePage(head).querySelectorAll('link[rel~="alternate"][href]')]
    .filter((link) => FEED_TYPE.test(link.getAttribute('type') ?? ''))
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => URL.canParse(href, base))
    .map((href) => new URL(href, base).href);
  return [...new Set(links)].filter((href) => /^https?:/u.test(href)).slice(0, MOST);
}
