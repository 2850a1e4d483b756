/** Bytes of a stream that can be gone back in, a bounded way. */
export interface RawInput {
  /** Where the next byte stands in the stream. */
  readonly at: () => number;
  /** The next bytes, some at a time; null at the end. */
  readonly next: () => Promise<Uint8Array | null>;
  /** Goes to a place that was read or peeked at: back to the earliest that is still held, at the most. */
  readonly go: (to: number) => void;
  /** Up to `length` bytes from here, without going on. */
  readonly peek: (length: number) => Promise<Uint8Array>;
  /** Allows everything before here to be dropped. */
  readonly mark: () => void;
}

/** How far one can go back. */
const MOST_HELD = 8 * 1024 * 1024;

interface Held {
  readonly start: number;
  readonly bytes: Uint8Array;
}

export function createRawInput(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): RawInput {
  const source = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  const held: Held[] = [];
  let at = 0;
  let loaded = 0;
  let size = 0;

  const load = async (): Promise<boolean> => {
    const { value, done } = await source.next();
    if (done === true) return false;
    const bytes = value as Uint8Array;
    held.push({ start: loaded, bytes });
    loaded += bytes.byteLength;
    size += bytes.byteLength;
    while (size > MOST_HELD && held.length > 1 && endOf(held[0]!) <= at) drop();
    return true;
  };
  const drop = (): void => {
    size -= held.shift()!.bytes.byteLength;
  };
  const next = async (): Promise<Uint8Array | null> => {
    for (;;) {
      const here = held.find((piece) => endOf(piece) > at);
      if (here !== undefined) {
        const bytes = here.bytes.subarray(at - here.start);
        at = endOf(here);
        return bytes;
      }
      if (!(await load())) return null;
    }
  };
  return {
    at: () => at,
    next,
    go: (to) => {
      at = Math.max(to, held[0]?.start ?? at);
    },
    peek: async (length) => {
      while (loaded < at + length && (await load()));
      const pieces = held.filter((piece) => endOf(piece) > at && piece.start < at + length);
      return Buffer.concat(
        pieces.map(({ start, bytes }) => bytes.subarray(Math.max(0, at - start))),
      ).subarray(0, length);
    },
    mark: () => {
      while (held.length > 0 && endOf(held[0]!) <= at) drop();
    },
  };
}

function endOf({ start, bytes }: Held): number {
  return start + bytes.byteLength;
}
