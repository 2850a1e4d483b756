import type { RdfFeed, RssFeed } from 'feedsmith';
import type { RawEntry, RawFeed } from './feed.ts';

type Item = RssFeed.Item<string> | RdfFeed.Item<string>;

/** Takes over RSS 0.9 to 2.0. */
export function fromRss(feed: RssFeed.Feed<string>): RawFeed {
  const asked = minutesOfPeriod(feed.sy);
  const ttl = feed.ttl !== undefined && feed.ttl > 0 ? feed.ttl : null;
  return {
    title: feed.title,
    site: feed.link,
    minutes: ttl ?? asked,
    entries: (feed.items ?? []).map((item) => {
      const { guid, authors, pubDate } = item;
      const permalink = guid?.isPermaLink === false ? undefined : guid?.value;
      return {
        ...sharedFields(item, [permalink]),
        id: guid?.value,
        dates: [pubDate, ...datesOf(item)],
        authors: [...(item.dc?.creators ?? []), ...(authors ?? []).map((author) => author.name)],
      };
    }),
  };
}

/** Takes over RSS 1.0, which is written in RDF. */
export function fromRdf(feed: RdfFeed.Feed<string>): RawFeed {
  return {
    title: feed.title,
    site: feed.link,
    minutes: minutesOfPeriod(feed.sy),
    entries: (feed.items ?? []).map((item) => ({
      ...sharedFields(item, [item.rdf?.about]),
      id: item.rdf?.about,
      dates: datesOf(item),
      authors: item.dc?.creators ?? [],
    })),
  };
}

function sharedFields(
  item: Item,
  links: readonly (string | undefined)[],
): Omit<RawEntry, 'dates' | 'authors'> {
  const alternate = item.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  return {
    links: [item.link, alternate, ...links],
    title: item.title ?? item.dc?.titles?.[0],
    content: item.content?.encoded,
    summary: item.description,
  };
}

function datesOf(item: Item): (string | undefined)[] {
  return [item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0], item.atom?.published];
}

const MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** Minutes between two polls by the RSS syndication module: a period divided by how often it holds an update. */
function minutesOfPeriod(
  asked: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined,
): number | null {
  const period = MINUTES[asked?.updatePeriod?.trim().toLowerCase() ?? ''];
  if (period === undefined) return null;
  const frequency = asked?.updateFrequency ?? 1;
  return frequency >= 1 ? Math.max(1, Math.round(period / frequency)) : period;
}
