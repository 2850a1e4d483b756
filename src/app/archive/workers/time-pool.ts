import type { JobDone } from '../archive-opener.ts';
import type { WorkerPool } from './worker-pool.ts';

/** The same pool, telling of every job how long it took. */
export function timePool(pool: WorkerPool, onJob: (job: JobDone) => void): WorkerPool {
  const timed = async <Result>(kind: JobDone['kind'], job: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    let ok = false;
    try {
      const result = await job();
      ok = true;
      return result;
    } finally {
      onJob({ kind, ok, seconds: (performance.now() - start) / 1000 });
    }
  };
  return {
    size: pool.size,
    read: (document) => timed('read', () => pool.read(document)),
    collate: (texts) => timed('collate', () => pool.collate(texts)),
    collateStory: (reports) => timed('collate', () => pool.collateStory(reports)),
    close: () => pool.close(),
  };
}
