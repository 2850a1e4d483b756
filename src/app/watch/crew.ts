import type { Archive } from '../archive/archive.ts';
import type { EntryMemory } from './entry-memory.ts';
import type { PoliteWeb } from './polite-web.ts';
import type { PollWishes } from './poll-times.ts';
import type { WatchOptions } from './watch-options.ts';

/** What all polls of one watch share. */
export interface Crew {
  readonly archive: Archive;
  readonly web: PoliteWeb;
  readonly options: WatchOptions;
  readonly memory: EntryMemory;
  /** What feeds asked for when they last changed, by address: an answer "not modified" does not say it again. */
  readonly wishes: Map<string, PollWishes>;
}
