import { Stopped } from '../sleep.ts';
import type { Sleep } from '../watch-options.ts';

/** Keeps the manners of one visitor: a host sees one request at a time, with a pause in between. */
export interface HostLanes {
  /** Runs a task when the host's turn comes, `pause` milliseconds after its last request ended. Throws Stopped. */
  run<Result>(host: string, pause: number, task: () => Promise<Result>): Promise<Result>;
}

interface Lane {
  /** When the last of those who stand in line is done. */
  tail: Promise<void>;
  waiting: number;
  /** Milliseconds since the epoch; null before the first request. */
  lastEnd: number | null;
}

const MOST_LANES = 10_000;

/** Creates lanes that go by the given time, in milliseconds since the epoch. */
export function createHostLanes(now: () => number, sleep: Sleep, signal?: AbortSignal): HostLanes {
  const lanes = new Map<string, Lane>();
  return {
    async run(host, pause, task) {
      const lane = lanes.get(host) ?? { tail: Promise.resolve(), waiting: 0, lastEnd: null };
      lanes.set(host, lane);
      lane.waiting += 1;
      const before = lane.tail;
      let done = (): void => undefined;
      lane.tail = new Promise((resolve) => {
        done = resolve;
      });
      try {
        await before;
        // A clock that was set back must not make anybody wait for years.
        const since = lane.lastEnd === null ? pause : Math.max(0, now() - lane.lastEnd);
        if (since < pause) await sleep(pause - since, signal);
        if (signal?.aborted) throw new Stopped();
        return await task();
      } finally {
        lane.lastEnd = now();
        lane.waiting -= 1;
        done();
        if (lanes.size > MOST_LANES) forgetIdle(lanes);
      }
    },
  };
}

function forgetIdle(lanes: Map<string, Lane>): void {
  for (const [host, lane] of lanes) if (lane.waiting === 0) lanes.delete(host);
}
