import type { Models } from '../../../core/models.ts';
import type { StoryModel } from '../../../core/stories/story-model.ts';
import type { Hints } from '../../../readers/hints.ts';
import type { RecordReading } from '../../../readers/record-reading.ts';
import type { TextWork } from './text-work.ts';

export type { Hints } from '../../../readers/hints.ts';
export type { RecordReading } from '../../../readers/record-reading.ts';

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Who has work done: work is shared out fairly between names, and ends where the signal says so. */
export interface Asker {
  readonly name: string;
  readonly signal?: AbortSignal;
}

/** A piece of work that is under way or waits. */
export interface PendingWork {
  readonly id: number;
  readonly kind: keyof TextWork | 'records';
  readonly asker: string;
  /** Pieces that are begun before it; 0 for one under way. */
  readonly ahead: number;
  readonly state: 'waiting' | 'working';
  /** Since it was asked for, or begun. */
  readonly seconds: number;
}

/**
 * Does the work on texts that takes a processor's time; the same results whichever pool does it. In threads, work that
 * passes its deadline or its memory throws HearsayError 'took-too-long' or 'too-large', and harms no other.
 */
export interface WorkerPool extends TextWork {
  /** Reads bytes as they arrive, as `readRecords` does; whatever a reader throws is a HearsayError. */
  records(chunks: Chunks, hints: Hints): AsyncGenerator<RecordReading>;
  /** The same pool, for somebody's sake. */
  onBehalfOf(asker: Asker): WorkerPool;
  work(): readonly PendingWork[];
  /** Ends a piece of work, which throws HearsayError 'cancelled'; false where it is over. */
  cancel(id: number): boolean;
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
