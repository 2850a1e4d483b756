/** A place of one text that answers a place of another. */
export interface Tie {
  /** The place in the other text. */
  readonly at: number;
  readonly weight: number;
}

/** A chain of ties that goes forward in both texts. */
export interface Chain {
  readonly weight: number;
  /** Row and place of each link, in order. */
  readonly links: readonly { readonly row: number; readonly at: number; readonly weight: number }[];
}

/**
 * The heaviest chain through ties between two texts: at most one of each row, each further on than the one before. Row i
 * holds the ties of the i-th place of one text into `width` places of the other. Quick for many ties: n log n, by the
 * best chain up to each place in a tree of prefixes (Fenwick, 1994). The ties of a row ascend.
 */
export function heaviestChain(rows: readonly (readonly Tie[])[], width: number): Chain {
  const best = new Float64Array(width + 1);
  const holder = new Int32Array(width + 1).fill(-1);
  const links: { row: number; at: number; weight: number; before: number; total: number }[] = [];
  const lastBefore = (at: number): number => {
    let found = -1;
    let most = 0;
    for (let i = at; i > 0; i -= i & -i) {
      if (best[i]! > most) {
        most = best[i]!;
        found = holder[i]!;
      }
    }
    return found;
  };
  for (const [row, ties] of rows.entries()) {
    const made = ties.map(({ at, weight }) => {
      const before = lastBefore(at);
      return { row, at, weight, before, total: weight + (links[before]?.total ?? 0) };
    });
    for (const link of made) {
      links.push(link);
      for (let i = link.at + 1; i <= width; i += i & -i) {
        if (link.total > best[i]!) {
          best[i] = link.total;
          holder[i] = links.length - 1;
        }
      }
    }
  }
  const chain: { row: number; at: number; weight: number }[] = [];
  const last = lastBefore(width);
  for (let i = last; i >= 0; i = links[i]!.before) {
    const { row, at, weight } = links[i]!;
    chain.push({ row, at, weight });
  }
  return { weight: links[last]?.total ?? 0, links: chain.reverse() };
}

/** What {@link heaviestChain} weighs, without its links. */
export function heaviestWeight(rows: readonly (readonly Tie[])[], width: number): number {
  const best = new Float64Array(width + 1);
  const upTo = (at: number): number => {
    let most = 0;
    for (let i = at; i > 0; i -= i & -i) if (best[i]! > most) most = best[i]!;
    return most;
  };
  for (const ties of rows) {
    // From the last place on, so that no tie of a row stands behind another of the same row.
    for (let n = ties.length - 1; n >= 0; n--) {
      const { at, weight } = ties[n]!;
      const total = weight + upTo(at);
      for (let i = at + 1; i <= width && best[i]! < total; i += i & -i) best[i] = total;
    }
  }
  return upTo(width);
}
