import type { Archive } from '../archive/archive.ts';
import type { EntryMemory } from './entries/entry-memory.ts';
import type { PollHints } from './poll-times.ts';
import type { WatchOptions } from './watch-options.ts';
import type { PoliteWeb } from './web/polite-web.ts';

/** What all polls of one watch share. */
export interface WatchContext {
  readonly archive: Archive;
  readonly web: PoliteWeb;
  readonly options: WatchOptions;
  readonly memory: EntryMemory;
  /** What feeds asked for when they last changed, by address: an answer "not modified" does not say it again. */
  readonly hints: Map<string, PollHints>;
}
