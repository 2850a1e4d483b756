import type { ArchivedReport, ReportReading } from '../../../core/model/archive.ts';
import type { CheckedDraft, Trace } from '../../../core/model/checked-draft.ts';
import type { Collation } from '../../../core/model/collation.ts';
import type { Stemma, StemmaEdge } from '../../../core/model/copies/stemma.ts';
import type { Document, Oddity } from '../../../core/model/document.ts';
import type { EngineName } from '../../../core/model/engine.ts';
import type { Fact } from '../../../core/model/fact.ts';
import type { GuardedQuotation } from '../../../core/model/guarded-text.ts';
import type { SaidPassage, SpeakerRecord } from '../../../core/model/speaker-record.ts';
import type { FeedContent } from '../../../readers/feed/feed.ts';
import type { ExtractionJson } from '../../../reports/extraction/extraction-schema.ts';
import type { TraceRequest } from '../../trace-in-sources.ts';
import type { FeedAnswer, FeedEntryWork } from '../../watch/web/read-feed-answer.ts';
import type { Handed } from '../intake/handed.ts';
import type { StatementRow } from '../store.ts';

/** A text with what it was found to say when it was read. */
export type AttributedDocument = Pick<ArchivedReport, 'document' | 'attributions' | 'engine'>;

/** A story's members, collated. */
export interface CollatedStory {
  readonly collation: Collation;
  /** Of a report that stands in the middle of the story; null where none has a title. */
  readonly title: string | null;
  readonly statements: readonly StatementRow[];
  /** Who copied whom among all its reports (`Stemma.edges`); absent where they are too many. */
  readonly stemmaEdges?: readonly StemmaEdge[];
}

/** All that a check needs. */
export interface CheckWork {
  readonly draft: readonly Handed[];
  /** Of a story. */
  readonly reports: readonly Document[];
  readonly against: readonly Handed[];
  readonly indirect: boolean;
}

/** All that a trace needs. */
export interface TraceWork extends Omit<TraceRequest, 'sources'> {
  /** Of the archive. */
  readonly reports: readonly Document[];
  readonly in: readonly Handed[];
}

/** All that a comparison needs. */
export interface CompareWork {
  readonly reports: readonly Handed[];
  readonly transcripts: readonly Handed[];
}

/** All that a speaker's record needs. */
export interface RecordWork {
  readonly speaker: string;
  readonly said: readonly SaidPassage[];
}

/** What was handed over and could not be read. */
export type Unavailable = readonly { readonly path: string; readonly message: string }[];

/** Texts laid beside each other. */
export interface ComparedGiven {
  readonly collation: Collation;
  readonly unavailable: Unavailable;
}

/** What texts tell outside quotation marks, held against one another. */
export interface FactsGiven {
  readonly witnesses: readonly Document[];
  readonly facts: readonly Fact[];
  readonly unavailable: Unavailable;
}

/** What was found in texts, as it is printed. */
export interface ExtractedGiven {
  readonly documents: readonly ExtractionJson[];
  readonly unavailable: Unavailable;
}

/** Two versions of a text, handed over. */
export interface GuardGivenWork {
  readonly before: readonly Handed[];
  readonly after: readonly Handed[];
}

/** The same, read, with what became of the quotations. */
export interface GuardedGiven extends GuardWork {
  readonly quotations: readonly GuardedQuotation[];
  readonly engine: EngineName;
  /** What is odd in the new version. */
  readonly oddities: readonly Oddity[];
}

/** Two versions of a text. */
export interface GuardWork {
  readonly before: Document;
  readonly after: Document;
}

/** Pieces of work on texts: what each is given and gives back can go from thread to thread. */
export interface TextWork {
  read(document: Document): Promise<ReportReading>;
  collate(texts: readonly AttributedDocument[]): Promise<Collation>;
  collateStory(reports: readonly ArchivedReport[]): Promise<CollatedStory>;
  check(work: CheckWork): Promise<CheckedDraft>;
  trace(work: TraceWork): Promise<Trace>;
  extract(given: readonly Handed[]): Promise<ExtractedGiven>;
  record(work: RecordWork): Promise<SpeakerRecord>;
  stemma(documents: readonly Document[]): Promise<Stemma>;
  compare(work: CompareWork): Promise<ComparedGiven>;
  facts(given: readonly Handed[]): Promise<FactsGiven>;
  guard(work: GuardWork): Promise<readonly GuardedQuotation[]>;
  guardGiven(work: GuardGivenWork): Promise<GuardedGiven>;
  feed(answer: FeedAnswer): Promise<FeedContent>;
  entry(work: FeedEntryWork): Promise<Document | null>;
}
