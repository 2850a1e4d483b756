import type { ArchiveCounts, Store } from '../../../app/archive/store.ts';

/** Milliseconds for which counts are good enough for a page about them. */
const FRESH = 1000;
/** Milliseconds for which counts are good enough for the head of a list, and how much of its time counting may take. */
const GOOD_FOR = 5000;
const SHARE = 0.02;
/** Milliseconds between two looks at the archive while somebody watches; more where a look takes long. */
const PAUSE = 1000;
const LOOKS_WORTH = 20;

/** What is known of an archive's counts: to count a large archive takes time, so all that show them share one memory. */
export interface CountsMemory {
  /** Counts that are at most a second old. Fails where the archive does not answer; who asks next asks anew. */
  readonly fresh: () => Promise<ArchiveCounts>;
  /** Counts that may be some seconds old, given while new ones are counted. Fails only where none are known yet. */
  readonly recent: () => Promise<ArchiveCounts>;
  /** Tells the counts now and whenever they change, until the returned function is called; looks only while somebody watches. */
  readonly watch: (tell: (counts: ArchiveCounts) => void) => () => void;
  readonly watchers: () => number;
}

/** The memory of the counts of one archive. `onTrouble` is told when the archive does not answer watchers; looking goes on. */
export function createCountsMemory(
  store: Pick<Store, 'counts'>,
  onTrouble: (error: unknown) => void = () => {},
  now: () => number = () => performance.now(),
): CountsMemory {
  let known: { readonly begun: number; readonly counts: Promise<ArchiveCounts> } | null = null;
  let kept: ArchiveCounts | null = null;
  let keptUntil = 0;

  function fresh(): Promise<ArchiveCounts> {
    const begun = now();
    if (known !== null && begun - known.begun < FRESH) return known.counts;
    const asked = { begun, counts: store.counts() };
    known = asked;
    asked.counts.then(
      (counts) => {
        kept = counts;
        keptUntil = now() + Math.max(GOOD_FOR, (now() - begun) / SHARE);
      },
      // A failure is told to whoever asked, and to nobody after.
      () => {
        if (known === asked) known = null;
      },
    );
    return asked.counts;
  }

  let counting: Promise<ArchiveCounts> | null = null;

  async function recent(): Promise<ArchiveCounts> {
    if (kept !== null && now() < keptUntil) return kept;
    counting ??= fresh().finally(() => {
      counting = null;
    });
    const old = kept;
    if (old === null) return counting;
    // Where counting fails, the old counts are still the best answer, and the next request tries again.
    return Promise.race([counting, Promise.resolve(old)]).catch(() => old);
  }

  return { fresh, recent, ...createWatch(fresh, onTrouble) };
}

function createWatch(
  count: () => Promise<ArchiveCounts>,
  onTrouble: (error: unknown) => void,
): Pick<CountsMemory, 'watch' | 'watchers'> {
  const watchers = new Set<(counts: ArchiveCounts) => void>();
  let timer: NodeJS.Timeout | null = null;
  let told = '';
  let latest: ArchiveCounts | null = null;

  async function look(): Promise<void> {
    const begun = performance.now();
    try {
      latest = await count();
      const text = JSON.stringify(latest);
      if (text !== told) for (const tell of watchers) tell(latest);
      told = text;
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
        told = '';
        timer = setTimeout(look, 0);
      } else if (latest !== null) tell(latest);
      return () => watchers.delete(tell);
    },
  };
}
