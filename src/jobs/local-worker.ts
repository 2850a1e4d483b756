import type { Archive } from '../app/archive/archive.ts';
import type { Worker, WorkerOptions } from '../app/archive/archive-opener.ts';
import { settleStep } from '../app/archive/workers/settle.ts';
import { createFailureNotices } from './failure-notices.ts';
import { createSignal } from './signal.ts';

/** How often work is looked for that another process left, in milliseconds. */
const POLL_EVERY = 2000;
const LONGEST_PAUSE = 30_000;

export interface LocalWorker extends Worker {
  /** There is something to do. */
  readonly wake: () => void;
}

/**
 * Works on an archive inside this process: on what is pending now, then on what comes, woken or by polling. Where the
 * database fails, it tells so once, waits longer and longer, and goes on.
 */
export function startLocalWorker(archive: Archive, options: WorkerOptions = {}): LocalWorker {
  const signal = createSignal();
  const notices = createFailureNotices(options.onNotice ?? (() => undefined));
  let stopping = false;

  async function work(): Promise<void> {
    let pause = 0;
    while (!stopping) {
      try {
        const worked = await settleStep(archive);
        notices.well();
        pause = 0;
        if (!worked) await signal.wait(POLL_EVERY);
      } catch (error) {
        notices.failed(error);
        pause = Math.min(LONGEST_PAUSE, Math.max(500, pause * 2));
        if (!stopping) await signal.wait(pause);
      }
    }
  }

  const ended = work();
  return {
    wake: signal.notify,
    stop: async () => {
      stopping = true;
      signal.notify();
      await ended;
    },
  };
}
