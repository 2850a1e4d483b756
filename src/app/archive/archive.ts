import type { StoryModel } from '../../core/stories/story-model.ts';
import type { Clock } from '../ports.ts';
import type { Services } from '../services.ts';
import type { Store } from './store.ts';
import type { WorkerPool } from './workers/worker-pool.ts';

/** An open archive: what its use cases work on. */
export interface Archive {
  readonly store: Store;
  readonly services: Services;
  readonly clock: Clock;
  /** The version of Hearsay, kept with everything it makes. */
  readonly hearsay: string;
  /** The packaged story model, loaded at first use. */
  readonly storyModel: () => StoryModel;
  /** Who does the reading and collating: this thread, or threads beside it. */
  readonly pool: WorkerPool;
  /** Tells whoever works on the archive that there is something to do. Never waits. */
  readonly wake: () => void;
}
