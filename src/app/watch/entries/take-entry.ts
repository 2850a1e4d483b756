import type { IncomingReport } from '../../../core/model/archive.ts';
import type { Document } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { FeedEntry } from '../../../readers/feed/feed.ts';
import type { Archive } from '../../archive/archive.ts';
import { toIncoming } from '../../archive/intake/incoming-report.ts';
import { Stopped } from '../sleep.ts';
import type { PoliteWeb } from '../web/polite-web.ts';
import { type VisitedPage, visitPage } from '../web/visit-page.ts';

/** The feed that announces an entry. */
export interface Announcer {
  readonly address: string;
  readonly title: string | null;
}

/** Where an entry is known by: its page's address in the one form, or a place inside the feed. */
export interface KeyedEntry {
  readonly key: string;
  readonly entry: FeedEntry;
}

const DAY = 24 * 60 * 60 * 1000;
/** A page with less than this part of the feed's own text shows a wall, not the report. */
const WALL = 0.5;

/** The report of an entry, and its page where that is what the report was read from. */
export interface EntryReport {
  readonly report: IncomingReport;
  readonly page: VisitedPage | null;
}

/**
 * Makes a report of an entry: its page's main text, or the feed's own where the page is refused or shows only a part
 * of it. A feed has no say about pages of other sites: for those its own text counts nothing. Throws HearsayError.
 */
export async function entryReport(
  { key, entry }: KeyedEntry,
  feed: Announcer,
  archive: Archive,
  web: PoliteWeb,
): Promise<EntryReport> {
  const own = await ownText(entry, feed, archive);
  if (entry.address === null) {
    if (own === null)
      throw new HearsayError('empty', `${key}: the entry has no address and no text of its own`);
    const report = incoming(own, key, archive, feed, entry);
    return { report: { ...report, identity: `url:${key}`, address: key }, page: null };
  }
  try {
    const page = await visitPage(entry.address, web, archive.pool);
    const short = own !== null && page.document.text.length < own.document.text.length * WALL;
    const report = incoming(short ? own : page, page.place, archive, feed, entry);
    return { report: { ...report, address: key }, page: short ? null : page };
  } catch (error) {
    if (error instanceof Stopped || own === null) throw error;
    if (error instanceof HearsayError && error.code === 'address-refused') throw error;
    return { report: { ...incoming(own, entry.address, archive, feed, entry), address: key }, page: null };
  }
}

interface Read {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

async function ownText(entry: FeedEntry, feed: Announcer, { pool }: Archive): Promise<Read | null> {
  if (entry.html === null || (entry.address !== null && !isSameSite(feed.address, entry.address)))
    return null;
  const path = entry.address ?? feed.address;
  const document = await pool.entry({ entry, feed: { title: feed.title }, path });
  return document === null ? null : { document, bytes: new TextEncoder().encode(entry.html) };
}

function incoming(
  { document, bytes }: Read,
  place: string,
  archive: Archive,
  feed: Announcer,
  entry: FeedEntry,
): IncomingReport {
  const { meta } = document;
  const date = meta.date ?? entry.date;
  const whole: Document = {
    ...document,
    title: document.title ?? entry.title,
    meta: {
      ...meta,
      url: /^https?:/iu.test(place) ? place : meta.url,
      outlet: meta.outlet ?? feed.title,
      authors: meta.authors.length > 0 ? meta.authors : entry.authors,
      date: date !== null && liesAhead(date, archive) ? null : date,
    },
  };
  return toIncoming({ document: whole, bytes, hasOwnId: false, origin: { kind: 'address', place } }, archive);
}

/** A date after tomorrow is no date of a report: it would stand first in every list for years. */
export function liesAhead(date: string, { clock }: Archive): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && time > Date.parse(clock()) + DAY;
}

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
