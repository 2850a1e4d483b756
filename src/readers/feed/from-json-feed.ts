import type { JsonFeed } from 'feedsmith';
import type { RawFeed } from './feed.ts';
import { htmlOfWords } from './plain-words.ts';

/** Takes over JSON Feed 1.0 and 1.1. */
export function fromJsonFeed(feed: JsonFeed.Feed<string>): RawFeed {
  return {
    title: feed.title,
    site: feed.home_page_url,
    minutes: null,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      links: [item.url, item.external_url, item.id],
      title: wordsOf(item.title),
      dates: [item.date_published, item.date_modified],
      authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
      content: item.content_html ?? wordsOf(item.content_text),
      summary: wordsOf(item.summary),
    })),
  };
}

function wordsOf(words: string | undefined): string | undefined {
  return words === undefined ? undefined : htmlOfWords(words);
}
