import type { AtomFeed } from 'feedsmith';
import type { RawFeed } from './feed.ts';
import { htmlOfWords } from './plain-words.ts';

/** Takes over Atom (RFC 4287). */
export function fromAtom(feed: AtomFeed.Feed<string>): RawFeed {
  return {
    title: feed.title?.value,
    site: linkOf(feed.links),
    minutes: null,
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      links: [linkOf(entry.links), entry.id],
      title: htmlOf(entry.title),
      dates: [entry.published, entry.dc?.dates?.[0], entry.updated],
      authors: (entry.authors ?? feed.authors ?? []).map(({ name }) => name),
      content: htmlOf(entry.content),
      summary: htmlOf(entry.summary),
    })),
  };
}

/** The page that a list of links announces: the alternate one, HTML before other types. */
function linkOf(links: AtomFeed.Feed<string>['links']): string | undefined {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (alternates.find(({ type }) => type === undefined || /html/iu.test(type)) ?? alternates[0])?.href;
}

/** A text construct as HTML; the type "text", which is the default, holds no markup. */
function htmlOf(text: { readonly value?: string; readonly type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  const marked = text.type !== undefined && /html/iu.test(text.type);
  return marked ? text.value : htmlOfWords(text.value);
}
