/** Lists of positions, one for each key from 0: those of key k are `positions[offsets[k] … offsets[k + 1])`, ascending. */
export interface Postings {
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
}

/** Counting sort of positions by key: linear in the number of positions and keys. */
export function createPostings(
  keyCount: number,
  length: number,
  keyAt: (position: number) => number,
): Postings {
  const offsets = new Uint32Array(keyCount + 1);
  for (let position = 0; position < length; position++) {
    const next = keyAt(position) + 1;
    offsets[next] = offsets[next]! + 1;
  }
  for (let key = 0; key < keyCount; key++) offsets[key + 1] = offsets[key + 1]! + offsets[key]!;
  const fill = offsets.slice();
  const positions = new Uint32Array(length);
  for (let position = 0; position < length; position++) {
    const key = keyAt(position);
    const slot = fill[key]!;
    positions[slot] = position;
    fill[key] = slot + 1;
  }
  return { offsets, positions };
}

/** How many positions a key has; 0 for one outside the table. */
export function postingCount(postings: Postings, key: number): number {
  if (key < 0 || key + 1 >= postings.offsets.length) return 0;
  return postings.offsets[key + 1]! - postings.offsets[key]!;
}

/** The bucket of two neighbouring words among `buckets`, a power of two. */
export function pairKey(first: number, second: number, buckets: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) & (buckets - 1);
}

/** How many buckets the pair table of a body of so many words has: a power of two between 2^10 and 2^22. */
export function pairBuckets(wordCount: number): number {
  return 2 ** Math.min(22, Math.max(10, Math.ceil(Math.log2(wordCount + 2)) - 1));
}
