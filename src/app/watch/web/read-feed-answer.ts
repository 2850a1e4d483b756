import type { Document } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import { decodeFeed } from '../../../readers/feed/decode-feed.ts';
import { entryDocument } from '../../../readers/feed/entry-document.ts';
import type { FeedContent, FeedEntry } from '../../../readers/feed/feed.ts';
import { linkedFeeds } from '../../../readers/feed/linked-feeds.ts';
import { readFeed } from '../../../readers/feed/read-feed.ts';
import { idFromPath } from '../../../readers/hints.ts';

/** What the address of a feed answered. */
export interface FeedAnswer {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

/** An entry of a feed whose own text is to be read. */
export interface FeedEntryWork {
  readonly entry: FeedEntry;
  readonly feed: { readonly title: string | null };
  readonly path: string;
}

/** Reads a feed; where a page came instead, the failure tells the feeds that it names. Throws HearsayError. */
export async function readFeedAnswer({ bytes, contentType, url }: FeedAnswer): Promise<FeedContent> {
  const words = decodeFeed(bytes, contentType === null ? { path: url } : { path: url, contentType });
  try {
    return await readFeed(words, { path: url });
  } catch (cause) {
    const feeds = cause instanceof HearsayError ? linkedFeeds(words, url) : [];
    if (!(cause instanceof HearsayError) || feeds.length === 0) throw cause;
    const message = `${cause.message}; the page names ${feeds.join(' and ')}`;
    throw new HearsayError(cause.code, message, { cause });
  }
}

/** The text that an entry itself carries; null where that is none. */
export function readFeedEntry({ entry, feed, path }: FeedEntryWork): Document | null {
  return entryDocument(entry, feed, { path, id: idFromPath(path) });
}
