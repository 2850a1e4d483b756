export interface Tally {
  hit: number;
  found: number;
  gold: number;
}

/** Adds one quotation's kinds, as multisets, to the tallies by kind. */
export function tallyKinds(
  tallies: Map<string, Tally>,
  found: readonly string[],
  gold: readonly string[],
): void {
  for (const kind of new Set([...found, ...gold])) {
    const tally = tallies.get(kind) ?? { hit: 0, found: 0, gold: 0 };
    const inFound = found.filter((one) => one === kind).length;
    const inGold = gold.filter((one) => one === kind).length;
    tally.hit += Math.min(inFound, inGold);
    tally.found += inFound;
    tally.gold += inGold;
    tallies.set(kind, tally);
  }
}

/** F1 of a tally; 1 where there is nothing to find and nothing was found. */
export function f1({ hit, found, gold }: Tally): number {
  return found + gold === 0 ? 1 : (2 * hit) / (found + gold);
}
