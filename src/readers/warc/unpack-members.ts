import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import { createRawInput, type RawInput } from './raw-input.ts';

/** What unpacking a stream of gzip members tells, in order. Offsets are those of the packed stream. */
export type Unpacked =
  | { readonly kind: 'member'; readonly offset: number; readonly packed: boolean }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The member ends, and its checksum fits. */
  | { readonly kind: 'intact' }
  /** What was unpacked since the last member began cannot be trusted, and its rest is lost. */
  | { readonly kind: 'damage'; readonly offset: number; readonly problem: string };

/**
 * Unpacks a stream of gzip members, the usual form of WARC files, as it arrives; a stream that is not packed passes as
 * one member. Damage costs one member: unpacking goes on at the next that begins a record. Memory is bounded.
 */
export async function* unpackMembers(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Unpacked> {
  const input = createRawInput(chunks);
  if (await isPlain(input)) {
    yield { kind: 'member', offset: 0, packed: false };
    yield* passOn(input);
    return;
  }
  for (;;) {
    input.mark();
    await skipZeros(input);
    const offset = input.at();
    const head = await input.peek(LONGEST_HEADER);
    if (head.length === 0) return;
    const header = gzipHeaderLength(head);
    let problem = header === 0 ? 'no record begins here' : null;
    if (problem === null) {
      yield { kind: 'member', offset, packed: true };
      input.go(offset + header);
      problem = yield* unpackMember(input);
    }
    if (problem === null) {
      yield { kind: 'intact' };
      continue;
    }
    yield { kind: 'damage', offset, problem };
    if (!(await seekRecord(input, offset + 1))) return;
  }
}

/** Whether a file is not packed. One that begins with neither is taken for packed and damaged there. */
async function isPlain(input: RawInput): Promise<boolean> {
  const head = Buffer.from(await input.peek(LONGEST_HEADER));
  return (head[0] !== 0x1f || head[1] !== 0x8b) && head.includes('WARC-');
}

async function* passOn(input: RawInput): AsyncGenerator<Unpacked> {
  for (let bytes = await input.next(); bytes !== null; bytes = await input.next()) {
    yield { kind: 'bytes', bytes };
    input.mark();
  }
}

/** Unpacks one member behind its header, and says what is wrong with it. */
async function* unpackMember(input: RawInput): AsyncGenerator<Unpacked, string | null> {
  const begin = input.at();
  const engine = createInflateRaw({ chunkSize: 64 * 1024 });
  const feeding = feed(engine, input);
  let sum = 0;
  let length = 0;
  try {
    for await (const bytes of engine as AsyncIterable<Uint8Array>) {
      sum = crc32(bytes, sum);
      length += bytes.byteLength;
      yield { kind: 'bytes', bytes };
    }
  } catch (error) {
    await feeding;
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error;
    return error.code === 'Z_BUF_ERROR'
      ? 'the file ends inside a packed record'
      : `is damaged (${error.message})`;
  }
  await feeding;
  input.go(begin + engine.bytesWritten);
  const trailer = await input.peek(8);
  input.go(begin + engine.bytesWritten + trailer.length);
  if (trailer.length < 8) return 'the file ends inside a packed record';
  const view = new DataView(trailer.buffer, trailer.byteOffset, 8);
  const intact = view.getUint32(0, true) === sum && view.getUint32(4, true) === length % 2 ** 32;
  return intact ? null : 'its checksum does not fit its words';
}

/** Feeds a member to its engine, which alone knows where it ends. Failures reach the engine's reader. */
async function feed(engine: InflateRaw, input: RawInput): Promise<void> {
  let given = 0;
  try {
    while (!engine.destroyed && engine.bytesWritten >= given) {
      const chunk = await input.next();
      if (chunk === null) {
        engine.end();
        return;
      }
      given += chunk.byteLength;
      await taken(engine, chunk);
    }
  } catch (error) {
    engine.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Waits until a chunk is taken in; an engine that meets damage closes without a word to its writer. */
async function taken(engine: InflateRaw, chunk: Uint8Array): Promise<void> {
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      engine.off('close', settle);
      resolve();
    };
    engine.on('close', settle);
    engine.write(chunk, settle);
  });
}

async function skipZeros(input: RawInput): Promise<void> {
  for (let bytes = await input.next(); bytes !== null; bytes = await input.next()) {
    const end = bytes.findIndex((byte) => byte !== 0);
    if (end < 0) continue;
    input.go(input.at() - bytes.length + end);
    return;
  }
}

/** Goes to the next member that begins a record, looking from a place on. */
async function seekRecord(input: RawInput, from: number): Promise<boolean> {
  input.go(from);
  for (let bytes = await input.next(); bytes !== null; bytes = await input.next()) {
    const start = input.at() - bytes.length;
    for (let index = bytes.indexOf(0x1f); index >= 0; index = bytes.indexOf(0x1f, index + 1)) {
      if ((bytes[index + 1] ?? 0x8b) !== 0x8b) continue;
      input.go(start + index);
      if (beginsRecord(await input.peek(LONGEST_HEADER))) return true;
    }
    input.go(start + bytes.length);
  }
  return false;
}

/** The bytes within which the header of a gzip member ends; a longer one is taken for damage. */
const LONGEST_HEADER = 4096;

const FHCRC = 2;
const FEXTRA = 4;
const FNAME = 8;
const FCOMMENT = 16;

/** The length of the gzip header that some bytes begin with (RFC 1952), or 0 where they begin with none. */
function gzipHeaderLength(bytes: Uint8Array): number {
  if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return 0;
  const flags = bytes[3]!;
  if (flags > 0x1f) return 0;
  let at = 10;
  if (flags & FEXTRA) at += 2 + bytes[at]! + bytes[at + 1]! * 256;
  for (const flag of [FNAME, FCOMMENT]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return 0;
    at = end + 1;
  }
  if (flags & FHCRC) at += 2;
  return at < bytes.length ? at : 0;
}

/** Whether a gzip member begins here whose first words begin a WARC record. */
function beginsRecord(bytes: Uint8Array): boolean {
  const header = gzipHeaderLength(bytes);
  if (header === 0) return false;
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH };
    return inflateRawSync(bytes.subarray(header), options).subarray(0, 5).toString('latin1') === 'WARC/';
  } catch {
    // Bytes that only look like a header do not unpack.
    return false;
  }
}
