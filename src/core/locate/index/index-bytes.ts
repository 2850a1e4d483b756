import type { IndexedDocument, PassageIndex } from './passage-index.ts';

const MAGIC = 0x31595348; // "HSY1"
const VERSION = 2;
const ALIGNMENT = 8;

type Numbers = Uint32Array | Uint16Array | Uint8Array | Int32Array;

interface Header {
  readonly version: number;
  readonly documents: readonly IndexedDocument[];
  readonly labels: readonly string[];
  readonly words: string;
  /** Lengths of the arrays, in the order of `arraysOf`. */
  readonly lengths: readonly number[];
}

function arraysOf(index: PassageIndex): Numbers[] {
  const { turns } = index;
  return [
    index.text,
    index.stemHashes,
    index.tokens,
    index.starts,
    index.lengths,
    index.wordPostings.offsets,
    index.wordPostings.positions,
    index.pairPostings.offsets,
    index.pairPostings.positions,
    turns.firstWord,
    turns.start,
    turns.end,
    turns.label,
    turns.timeStart,
    turns.timeEnd,
  ];
}

/**
 * An index as chunks of bytes to be written one after another. `extra` is any JSON value that the caller keeps with
 * it. Numbers are little-endian, as on every machine that Node.js runs on.
 */
export function indexToBytes(index: PassageIndex, extra: unknown): Uint8Array[] {
  const arrays = arraysOf(index);
  const header: Header & { extra: unknown } = {
    version: VERSION,
    documents: index.documents,
    labels: index.labels,
    words: index.words.join('\n'),
    lengths: arrays.map((array) => array.length),
    extra,
  };
  const json = encodeUtf16(JSON.stringify(header));
  const start = new Uint32Array([MAGIC, json.length]);
  const chunks = [bytesOf(start), bytesOf(json), padding(json.byteLength)];
  for (const array of arrays) chunks.push(bytesOf(array), padding(array.byteLength));
  return chunks;
}

/**
 * Opens an index from bytes without copying: its arrays are views into them. Null where the bytes are no index of
 * this version or are cut short.
 */
export function indexFromBytes(bytes: Uint8Array): { index: PassageIndex; extra: unknown } | null {
  if (bytes.byteOffset % ALIGNMENT !== 0) return indexFromBytes(bytes.slice());
  if (bytes.byteLength < ALIGNMENT) return null;
  const start = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  if (start[0] !== MAGIC || ALIGNMENT + start[1]! * 2 > bytes.byteLength) return null;
  const json = new Uint16Array(bytes.buffer, bytes.byteOffset + ALIGNMENT, start[1]!);
  const header = parseHeader(decodeUtf16(json));
  if (header === null) return null;
  let at = bytes.byteOffset + ALIGNMENT + aligned(json.byteLength);
  const end = bytes.byteOffset + bytes.byteLength;
  const lengths = [...header.lengths].reverse();
  const next = <T extends Numbers>(type: ArrayType<T>): T => {
    const length = lengths.pop() ?? 0;
    const from = at;
    at += aligned(length * type.BYTES_PER_ELEMENT);
    return at > end ? new type(new ArrayBuffer(0)) : new type(bytes.buffer, from, length);
  };
  const index = viewIndex(header, next);
  return at > end ? null : { index, extra: header.extra };
}

type ArrayType<T> = {
  new (buffer: ArrayBufferLike, from?: number, length?: number): T;
  readonly BYTES_PER_ELEMENT: number;
};

function viewIndex(header: Header, next: <T extends Numbers>(type: ArrayType<T>) => T): PassageIndex {
  const words = header.words === '' ? [] : header.words.split('\n');
  return {
    documents: header.documents,
    labels: header.labels,
    words,
    wordIds: new Map(words.map((word, id) => [word, id])),
    text: next(Uint16Array),
    stemHashes: next(Uint32Array),
    tokens: next(Uint32Array),
    starts: next(Uint32Array),
    lengths: next(Uint8Array),
    wordPostings: { offsets: next(Uint32Array), positions: next(Uint32Array) },
    pairPostings: { offsets: next(Uint32Array), positions: next(Uint32Array) },
    turns: {
      firstWord: next(Uint32Array),
      start: next(Uint32Array),
      end: next(Uint32Array),
      label: next(Int32Array),
      timeStart: next(Int32Array),
      timeEnd: next(Int32Array),
    },
  };
}

function parseHeader(json: string): (Header & { extra: unknown }) | null {
  try {
    const header: unknown = JSON.parse(json);
    if (typeof header !== 'object' || header === null || !('version' in header)) return null;
    return header.version === VERSION ? (header as Header & { extra: unknown }) : null;
  } catch {
    // Bytes that are no JSON are no index, which is the answer.
    return null;
  }
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function padding(length: number): Uint8Array {
  return new Uint8Array(aligned(length) - length);
}

function bytesOf(array: Numbers): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function encodeUtf16(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

function decodeUtf16(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 8192) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  }
  return pieces.join('');
}
