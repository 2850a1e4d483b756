import type { ArchiveCounts, Store } from '../../../app/archive/store.ts';

/** Milliseconds for which counts are good enough for the head of a list, and how much of its time counting may take. */
const GOOD_FOR = 5000;
const SHARE = 0.02;

/**
 * Counts that may be some seconds old: counting a large archive takes longer than showing a list of it. Old ones are
 * given while new ones are counted.
 */
export function createCountsMemory(
  store: Pick<Store, 'counts'>,
  now: () => number = () => performance.now(),
): () => Promise<ArchiveCounts> {
  let kept: ArchiveCounts | null = null;
  let until = 0;
  let counting: Promise<ArchiveCounts> | null = null;

  async function count(): Promise<ArchiveCounts> {
    const begun = now();
    try {
      kept = await store.counts();
      until = now() + Math.max(GOOD_FOR, (now() - begun) / SHARE);
      return kept;
    } finally {
      counting = null;
    }
  }

  return async () => {
    if (kept !== null && now() < until) return kept;
    counting ??= count();
    if (kept === null) return counting;
    const old = kept;
    // Where counting fails, the old counts are still the best answer, and the next request tries again.
    return Promise.race([counting, Promise.resolve(old)]).catch(() => old);
  };
}
