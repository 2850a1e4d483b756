/** Words in a row, searched for others in a row: -1 where they stand nowhere. Takes time by how often the rarest stands. */
export type FindInRow = (sought: readonly string[]) => number;

export function findInRow(row: readonly string[]): FindInRow {
  const places = new Map<string, number[]>();
  for (const [at, word] of row.entries()) {
    const own = places.get(word);
    if (own === undefined) places.set(word, [at]);
    else own.push(at);
  }
  return (sought) => {
    let rarest = 0;
    for (const [at, word] of sought.entries()) {
      const count = places.get(word)?.length ?? 0;
      if (count === 0) return -1;
      if (count < places.get(sought[rarest]!)!.length) rarest = at;
    }
    const starts = sought.length === 0 ? [] : places.get(sought[rarest]!)!.map((at) => at - rarest);
    return starts.find((start) => sought.every((word, at) => row[start + at] === word)) ?? -1;
  };
}
