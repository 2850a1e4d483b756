/**
 * Whether the feed at one address may speak for a page at another: the same host, or a host below the feed's own.
 * `www.` and the names that feeds are often served under (`feeds.`, `rss.`) count as the site itself.
 */
export function isSameSite(feed: string, page: string): boolean {
  if (!URL.canParse(feed) || !URL.canParse(page)) return false;
  const owner = siteOf(new URL(feed).hostname);
  const host = siteOf(new URL(page).hostname);
  // An IP address and a name without a dot own nothing below them.
  return host === owner || (/\.[a-z]/iu.test(owner) && host.endsWith(`.${owner}`));
}

function siteOf(hostname: string): string {
  return hostname.toLowerCase().replace(/^(?:www|feeds?|rss)\.(?=[^.]+\.)/u, '');
}
