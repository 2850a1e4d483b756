import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { blocksOfParagraphs } from '../blocks/blocks.ts';
import { type Hints, idFromPath, idOf, report } from '../hints.ts';
import { joinParagraphs } from '../marked-text.ts';
import type { ReadRecord } from '../record-reading.ts';
import { toDocument } from '../to-document.ts';
import type { FeedContent, FeedEntry } from './feed.ts';
import { paragraphsOfHtml } from './plain-words.ts';
import { readFeed } from './read-feed.ts';

/**
 * Reads the entries of a feed that carry their whole text, each with its place. Throws as `readFeed`, and HearsayError
 * 'empty' where none does; how many do not is an oddity.
 */
export async function* readFeedRecords(text: string, hints: Hints): AsyncGenerator<ReadRecord> {
  const feed = await readFeed(text, hints);
  let read = 0;
  let short = 0;
  for (const [index, entry] of feed.entries.entries()) {
    const id = entry.address === null ? `${idOf(hints)}-${index + 1}` : idFromPath(entry.address);
    const html = entry.html ?? quotingSummary(entry);
    const document = entryDocument({ ...entry, html }, feed, { ...hints, id });
    if (document === null) continue;
    read += 1;
    if (entry.html === null) short += 1;
    const bytes = new TextEncoder().encode(html ?? '');
    yield { document, part: `entry ${index + 1}`, bytes, tells: { id: false, kind: false } };
  }
  if (read === 0)
    throw new HearsayError('empty', `${hints.path}: no entry of this feed carries its whole text`);
  const most = `${hints.path}: is longer than the ${feed.entries.length} entries that were read`;
  if (feed.cut) report(hints, 'feed-cut', most, idOf(hints));
  const without = feed.entries.length - read;
  const message = `${hints.path}: entries without their whole text: ${without} of ${feed.entries.length}`;
  if (without > 0) report(hints, 'entries-without-text', message, idOf(hints));
  const [strange] = feed.strangeDates;
  const dates = `${hints.path}: dates that are none, left out: ${feed.strangeDates.length} of ${feed.entries.length} entries ("${strange}")`;
  if (strange !== undefined) report(hints, 'unreadable-date', dates, idOf(hints));
  const summaries = `${hints.path}: entries read from their summary alone: ${short} of ${feed.entries.length}`;
  if (short > 0) report(hints, 'entries-without-text', summaries, idOf(hints));
}

/** A summary that quotes somebody is worth reading where the file has no more. */
function quotingSummary({ summary, address }: FeedEntry): string | null {
  if (summary === null) return null;
  const quotes = /["“„«]|&(?:ldquo|quot|#8220|#x201c);/iu.test(summary.replace(/<[^>]*>/gu, ''));
  return quotes || address === null ? summary : null;
}

/** A feed's entry as a document, its headline on top; null where the feed does not carry its whole text. */
export function entryDocument(
  entry: FeedEntry,
  feed: Pick<FeedContent, 'title'>,
  hints: Hints,
): Document | null {
  if (entry.html === null) return null;
  const { title, date, authors, address } = entry;
  const body = paragraphsOfHtml(entry.html);
  if (!body.some(({ words }) => /[\p{L}\p{N}]/u.test(words))) return null;
  const headline =
    title === null || body[0]?.words === title ? [] : [{ kind: 'headline' as const, words: title }];
  const { text, paragraphs } = joinParagraphs([...headline, ...body]);
  const reading = blocksOfParagraphs(text, paragraphs, title);
  const known = { title: title ?? reading.title, outlet: feed.title, date, authors, url: address };
  return toDocument({ ...reading, ...known, text, format: 'feed' }, hints);
}
