import type { Kysely } from 'kysely';
import type { SearchWords } from '../../app/archive/search/search-words.ts';

/** What can be searched; each has an index table `<name>_search`. */
export type Searchable = 'statement' | 'report' | 'story' | 'speaker';

/** One entry. Its number is its place in the list that it is found in, the greatest first. */
export interface SearchEntry {
  readonly place: number;
  readonly text: string;
  /** Exact properties by which it can be filtered ("altered", "speaker:mark rutte"). */
  readonly facets: readonly string[];
}

export interface SearchRequest {
  readonly words: SearchWords;
  readonly facets: readonly string[];
  /** Whether the facets leave few entries, so that they are to be looked up first. */
  readonly narrow: boolean;
  /** Only these places; all where absent. */
  readonly among?: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly limit: number;
}

/** A connection of whichever shape: the index tables stand outside of Kysely's types. */
// biome-ignore lint/suspicious/noExplicitAny: the index tables are no part of `Tables`, and migrations use them too
export type AnyQueries = Kysely<any>;

/** A full-text index; what the two databases do each in its own way. */
export interface SearchIndex {
  /** Makes the empty index tables, and has them filled while nothing slows that down. */
  create(db: AnyQueries, fill: () => Promise<void>): Promise<void>;
  put(db: AnyQueries, what: Searchable, entries: readonly SearchEntry[]): Promise<void>;
  remove(db: AnyQueries, what: Searchable, places: readonly number[]): Promise<void>;
  drop(db: AnyQueries): Promise<void>;
  /** The places of the entries that hold all words and facets, the greatest first. */
  find(db: AnyQueries, what: Searchable, request: SearchRequest): Promise<readonly number[]>;
}

export const SEARCHABLE: readonly Searchable[] = ['statement', 'report', 'story', 'speaker'];
