import type { ArchivedReport, ReportReading } from '../../../core/model/archive.ts';
import type { Collation } from '../../../core/model/collation.ts';
import type { Document } from '../../../core/model/document.ts';
import type { Models } from '../../../core/models.ts';
import type { StoryModel } from '../../../core/stories/story-model.ts';
import type { StatementRow } from '../store.ts';

/** A story's members, collated. */
export interface CollatedStory {
  readonly collation: Collation;
  /** Of a report that stands in the middle of the story; null where none has a title. */
  readonly title: string | null;
  readonly statements: readonly StatementRow[];
}

/** The work on texts that takes a processor's time; the same results wherever it is done. */
export interface Labour {
  read(document: Document): Promise<ReportReading>;
  collate(reports: readonly ArchivedReport[]): Promise<CollatedStory>;
  /** How many texts it works on at once. */
  readonly hands: number;
  close(): Promise<void>;
}

/** What labour needs. */
export interface LabourTools {
  readonly models: () => Models;
  readonly storyModel: () => StoryModel;
  readonly engine: string;
}
