/** A tree of decisions as a heap: node `i` has the children `2i` and `2i + 1`; the root is 1. */
export interface DecisionTree {
  /** The measure that a node asks for; -1 in a leaf. Index 0 is unused. */
  readonly measure: readonly number[];
  /** A value under this goes to the first child. */
  readonly below: readonly number[];
  /** What a leaf adds, in log-odds. */
  readonly adds: readonly number[];
}

/** Gradient boosted trees (Friedman, 2001): log-odds are `base` and what each tree adds. */
export interface BoostedTrees {
  readonly base: number;
  readonly trees: readonly DecisionTree[];
}

/** The log-odds that the trees give to a row of measures. */
export function treeLogOdds(model: BoostedTrees, values: ArrayLike<number>): number {
  let sum = model.base;
  for (const { measure, below, adds } of model.trees) {
    let node = 1;
    while (measure[node]! >= 0) node = values[measure[node]!]! < below[node]! ? 2 * node : 2 * node + 1;
    sum += adds[node]!;
  }
  return sum;
}
