/** One entry of a feed, whatever the feed's format. Every field is plain text but `html`, which nobody has cleaned. */
export interface FeedEntry {
  /** The entry's own id (guid, Atom id); else its address; else its place in the feed ("entry 3"). */
  readonly id: string;
  /** The page that it announces: absolute, http or https, 2,048 characters at most; null where it has none of that sort. */
  readonly address: string | null;
  readonly title: string | null;
  /** ISO 8601; null where the feed gives none that can be read. */
  readonly date: string | null;
  readonly authors: readonly string[];
  /** The entry's whole text as HTML; null where the feed carries a summary or nothing. */
  readonly html: string | null;
  /** What the feed carries instead of the whole text, as HTML; null where it carries nothing. */
  readonly summary: string | null;
}

/** A feed as read: RSS, Atom, RDF and JSON Feed alike. */
export interface FeedContent {
  readonly title: string | null;
  /** In the feed's order, 10,000 at most; an id or address that comes twice is there once. */
  readonly entries: readonly FeedEntry[];
  /** Whether there are more entries than that. */
  readonly cut: boolean;
  /** Dates that no calendar has, of entries without any other; each as written. */
  readonly strangeDates: readonly string[];
  /** Minutes between two polls that the feed asks for (`ttl`, `sy:updatePeriod`); null where it asks for nothing. */
  readonly minutes: number | null;
}

/** What an adapter takes from one entry; the normaliser does the rest. */
export interface RawEntry {
  readonly id?: string | undefined;
  /** Candidates, the best first; relative ones are resolved. */
  readonly links: readonly (string | undefined)[];
  readonly title?: string | undefined;
  readonly dates: readonly (string | undefined)[];
  readonly authors: readonly (string | undefined)[];
  readonly content?: string | undefined;
  /** Taken for the whole text only where it is as long as one. */
  readonly summary?: string | undefined;
}

/** What an adapter takes from one feed. */
export interface RawFeed {
  readonly title?: string | undefined;
  readonly site?: string | undefined;
  readonly minutes: number | null;
  readonly entries: readonly RawEntry[];
}
