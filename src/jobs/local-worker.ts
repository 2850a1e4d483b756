import type { Archive } from '../app/archive/archive.ts';
import type { Worker, WorkerOptions } from '../app/archive/archive-opener.ts';
import { settleStep } from '../app/archive/workers/settle.ts';
import { createNotes } from './failure-notices.ts';
import { createBell } from './signal.ts';

/** How often work is looked for that another process left, in milliseconds. */
const LOOK_EVERY = 2000;
const LONGEST_PAUSE = 30_000;

export interface LocalWorker extends Worker {
  /** There is something to do. */
  readonly wake: () => void;
}

/**
 * Works on an archive inside this process: on what is pending now, then on what comes, woken or by looking. Where the
 * database fails, it tells so once, waits longer and longer, and goes on.
 */
export function startLocalWorker(archive: Archive, options: WorkerOptions = {}): LocalWorker {
  const bell = createBell();
  const notes = createNotes(options.onNote ?? (() => undefined));
  let stopping = false;

  async function work(): Promise<void> {
    let pause = 0;
    while (!stopping) {
      try {
        const worked = await settleStep(archive);
        notes.well();
        pause = 0;
        if (!worked) await bell.wait(LOOK_EVERY);
      } catch (error) {
        notes.failed(error);
        pause = Math.min(LONGEST_PAUSE, Math.max(500, pause * 2));
        if (!stopping) await bell.wait(pause);
      }
    }
  }

  const ended = work();
  return {
    wake: bell.ring,
    stop: async () => {
      stopping = true;
      bell.ring();
      await ended;
    },
  };
}
