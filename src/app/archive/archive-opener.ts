import type { Archive } from './archive.ts';
import type { ArchiveLocation } from './archive-location.ts';

export interface OpenOptions {
  /** A folder or a postgres:// address; see `locateArchive` for what holds where nothing is told. */
  readonly place?: string;
  /** Only one that is there: without it, an archive's folder is made where there is none. */
  readonly existing?: boolean;
  /** Threads beside this one that read, collate and do what is asked of texts; none where absent. */
  readonly threads?: number;
  /** Whether one of several threads is left to others where one asker, or the archive itself, has much to do. */
  readonly keepsFree?: boolean;
  /** Whether the file of a large archive too is looked through first; a small one always is. */
  readonly wholeCheck?: boolean;
  /** Told of every text read, story collated and request done: how it went and how long it took. */
  readonly onJob?: (job: JobDone) => void;
}

/** One piece of work that is over. */
export interface JobDone {
  readonly kind: 'read' | 'collate' | 'check' | 'trace' | 'extract' | 'compare';
  readonly ok: boolean;
  readonly seconds: number;
}

/** An archive with its connections. */
export interface OpenArchive {
  readonly archive: Archive;
  readonly location: ArchiveLocation;
  /** Begins to work on what is pending, until it is stopped. One a process. */
  startWorker(options?: WorkerOptions): Promise<Worker>;
  /** Stops the worker and closes every connection. */
  close(): Promise<void>;
}

export interface WorkerOptions {
  /** Told of what goes wrong and when it is well again; the work goes on by itself. */
  readonly onNotice?: (message: string) => void;
}

/** Somebody who works on an archive. */
export interface Worker {
  /** Finishes the job in hand and stops. */
  stop(): Promise<void>;
}

/**
 * Opens an archive, and makes it where there is none unless told otherwise. Throws HearsayError 'store-failed',
 * 'bad-option' or 'not-found'.
 */
export type ArchiveOpener = (options: OpenOptions) => Promise<OpenArchive>;
