/** Counts wrong passwords a name, from all addresses together; a right one begins anew. */
export interface TryLimit {
  /** Seconds to wait; 0 where a try is allowed. */
  readonly waitFor: (name: string) => number;
  readonly failed: (name: string) => void;
  readonly succeeded: (name: string) => void;
}

const WINDOW = 15 * 60;
/** Names remembered; made-up names must not fill the memory. */
const MOST_NAMES = 10_000;

/** `clock` in seconds. At most `most` failures a name within a quarter of an hour. */
export function createTryLimit(most: number, clock: () => number): TryLimit {
  const failures = new Map<string, { count: number; until: number }>();
  return {
    waitFor: (name) => {
      const known = failures.get(name);
      const now = clock();
      if (known === undefined || known.until <= now) return 0;
      return known.count >= most ? Math.ceil(known.until - now) : 0;
    },
    failed: (name) => {
      const now = clock();
      const known = failures.get(name);
      failures.delete(name);
      failures.set(
        name,
        known === undefined || known.until <= now
          ? { count: 1, until: now + WINDOW }
          : { count: known.count + 1, until: known.until },
      );
      const oldest = failures.size > MOST_NAMES ? failures.keys().next().value : undefined;
      if (oldest !== undefined) failures.delete(oldest);
    },
    succeeded: (name) => {
      failures.delete(name);
    },
  };
}
