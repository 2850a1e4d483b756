/** Gives out names, each one once. */
export interface Names {
  /** The name that `take` would give. */
  free(name: string): string;
  /** The name itself, or with the first free number behind it: `report`, `report-2`, `report-3`. */
  take(name: string): string;
}

export function createNames(taken: Iterable<string> = []): Names {
  const used = new Set(taken);
  const next = new Map<string, number>();
  const free = (name: string): string => {
    if (!used.has(name)) return name;
    let number = next.get(name) ?? 2;
    while (used.has(`${name}-${number}`)) number += 1;
    next.set(name, number);
    return `${name}-${number}`;
  };
  return {
    free,
    take(name) {
      const unique = free(name);
      used.add(unique);
      return unique;
    },
  };
}
