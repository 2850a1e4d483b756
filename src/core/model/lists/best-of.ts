/** The item with the highest score above `least`, the first of equals; null where none scores more. */
export function bestOf<Item>(
  items: Iterable<Item>,
  scoreOf: (item: Item) => number,
  least: number = Number.NEGATIVE_INFINITY,
): Item | null {
  let best: Item | null = null;
  let most = least;
  for (const item of items) {
    const score = scoreOf(item);
    if (score > most) [best, most] = [item, score];
  }
  return best;
}
