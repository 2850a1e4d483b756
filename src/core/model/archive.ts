import type { Attribution, Mode } from './attribution.ts';
import type { Collation } from './collation.ts';
import type { StemmaEdge } from './copies/stemma.ts';
import type { Document } from './document.ts';
import type { EngineName } from './engine.ts';
import type { Settlement } from './finding.ts';
import type { GuardedQuotation } from './guarded-text.ts';
import type { ChainVerdict, SpeakerVerdict, WordsVerdict } from './verdict.ts';

/** How a report depends on an earlier one of its story; neither is an independent witness beside it. */
export type Dependence = 'copy' | 'revision' | 'derived';

/** The earlier report that a report was taken from. */
export interface CopyOf {
  readonly report: string;
  readonly relation: Dependence;
}

/** A report on its way into the archive. */
export interface IncomingReport {
  /** Its `id` is the wish; the archive gives another one where a different report has it. */
  readonly document: Document;
  /**
   * What makes it the same report again: `id:…` for a record with an id of its own, `url:…` for an address, `file:…` for
   * a path. Another text under a known identity is a new version.
   */
  readonly identity: string;
  /** The address it was read from, without fragment and tracking parameters. */
  readonly address: string | null;
  /** SHA-256 of the original bytes (of the record, for one of many in a file), in hexadecimal. */
  readonly bytesHash: string;
  /** SHA-256 of the text as read, in hexadecimal. */
  readonly textHash: string;
  /** The version of Hearsay that read it. */
  readonly hearsay: string;
  /** ISO 8601. */
  readonly receivedAt: string;
}

/** What became of an incoming report: `known` adds nothing, `revised` is a new version of a known one. */
export interface Receipt {
  readonly id: string;
  readonly outcome: 'new' | 'known' | 'revised';
  readonly version: number;
}

/** What one reading of a report's text found: everything that grouping needs, as plain JSON. */
export interface ReportReading {
  readonly attributions: readonly Attribution[];
  /** The story profile (`core/stories`); opaque to the store. */
  readonly profile: unknown;
  /** Rare terms by which stories that may be the same are found. */
  readonly terms: readonly string[];
  /** Keys that texts with shared passages have in common (`core/copies`). */
  readonly bands: readonly string[];
  readonly engine: EngineName;
  /** The version of Hearsay. */
  readonly hearsay: string;
}

/** A report as lists show it. */
export interface ReportCard {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** As the report gives it. */
  readonly date: string | null;
  readonly receivedAt: string;
  readonly address: string | null;
  readonly kind: Document['kind'];
  readonly version: number;
  readonly story: string | null;
  readonly copyOf: CopyOf | null;
  /** `received`: not read yet; `read`: not grouped yet; `failed`: see the dead letters. */
  readonly state: 'received' | 'read' | 'grouped' | 'failed';
}

/** A report with everything that is kept of it. */
export interface ArchivedReport extends ReportCard {
  readonly document: Document;
  readonly attributions: readonly Attribution[];
  /** What found its attributions; null while nothing did. */
  readonly engine: EngineName | null;
  readonly bytesHash: string;
  readonly textHash: string;
  /** The version of Hearsay that took it in. */
  readonly hearsay: string;
}

/** One version of a report's text; version 1 is the first seen. */
export interface ReportVersion {
  readonly version: number;
  readonly document: Document;
  readonly receivedAt: string;
  readonly bytesHash: string;
  readonly textHash: string;
  readonly hearsay: string;
  /** What became of the quotations since the version before; null where there is none, or that was not looked at. */
  readonly quotations: readonly GuardedQuotation[] | null;
}

/** A version that has quotations otherwise than the one before. */
export interface AlteredEdit {
  readonly report: ReportCard;
  readonly version: number;
  /** When the version came. */
  readonly at: string;
  readonly altered: readonly GuardedQuotation[];
}

/** A story as lists show it. */
export interface StoryCard {
  readonly id: string;
  readonly title: string;
  /** Whether a person named, split or joined it. */
  readonly byHand: boolean;
  readonly reports: number;
  /** Reports that are no copies, revisions or derivations of others. */
  readonly witnesses: number;
  readonly statements: number;
  /** Statements whose words, speaker or chain were altered between witnesses. */
  readonly altered: number;
  /** When its first and latest reports were received, ISO 8601. */
  readonly firstAt: string;
  readonly latestAt: string;
  /** The earliest and the latest day of its reports, as they say or else as they arrived: `2026-11-23`. */
  readonly printedFrom: string;
  readonly printedTo: string;
  /** Whether the collation is up to date with the reports. */
  readonly collated: boolean;
}

/** One statement of a story's collation, flat, as searches and lists show it. */
export interface StatementCard {
  readonly story: string;
  readonly storyTitle: string;
  /** The statement's id inside the story's collation. */
  readonly statement: string;
  readonly speaker: string;
  /** The speaker's name folded, the same across stories. */
  readonly speakerKey: string;
  /** The wording that most witnesses carry. */
  readonly text: string;
  /** Whether that wording stands in quotation marks; null where an earlier version did not keep it. */
  readonly mode: Mode | null;
  /** A wording that holds the words searched for, where the one shown does not. */
  readonly found?: string;
  /** The gravest verdict of its comparisons; null where one witness alone carries it. */
  readonly words: WordsVerdict | null;
  readonly speakerVerdict: SpeakerVerdict | null;
  readonly chain: ChainVerdict | null;
  readonly altered: boolean;
  readonly witnesses: number;
  /** The earliest date among its witnesses; the day received where none is dated. */
  readonly date: string;
}

/** What a collation becomes in the archive. */
export interface StoryCollation {
  readonly story: string;
  /** The story's revision that was collated: it grows whenever a report comes, goes or changes. */
  readonly revision: number;
  readonly collation: Collation;
  /** The title of a central report; the story takes it unless a person named the story. */
  readonly title?: string;
  /** Who copied whom among all reports of the revision (`Stemma.edges`), where it was worked out. */
  readonly stemmaEdges?: readonly StemmaEdge[];
  /** The version of Hearsay that made it. */
  readonly hearsay: string;
}

/** A witness of a statement. */
export interface Carrier {
  readonly report: string;
  readonly outlet: string | null;
  /** Whether a finding that is told is about its wording, and not about the one that it is held against. */
  readonly altered: boolean;
}

/** One entry of a facet: how many of the statements found have it. */
export interface FacetCount {
  /** What a query gives to have these alone. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** How the statements that a query finds are spread. */
export interface StatementFacets {
  /** How many were counted: the latest of them where there are more. */
  readonly total: number;
  readonly isAll: boolean;
  readonly speakers: readonly FacetCount[];
  readonly outlets: readonly FacetCount[];
  readonly verdicts: readonly FacetCount[];
  /** By month, the latest first. */
  readonly months: readonly FacetCount[];
}

/** What a person settled of who is who: two speakers are one (`merge`), or some statements are another's (`part`). */
export interface SpeakerRuling {
  readonly id: string;
  readonly kind: 'merge' | 'part';
  /** The speaker whose statements go, and what they were called. */
  readonly from: string;
  readonly fromName: string;
  /** The speaker to whom they go. */
  readonly into: string;
  readonly intoName: string;
  /** Of a part: the stories and reports whose statements go. */
  readonly stories: readonly string[];
  readonly reports: readonly string[];
  readonly reason: string;
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
  /** Who took it back, and when; null while it holds. */
  readonly undone: { readonly who: string; readonly when: string } | null;
}

/** A search that somebody keeps under a name. */
export interface SavedView {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  /** The query of the search page, as in its address. */
  readonly query: string;
  /** ISO 8601. */
  readonly when: string;
}

/** A speaker as lists show one. */
export interface SpeakerCard {
  readonly key: string;
  readonly name: string;
  /** Names of speakers that were merged with this one. */
  readonly alsoCalled: readonly string[];
  readonly statements: number;
  readonly altered: number;
  readonly stories: number;
}

/** A feed and its health. */
export interface Feed {
  readonly address: string;
  readonly title: string | null;
  readonly addedAt: string;
  readonly nextPollAt: string;
  /** Validators of the last answer, for conditional requests. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lastPolledAt: string | null;
  readonly lastOkAt: string | null;
  /** Failures in a row; 0 when the last poll went well. */
  readonly failures: number;
  readonly lastError: string | null;
  /** Items that became reports. */
  readonly items: number;
}

/** Something that could not be taken in, kept with its reason so that it can be tried again. */
export interface DeadLetter {
  readonly id: string;
  /** What to try again: a path, an address, a report's id. */
  readonly kind: 'file' | 'address' | 'report';
  readonly place: string;
  /** Where inside the file ("line 12", "record 3"); null for the whole. */
  readonly part: string | null;
  readonly code: string;
  readonly message: string;
  readonly at: string;
  readonly tries: number;
}

/** What an editor decided of a finding, kept by the finding's id. */
export interface SettledFinding extends Settlement {
  readonly id: string;
  /** The finding's kind. */
  readonly kind: string;
  readonly who: string;
  readonly when: string;
}

/** How often findings of one kind were right. */
export interface LedgerRow {
  readonly kind: string;
  readonly confirmed: number;
  readonly dismissed: number;
}

/** One page of a list. `next` continues it; null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
