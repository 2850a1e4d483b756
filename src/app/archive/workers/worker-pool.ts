import type { ArchivedReport, ReportReading } from '../../../core/model/archive.ts';
import type { Collation } from '../../../core/model/collation.ts';
import type { Document } from '../../../core/model/document.ts';
import type { Models } from '../../../core/models.ts';
import type { StoryModel } from '../../../core/stories/story-model.ts';
import type { StatementRow } from '../store.ts';

/** A text with what it was found to say when it was read. */
export type AttributedDocument = Pick<ArchivedReport, 'document' | 'attributions' | 'engine'>;

/** A story's members, collated. */
export interface CollatedStory {
  readonly collation: Collation;
  /** Of a report that stands in the middle of the story; null where none has a title. */
  readonly title: string | null;
  readonly statements: readonly StatementRow[];
}

/** Does the work on texts that takes a processor's time; the same results whichever pool does it. */
export interface WorkerPool {
  read(document: Document): Promise<ReportReading>;
  collate(texts: readonly AttributedDocument[]): Promise<Collation>;
  collateStory(reports: readonly ArchivedReport[]): Promise<CollatedStory>;
  /** How many texts it works on at once, at least 1. */
  readonly size: number;
  close(): Promise<void>;
}

/** What reading and collating need. */
export interface PoolTools {
  readonly models: () => Models;
  readonly storyModel: () => StoryModel;
  /** The version of Hearsay. */
  readonly hearsay: string;
}
