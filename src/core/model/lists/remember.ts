/** The same function of something that never changes, whose result is kept for as long as that is there. */
export function remember<Key extends object, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const made = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = { result: make(key) };
      made.set(key, known);
    }
    return known.result;
  };
}
