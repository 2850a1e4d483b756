import type { Kysely, Transaction } from 'kysely';
import type { SearchIndex } from '../search/search-index.ts';
import type { Tables } from './tables.ts';

export type Engine = 'embedded' | 'postgresql';

/** A connection that answers queries, inside a transaction or not. */
export type Database = Kysely<Tables>;

/** What one process at a time may do: rows that are numbered without gaps, and stories that are changed. */
export type Lock = 'arrivals' | 'grouping' | 'collating' | 'dead-letters';

/** A writing transaction. */
export interface WriteTransaction {
  readonly db: Transaction<Tables>;
  readonly search: SearchIndex;
  /** Inserts rows of any table as they are, many at once. */
  insertRows(table: keyof Tables, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  /** Makes room for the texts of a new report, where that takes something. */
  roomFor(report: number): Promise<void>;
  /** Waits until no other transaction holds it; it is let go at the end. Where two are taken: in the order of `Lock`'s uses. */
  lock(lock: Lock): Promise<void>;
}

/** What reads. Its queries may see different moments, except in `readLong`. */
export interface Queries {
  readonly db: Database;
  readonly search: SearchIndex;
}

interface WriteOptions {
  /** Whether doing it twice is the same as once, so that it may be done again where the answer was lost. */
  readonly repeatable: boolean;
}

/** One of the two databases; the rest of the store is the same on both. */
export interface Backend {
  readonly engine: Engine;
  /** The database as messages name it, without a password. */
  readonly name: string;
  write<Result>(action: (tx: WriteTransaction) => Promise<Result>, options?: WriteOptions): Promise<Result>;
  read<Result>(action: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** Reads one moment for as long as a dump takes, without keeping others from reading. */
  readLong<Row>(action: (queries: Queries) => AsyncIterable<Row>): AsyncIterable<Row>;
  /** One attempt without patience. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
