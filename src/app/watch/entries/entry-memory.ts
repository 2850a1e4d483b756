/** Entries that were tried in this run: those that failed are not tried again with every change of their feed. */
export interface EntryMemory {
  has(key: string): boolean;
  add(key: string): void;
  delete(key: string): void;
}

/** Creates a memory of so many entries; the earliest are forgotten first. */
export function createEntryMemory(most = 100_000): EntryMemory {
  const keys = new Set<string>();
  return {
    has: (key) => keys.has(key),
    delete: (key) => {
      keys.delete(key);
    },
    add: (key) => {
      keys.add(key);
      if (keys.size > most) keys.delete(keys.values().next().value!);
    },
  };
}
