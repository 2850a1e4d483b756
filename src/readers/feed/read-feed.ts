import type { AnyFeed } from 'feedsmith';
import { HearsayError } from '../../core/model/error.ts';
import { type Hints, MAX_DOCUMENT_BYTES } from '../hints.ts';
import { asDate } from '../html/metadata-values.ts';
import type { FeedContent, FeedEntry, RawEntry, RawFeed } from './feed.ts';
import { paragraphsOfHtml, wordsOfHtml } from './plain-words.ts';
import { placeOfFault, refuseEntities } from './xml-faults.ts';

const MOST_ENTRIES = 10_000;
/** Tags cost a parser more than words do: beyond these a feed of some megabytes keeps it busy for many seconds. */
const MOST_TAGS = 200_000;
const LONGEST_ADDRESS = 2048;
const LONGEST_TITLE = 500;
const LONGEST_NAME = 100;
const MOST_AUTHORS = 20;
/** A summary of so many words is the whole text: many RSS feeds put it there. */
const WORDS_OF_A_WHOLE_TEXT = 150;

/**
 * Reads a feed: RSS, Atom, RDF or JSON Feed. `hints.path` is its address where it has one; relative links are
 * resolved against it, else against the feed's own site. Throws HearsayError 'malformed' with the line where the
 * markup breaks, for declared entities, and for what is no feed; 'too-large' over 64 MiB or 200,000 tags.
 */
export async function readFeed(text: string, hints: Pick<Hints, 'path'>): Promise<FeedContent> {
  const raw = await parse(text, hints.path);
  const base = [hints.path, raw.site].find((place) => place !== undefined && /^https?:/iu.test(place));
  const taken = new Set<string>();
  const entries: FeedEntry[] = [];
  const strangeDates: string[] = [];
  raw.entries.slice(0, MOST_ENTRIES).forEach((rawEntry, index) => {
    const entry = toEntry(rawEntry, index, base);
    const identity = entry.address ?? entry.id;
    if (!taken.has(identity)) {
      entries.push(entry);
      const strange = entry.date === null ? rawEntry.dates.find((date) => (date ?? '').trim() !== '') : null;
      if (strange != null) strangeDates.push(strange.trim().slice(0, 40));
    }
    taken.add(identity);
  });
  return {
    title: wordsOfHtml(raw.title, LONGEST_TITLE),
    entries,
    cut: raw.entries.length > MOST_ENTRIES,
    strangeDates,
    minutes: raw.minutes,
  };
}

async function parse(text: string, path: string): Promise<RawFeed> {
  if (text.length > MAX_DOCUMENT_BYTES)
    throw new HearsayError('too-large', `${path}: is over the limit of 64 MiB a feed`);
  const source = refuseEntities(text, path);
  if (hasMoreTags(source, MOST_TAGS))
    throw new HearsayError('too-large', `${path}: is over the limit of ${MOST_TAGS} tags a feed`);
  const { DetectError, parseFeed } = await import('feedsmith');
  let parsed: AnyFeed<string>;
  try {
    parsed = parseFeed(source, { maxItems: MOST_ENTRIES + 1 });
  } catch (cause) {
    const why =
      cause instanceof DetectError
        ? 'is no RSS, Atom, RDF or JSON feed'
        : `is a damaged feed: ${placeOfFault(source, cause)}`;
    throw new HearsayError('malformed', `${path}: ${why}`, { cause });
  }
  switch (parsed.format) {
    case 'rss':
      return (await import('./from-rss.ts')).fromRss(parsed.feed);
    case 'rdf':
      return (await import('./from-rss.ts')).fromRdf(parsed.feed);
    case 'atom':
      return (await import('./from-atom.ts')).fromAtom(parsed.feed);
    case 'json':
      return (await import('./from-json-feed.ts')).fromJsonFeed(parsed.feed);
  }
}

function hasMoreTags(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0 && count <= most; at = text.indexOf('<', at + 1)) count += 1;
  return count > most;
}

function toEntry(raw: RawEntry, index: number, base: string | undefined): FeedEntry {
  const address = raw.links.map((link) => toAddress(link, base)).find((link) => link !== null) ?? null;
  const dates = raw.dates.map((date) => feedDate(date));
  const id = (raw.id ?? '').trim().slice(0, LONGEST_ADDRESS);
  return {
    id: id === '' ? (address ?? `entry ${index + 1}`) : id,
    address,
    title: wordsOfHtml(raw.title, LONGEST_TITLE),
    date: dates.find((date) => date !== null) ?? null,
    authors: authorsOf(raw.authors),
    html: wholeText(raw),
    summary: raw.summary !== undefined && hasWords(raw.summary) ? raw.summary : null,
  };
}

/** An address that could be fetched; what else a link may hold (scripts, files, mail) is none. */
function toAddress(link: string | undefined, base: string | undefined): string | null {
  const written = (link ?? '').trim();
  if (written === '' || written.length > LONGEST_ADDRESS) return null;
  // Ids stand among the candidates: "47" is no address although a base would make it one.
  if (!/^(?:https?:)?\/\//iu.test(written) && !/^[/?.]/u.test(written)) return null;
  if (!URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  const fetchable = /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '';
  return fetchable && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

/** Names without the mail address that RSS asks for ("desk@ledger.example (Ada Moll)"). */
function authorsOf(raw: readonly (string | undefined)[]): string[] {
  const names = raw.slice(0, MOST_AUTHORS).flatMap((written) => {
    const words = wordsOfHtml(written, LONGEST_NAME);
    const name = words?.replace(/^\S+@\S+\s*/u, '').replace(/^\((.*)\)$/u, '$1') ?? '';
    return name === '' ? [] : [name];
  });
  return [...new Set(names)];
}

function wholeText({ content, summary }: RawEntry): string | null {
  if (content !== undefined && hasWords(content)) return content;
  if (summary === undefined || summary.length < WORDS_OF_A_WHOLE_TEXT * 3) return null;
  const words = paragraphsOfHtml(summary).reduce(
    (sum, paragraph) => sum + paragraph.words.split(' ').length,
    0,
  );
  return words >= WORDS_OF_A_WHOLE_TEXT ? summary : null;
}

function hasWords(html: string): boolean {
  return /[\p{L}\p{N}]/u.test(html);
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const RFC_822 =
  /^(?:\w{2,10}\.?,?\s+)?(\d{1,2})[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?\s*(.*)$/iu;

/**
 * An ISO 8601 date from what a feed gives: ISO as given, RFC 822 with its many misspellings in UTC. Null for anything
 * else and for days that the calendar has not. Without a zone, UTC is meant: the result does not depend on the machine.
 */
export function feedDate(value: string | undefined): string | null {
  const iso = asDate(value);
  if (iso !== null) return Number.isNaN(Date.parse(iso.replace(' ', 'T').replace(/\s/gu, ''))) ? null : iso;
  const parts = RFC_822.exec((value ?? '').slice(0, 100).trim());
  if (parts === null) return null;
  const [, day, month, year, time, zone] = parts;
  const whole = year!.length === 2 ? `20${year}` : year!;
  const number = MONTHS.indexOf(month!.toLowerCase()) / 3 + 1;
  // A parser of dates takes the 31st of February for the 3rd of March.
  if (asDate(`${whole}-${`${number}`.padStart(2, '0')}-${day!.padStart(2, '0')}`) === null) return null;
  const date = `${day} ${month} ${whole}`;
  if (time === undefined) return asIso(`${date} 00:00 GMT`)?.slice(0, 10) ?? null;
  return asIso(`${date} ${time} ${zone}`.trim(), zone) ?? asIso(`${date} ${time} GMT`);
}

function asIso(value: string, zone = 'GMT'): string | null {
  const known = /^(?:GMT|UTC?|Z|[ECMP][SD]T|(?:GMT|UTC)?[+-]\d{2}:?\d{2})\b/iu.exec(zone)?.[0];
  if (known === undefined) return null;
  const time = Date.parse(value.slice(0, value.length - zone.length) + known);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
