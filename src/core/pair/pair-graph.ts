import type { Pair } from './candidate-pairs.ts';

/** Log-odds of a pair that is no candidate, and the least that any pair counts. */
export const LEAST = -7;
/** The most that any pair counts. */
export const MOST = 7;
/** How many of a wording's best partners are kept for look-ups. */
const PARTNERS = 24;

/** Another wording with the log-odds of the pair. */
interface Partner {
  readonly index: number;
  readonly logOdds: number;
}

/** Scored pairs of wordings with look-up by pair and by wording. */
export interface PairGraph {
  readonly size: number;
  readonly pairs: readonly Pair[];
  /** Log-odds of each pair, in the order of `pairs`, within [LEAST, MOST]. */
  readonly logOdds: Float64Array;
  /** The best partners of each wording, best first. */
  readonly partners: readonly (readonly Partner[])[];
  /** Log-odds of any two wordings; LEAST where they are no candidates. */
  readonly between: (a: number, b: number) => number;
}

/** A graph of `size` wordings from candidate pairs and their log-odds. */
export function createPairGraph(size: number, pairs: readonly Pair[], raw: ArrayLike<number>): PairGraph {
  const logOdds = Float64Array.from(raw, (value) => Math.max(LEAST, Math.min(MOST, value)));
  const known = new Map<number, number>();
  const partners: Partner[][] = Array.from({ length: size }, () => []);
  for (const [k, [a, b]] of pairs.entries()) {
    known.set(a * size + b, logOdds[k]!);
    partners[a]!.push({ index: b, logOdds: logOdds[k]! });
    partners[b]!.push({ index: a, logOdds: logOdds[k]! });
  }
  return {
    size,
    pairs,
    logOdds,
    partners: partners.map((all) =>
      all.sort((x, y) => y.logOdds - x.logOdds || x.index - y.index).slice(0, PARTNERS),
    ),
    between: (a, b) => known.get(a < b ? a * size + b : b * size + a) ?? LEAST,
  };
}
