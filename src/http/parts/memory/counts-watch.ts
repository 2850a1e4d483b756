import type { ArchiveCounts, Store } from '../../../app/archive/store.ts';

/** Milliseconds between two looks at the archive while somebody watches; more where a look takes long. */
const PAUSE = 1000;
const LOOKS_WORTH = 20;

/** Looks at an archive's counts for everybody who watches, once for all, and only while somebody does. */
export interface CountsWatch {
  /** Tells the counts now and whenever they change, until the returned function is called. */
  watch(tell: (counts: ArchiveCounts) => void): () => void;
  readonly watchers: () => number;
}

/** `onTrouble` is told when the archive does not answer; looking goes on. */
export function createCountsWatch(store: Store, onTrouble: (error: unknown) => void = () => {}): CountsWatch {
  const watchers = new Set<(counts: ArchiveCounts) => void>();
  let timer: NodeJS.Timeout | null = null;
  let last = '';
  let latest: ArchiveCounts | null = null;

  async function look(): Promise<void> {
    const begun = performance.now();
    try {
      latest = await store.counts();
      const now = JSON.stringify(latest);
      if (now !== last) for (const tell of watchers) tell(latest);
      last = now;
    } catch (error) {
      onTrouble(error);
    }
    timer =
      watchers.size === 0
        ? null
        : setTimeout(look, Math.max(PAUSE, LOOKS_WORTH * (performance.now() - begun)));
    timer?.unref();
  }

  return {
    watchers: () => watchers.size,
    watch(tell) {
      watchers.add(tell);
      if (timer === null) {
        last = '';
        timer = setTimeout(look, 0);
      } else if (latest !== null) tell(latest);
      return () => watchers.delete(tell);
    },
  };
}
