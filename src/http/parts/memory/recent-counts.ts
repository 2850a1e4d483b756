import type { ArchiveCounts, Store } from '../../../app/archive/store.ts';

/** Milliseconds for which counts are good enough for a page. */
const FRESH = 1000;

/** The same store, whose counts are at most a second old: pages show them often, and to count a large archive takes time. */
export function withRecentCounts(store: Store, clock: () => number = () => performance.now()): Store {
  let known: { readonly at: number; readonly counts: Promise<ArchiveCounts> } | null = null;
  return {
    ...store,
    counts: () => {
      const now = clock();
      if (known !== null && now - known.at < FRESH) return known.counts;
      const counts = store.counts();
      known = { at: now, counts };
      // A failure is told to whoever asked, and to nobody after.
      counts.catch(() => {
        known = null;
      });
      return counts;
    },
  };
}
