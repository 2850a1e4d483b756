export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B-cubed precision and recall (Bagga and Baldwin, 1998): for each item the share of its group that is of its class, and
 * the share of its class that is in its group; means over all items.
 */
export function bCubed(classes: readonly string[], groups: readonly string[]): BCubed {
  const both = countAll(classes.map((name, at) => `${name}\n${groups[at]}`));
  const ofClass = countAll(classes);
  const ofGroup = countAll(groups);
  let precision = 0;
  let recall = 0;
  for (const [at, name] of classes.entries()) {
    const shared = both.get(`${name}\n${groups[at]}`)!;
    precision += shared / ofGroup.get(groups[at]!)! / classes.length;
    recall += shared / ofClass.get(name)! / classes.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function countAll(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
