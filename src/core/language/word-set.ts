/** A set of words, given by white space. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Every word of several sets. */
export function together(...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** A set but for some of its words, given by single spaces; all of them stand in it. */
export function without(set: ReadonlySet<string>, words: string): ReadonlySet<string> {
  const left = new Set(set);
  for (const word of words.split(' ')) {
    if (!left.delete(word)) throw new RangeError(`"${word}" is not in the set that it is taken from`);
  }
  return left;
}
