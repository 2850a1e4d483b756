import type { JobDone } from '../archive-opener.ts';
import type { Labour } from './worker-pool.ts';

/** The same labour, telling of every piece of work how long it took. */
export function timeLabour(labour: Labour, onJob: (job: JobDone) => void): Labour {
  const timed = async <Result>(kind: JobDone['kind'], work: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    let ok = false;
    try {
      const result = await work();
      ok = true;
      return result;
    } finally {
      onJob({ kind, ok, seconds: (performance.now() - start) / 1000 });
    }
  };
  return {
    hands: labour.hands,
    read: (document) => timed('read', () => labour.read(document)),
    collate: (reports) => timed('collate', () => labour.collate(reports)),
    close: () => labour.close(),
  };
}
