/** Whole numbers 0 and 1. */
type Flag = number;

/** JSON in a text column, which keeps every string exactly. */
type Json = string;

/** A report's present state; everything of its text stands in `versions`. */
export interface ReportRow {
  /** Order of arrival, from 1. */
  seq: number;
  id: string;
  /** Date order: see `placeOf`. */
  place: number;
  title: string | null;
  outlet: string | null;
  outlet_key: string | null;
  date: string | null;
  received_at: string;
  address: string | null;
  address_key: string | null;
  kind: string;
  version: number;
  /** The latest version whose reading is kept; 0 before the first. */
  read_version: number;
  story: number | null;
  copy_of: string | null;
  copy_relation: string | null;
  reasons: Json;
  state: string;
}

/** One text of a report, and what reading it found. */
export interface VersionRow {
  report: number;
  version: number;
  received_at: string;
  bytes_hash: string;
  text_hash: string;
  engine: string;
  reading_engine: string | null;
  attributions: Json | null;
  terms: Json | null;
  bands: Json | null;
  profile: Json | null;
  document: Json;
}

/** What a report is known by. */
export interface IdentityRow {
  key: string;
  report: number;
}

export interface StoryRow {
  /** Order of creation, from 1. */
  seq: number;
  id: string;
  title: string;
  /** Whether the title was given by a person. */
  named: Flag;
  by_hand: Flag;
  reports: number;
  witnesses: number;
  statements: number;
  altered: number;
  first_at: string;
  latest_at: string;
  /** The places of the earliest and latest of its dated reports; of all where none is dated. */
  printed_first: number;
  printed_last: number;
  revision: number;
  collated_revision: number;
  /** Null while the collation is up to date. */
  stale_since: string | null;
}

/** A story that was joined to another one. */
export interface StoryAliasRow {
  seq: number;
  id: string;
  story: number;
}

export interface CollationRow {
  story: number;
  revision: number;
  engine: string;
  /** Of all reports of the revision; null where it was not worked out. */
  stemma_edges: Json | null;
  /** The witnesses' texts left out: `{id, version}` each. */
  collation: Json;
}

export interface StatementTableRow {
  seq: number;
  place: number;
  story: number;
  statement: string;
  speaker: string;
  speaker_key: string;
  text: string;
  words: string | null;
  speaker_verdict: string | null;
  chain: string | null;
  altered: Flag;
  witnesses: number;
  date: string;
  all_wordings: string;
  /** Whose it is before what people settled of speakers is applied. */
  own_key: string;
  own_speaker: string;
  mode: string | null;
  /** Its witnesses, as `Carrier[]`. */
  carriers: Json;
}

export interface SpeakerRow {
  seq: number;
  key: string;
  name: string;
  statements: number;
  altered: number;
  stories: number;
}

/** In how many reports of a story a term stands. */
export interface StoryTermRow {
  term: string;
  story: number;
  reports: number;
}

/** In how many stories a term stands. */
export interface TermRow {
  term: string;
  stories: number;
}

export interface FeedRow {
  key: string;
  address: string;
  title: string | null;
  added_at: string;
  next_poll_at: string;
  etag: string | null;
  last_modified: string | null;
  last_polled_at: string | null;
  last_ok_at: string | null;
  failures: number;
  last_error: string | null;
  items: number;
}

export interface DeadLetterRow {
  seq: number;
  /** Made of kind, place and part. */
  key: string;
  kind: string;
  place: string;
  part: string | null;
  code: string;
  message: string;
  at: string;
  tries: number;
  /** Taken away for a new try; kept so that the tries are counted on. */
  taken: Flag;
}

/** What an editor decided of a finding. */
export interface SettlementRow {
  id: string;
  kind: string;
  state: string;
  who: string;
  at: string;
  reason: string;
}

/** What a person settled of who is who. */
export interface SpeakerRulingRow {
  /** Order in which they were made, from 1. */
  seq: number;
  kind: string;
  from_key: string;
  from_name: string;
  into_key: string;
  into_name: string;
  /** `string[]` each. */
  stories: Json;
  reports: Json;
  reason: string;
  who: string;
  at: string;
  undone_by: string | null;
  undone_at: string | null;
}

export interface SavedViewRow {
  id: string;
  owner: string;
  name: string;
  query: string;
  at: string;
}

/** What became of a report's quotations between a version and the one before. */
export interface EditRow {
  report: number;
  version: number;
  at: string;
  /** How many quotations stand otherwise. */
  altered: number;
  quotations: Json;
}

/** A page that a report was read from and that is visited again. */
export interface PageRow {
  key: string;
  address: string;
  place: string;
  report: string;
  added_at: string;
  visits: number;
  /** Null after the last visit. */
  next_visit_at: string | null;
  etag: string | null;
  last_modified: string | null;
  last_visited_at: string | null;
  last_error: string | null;
}

/** The archive's tables; the search indexes beside them are written in SQL of their own. */
export interface Tables {
  reports: ReportRow;
  versions: VersionRow;
  identities: IdentityRow;
  stories: StoryRow;
  story_aliases: StoryAliasRow;
  collations: CollationRow;
  statements: StatementTableRow;
  speakers: SpeakerRow;
  story_terms: StoryTermRow;
  terms: TermRow;
  feeds: FeedRow;
  dead_letters: DeadLetterRow;
  settlements: SettlementRow;
  speaker_rulings: SpeakerRulingRow;
  saved_views: SavedViewRow;
  edits: EditRow;
  pages: PageRow;
}
