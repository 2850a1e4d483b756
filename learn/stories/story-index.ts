/** Which stories hold which terms. */
export interface StoryIndex {
  add(story: string, terms: readonly string[]): void;
  /** Gives the terms of one story to another. */
  rename(from: string, to: string): void;
  /** The stories that share terms, those that share most and rarest first. */
  find(terms: readonly string[], most: number): string[];
}

/** An index in memory that finds candidates as an archive's does: each shared term counts by how few stories hold it. */
export function createStoryIndex(): StoryIndex {
  const holders = new Map<string, Set<string>>();
  const termsOf = new Map<string, Set<string>>();

  function add(story: string, terms: Iterable<string>): void {
    const own = termsOf.get(story) ?? new Set<string>();
    termsOf.set(story, own);
    for (const term of terms) {
      own.add(term);
      const stories = holders.get(term);
      if (stories === undefined) holders.set(term, new Set([story]));
      else stories.add(story);
    }
  }

  return {
    add,
    rename(from, to) {
      const terms = termsOf.get(from) ?? new Set<string>();
      termsOf.delete(from);
      for (const term of terms) holders.get(term)?.delete(from);
      add(to, terms);
    },
    find(terms, most) {
      const weights = new Map<string, number>();
      for (const term of new Set(terms)) {
        const stories = holders.get(term) ?? new Set<string>();
        for (const story of stories) {
          weights.set(story, (weights.get(story) ?? 0) + Math.log(1 + termsOf.size / stories.size));
        }
      }
      return [...weights]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, most)
        .map(([story]) => story);
    },
  };
}
