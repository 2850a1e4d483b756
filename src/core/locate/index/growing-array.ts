type Numbers = Uint32Array | Uint16Array | Uint8Array | Int32Array;

const CHUNK = 1 << 18;

/** A typed array that grows in chunks and is joined once, so that building never holds two full copies for long. */
export interface GrowingArray<T extends Numbers> {
  readonly length: number;
  push(value: number): void;
  join(): T;
}

/** An empty growing array of the type that `create` makes. */
export function createGrowingArray<T extends Numbers>(create: (length: number) => T): GrowingArray<T> {
  let chunks: T[] = [];
  let current = create(CHUNK);
  let used = 0;
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (used === CHUNK) {
        chunks.push(current);
        current = create(CHUNK);
        used = 0;
      }
      current[used++] = value;
      length++;
    },
    join() {
      const whole = create(length);
      chunks.push(current);
      let at = 0;
      for (const chunk of chunks) {
        const part = chunk.subarray(0, Math.min(CHUNK, length - at));
        whole.set(part, at);
        at += part.length;
      }
      chunks = [];
      return whole;
    },
  };
}
