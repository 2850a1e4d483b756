import type {
  AlteredEdit,
  ArchivedReport,
  Carrier,
  CopyOf,
  DeadLetter,
  Feed,
  IncomingReport,
  LedgerRow,
  Page,
  Receipt,
  ReportCard,
  ReportReading,
  ReportVersion,
  SavedView,
  SettledFinding,
  SpeakerCard,
  SpeakerRuling,
  StatementCard,
  StatementFacets,
  StoryCard,
  StoryCollation,
} from '../../core/model/archive.ts';
import type { Document } from '../../core/model/document.ts';
import type { GuardedQuotation } from '../../core/model/guarded-text.ts';
import type { WordsVerdict } from '../../core/model/verdict.ts';
import type { WatchedPage } from '../watch/pages/watched-page.ts';

export interface PageRequest {
  /** 50 where absent, 200 at most. */
  readonly limit?: number;
  /** The `next` of the page before. Throws HearsayError 'bad-option' for a cursor that is none. */
  readonly cursor?: string;
}

export interface StoryQuery extends PageRequest {
  /** 'newest' (latest printed first), 'reports' (most reports), 'altered' (most altered statements). */
  readonly order?: 'newest' | 'reports' | 'altered';
  /** Words of the title. */
  readonly text?: string;
}

export interface StatementQuery extends PageRequest {
  /** Words of any of its wordings; plain words and "phrases", never an operator language. */
  readonly text?: string;
  readonly speakerKey?: string;
  readonly words?: WordsVerdict;
  readonly altered?: boolean;
  /** One that carries it, as its reports call it. */
  readonly outlet?: string;
  /** Days, inclusive, ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** 'match' where there is text, else 'newest'. */
  readonly order?: 'newest' | 'match';
}

export interface ReportQuery extends PageRequest {
  readonly text?: string;
  readonly outlet?: string;
  readonly story?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A statement of one speaker with its witnesses. */
export type SaidStatement = StatementCard & { readonly carriers: readonly Carrier[] };

/** A report that is about to be grouped. */
export interface Arrival {
  readonly id: string;
  readonly document: Document;
  readonly reading: ReportReading;
}

/** A story that shares terms with an arrival. */
export interface StoryCandidate {
  readonly id: string;
  /** Story profiles of its members, the latest first, a few at most. */
  readonly members: readonly unknown[];
}

/** What may be asked while an arrival is decided on; it sees all reports grouped before. */
export interface GroupingView {
  /** The stories that share most of the terms, best first. */
  storiesSharing(terms: readonly string[], limit: number): Promise<readonly StoryCandidate[]>;
  /** Reports of a story that share at least one band, most shared first, then the latest. */
  reportsSharing(story: string, bands: readonly string[], limit: number): Promise<readonly ArchivedReport[]>;
  /** The reports of these ids that there are, in the order of the ids. */
  reports(ids: readonly string[]): Promise<readonly ArchivedReport[]>;
}

export interface GroupingDecision {
  /** The story to join; null to begin one. */
  readonly story: string | null;
  /**
   * Other stories that the arrival shows to be the same one: they are joined with it under the id of the oldest. Two that
   * a person has had in hand stay apart.
   */
  readonly joins?: readonly string[];
  readonly copyOf: CopyOf | null;
  /** Why, in a few words each. */
  readonly reasons: readonly string[];
}

/** What was said and by whom, in one story, flat; written with the collation that it comes from. */
export type StatementRow = Omit<StatementCard, 'story' | 'storyTitle' | 'found'> & {
  readonly carriers: readonly Carrier[];
  /** All wordings, for the full-text index. */
  readonly allWordings: string;
};

/**
 * The archive's memory. Two implementations (embedded, PostgreSQL) hold the same contract (`test/contract`). Every
 * method is one transaction: it happens wholly or not at all, also when the process is killed. Times are ISO 8601,
 * given by the caller. Throws HearsayError 'store-failed' where the database cannot be used (disk full, connection lost),
 * saying which and what to do.
 */
export interface Store {
  // Reports come in.
  /** Keeps new reports and new versions, in order. Known ones add nothing. */
  receive(reports: readonly IncomingReport[]): Promise<readonly Receipt[]>;
  /** Reports that are not read yet, in order of arrival, whole. */
  unread(limit: number): Promise<readonly ArchivedReport[]>;
  /** The ids of reports that are not read yet, in order of arrival. */
  unreadIds(limit: number): Promise<readonly string[]>;
  /**
   * Keeps what a reading found, and what became of the quotations since the version before. Nothing happens where the report
   * has another version by now or is read already.
   */
  keepReading(
    report: string,
    version: number,
    reading: ReportReading,
    quotations?: readonly GuardedQuotation[] | null,
  ): Promise<void>;
  /** Sets a report aside whose reading failed, with a dead letter. */
  keepFailure(report: string, version: number, letter: Omit<DeadLetter, 'id' | 'tries'>): Promise<void>;
  /**
   * Groups the next read reports in order of arrival, each by `decide`, up to the first that is not read yet, `limit` at
   * most. One process at a time; another one that asks meanwhile waits. Returns the ids that were grouped.
   */
  groupNext(
    limit: number,
    now: string,
    decide: (arrival: Arrival, view: GroupingView) => Promise<GroupingDecision>,
  ): Promise<readonly string[]>;

  // Stories.
  /** Stories whose collation lags behind, longest waiting first, with their present revision. */
  staleStories(limit: number): Promise<readonly { readonly id: string; readonly revision: number }[]>;
  /** The present revision of a story whose collation lags behind; null where it does not, or there is no such story. */
  staleRevision(id: string): Promise<number | null>;
  /** Keeps a collation and its statements. Nothing happens where a collation of the same or a later revision is there. */
  keepCollation(collation: StoryCollation, statements: readonly StatementRow[]): Promise<void>;
  stories(query: StoryQuery): Promise<Page<StoryCard>>;
  /** A story by its id; one that was joined to another answers with the other. Null where there is none. */
  story(id: string): Promise<StoryCard | null>;
  /** Reports of a story, in order of arrival, whole. */
  storyReports(id: string): Promise<readonly ArchivedReport[]>;
  /** The last collation of a story; null before the first. */
  collationOf(id: string): Promise<StoryCollation | null>;
  /** Every story with its reports' ids, oldest first, a page at a time. */
  groups(request: PageRequest): Promise<Page<{ id: string; title: string; reports: readonly string[] }>>;
  /** Throws HearsayError 'not-found' or 'bad-option' (no such story, a report of another story, nothing left). */
  splitStory(id: string, reports: readonly string[], title: string | null, now: string): Promise<string>;
  joinStories(into: string, from: string, now: string): Promise<void>;
  renameStory(id: string, title: string): Promise<void>;

  // Findings.
  /** Keeps what was decided of a finding; a later decision takes the place of an earlier one. */
  settleFinding(settled: SettledFinding): Promise<void>;
  /** What was decided of these findings, by their ids; in the order of the ids. */
  settledAmong(ids: readonly string[]): Promise<readonly SettledFinding[]>;
  /** How many of each kind were confirmed and dismissed, in the order of the kinds' names. */
  countSettled(): Promise<readonly LedgerRow[]>;

  // Speakers.
  /**
   * Keeps what a person settled of who is who, and applies it to every statement, now and whenever a story is collated
   * again. Throws HearsayError 'not-found' for a speaker that is none and 'bad-option' where nothing would change.
   */
  ruleSpeaker(ruling: Omit<SpeakerRuling, 'id' | 'fromName' | 'undone'>): Promise<SpeakerRuling>;
  /** Takes a ruling back. Throws HearsayError 'not-found' where there is none that holds. */
  undoRuling(id: string, who: string, now: string): Promise<void>;
  /** What was settled, the latest first: of one speaker where a key is given. */
  rulings(speakerKey?: string): Promise<readonly SpeakerRuling[]>;
  /** Everything that a speaker is said to have said, the latest first, `limit` at most. */
  saidBy(speakerKey: string, limit: number): Promise<readonly SaidStatement[]>;

  // Views.
  keepView(view: SavedView): Promise<void>;
  views(owner: string): Promise<readonly SavedView[]>;
  view(id: string): Promise<SavedView | null>;
  /** Throws HearsayError 'not-found' where the owner has no such view. */
  removeView(owner: string, id: string): Promise<void>;

  // Looking things up.
  report(id: string): Promise<ArchivedReport | null>;
  versions(report: string): Promise<readonly ReportVersion[]>;
  /** Versions that have quotations otherwise than the one before, the latest first. */
  alteredEdits(limit: number): Promise<readonly AlteredEdit[]>;
  reports(query: ReportQuery): Promise<Page<ReportCard>>;
  statements(query: StatementQuery): Promise<Page<StatementCard>>;
  /** How the statements that a query finds are spread over speakers, outlets, verdicts and months. */
  facets(query: StatementQuery): Promise<StatementFacets>;
  speakers(request: PageRequest & { readonly text?: string }): Promise<Page<SpeakerCard>>;
  speaker(key: string): Promise<SpeakerCard | null>;
  counts(): Promise<ArchiveCounts>;

  // Feeds and what failed.
  addFeed(address: string, now: string): Promise<void>;
  removeFeed(address: string): Promise<void>;
  feeds(): Promise<readonly Feed[]>;
  /** Takes up to `limit` feeds that are due, and puts their next poll off by a lease, so that no other process takes them. */
  takeDueFeeds(limit: number, now: string, leaseUntil: string): Promise<readonly Feed[]>;
  keepPoll(feed: Feed): Promise<void>;
  /** Adds a page to those that are visited again; one that is there already stays as it is. */
  addPage(page: WatchedPage): Promise<void>;
  /** Takes up to `limit` pages that are due, and puts their next visit off by a lease, so that no other process takes them. */
  takeDuePages(limit: number, now: string, leaseUntil: string): Promise<readonly WatchedPage[]>;
  keepVisit(page: WatchedPage): Promise<void>;
  /** The addresses among these that some report was read from. */
  knownAddresses(addresses: readonly string[]): Promise<ReadonlySet<string>>;
  addDeadLetter(letter: Omit<DeadLetter, 'id' | 'tries'>): Promise<void>;
  deadLetters(request: PageRequest): Promise<Page<DeadLetter>>;
  /** Takes a dead letter away, as before a new try. One of kind 'report' puts its report back among the unread. */
  takeDeadLetter(id: string): Promise<DeadLetter | null>;

  // The database itself.
  /** Throws HearsayError 'store-failed' where the database does not answer. */
  check(): Promise<{ readonly engine: 'embedded' | 'postgresql'; readonly schema: number }>;
  /** Every row of every table, in an order in which they can be restored. */
  dump(): AsyncIterable<{ readonly table: string; readonly row: Readonly<Record<string, unknown>> }>;
  /** Restores a dump into an empty archive, wholly or not at all. Throws HearsayError 'bad-option' where it is not empty. */
  restore(rows: AsyncIterable<{ table: string; row: Readonly<Record<string, unknown>> }>): Promise<void>;
  close(): Promise<void>;
}

export interface ArchiveCounts {
  readonly reports: number;
  readonly stories: number;
  readonly statements: number;
  readonly altered: number;
  readonly unread: number;
  readonly ungrouped: number;
  readonly stale: number;
  readonly failed: number;
  readonly deadLetters: number;
  readonly feeds: number;
}
