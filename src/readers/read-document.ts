import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip, gunzip } from 'node:zlib';
import type { Document, SourceFormat } from '../core/model/document.ts';
import { HearsayError } from '../core/model/error.ts';
import { type Hints, MAX_DOCUMENT_BYTES } from './hints.ts';
import { documentsOf, type RecordReading } from './record-reading.ts';
import {
  formatOf,
  formatTold,
  HEAD_BYTES,
  isTranscript,
  readerOf,
  type StreamReader,
} from './source-formats.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * Reads bytes of any known format into documents: one, but for JSON lists and JSON lines. Gzipped bytes are unpacked
 * first. Throws HearsayError ('empty', 'too-large', 'unsupported-format', 'malformed', 'no-text-layer'), its message
 * naming the path; what it survived goes to `hints.onOddity`.
 */
export async function readDocuments(bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  if (bytes.byteLength === 0) throw new HearsayError('empty', `${hints.path}: is empty`);
  return isGzip(bytes) ? readCompressed(bytes, hints) : readAs(formatOf(bytes, hints), bytes, hints);
}

async function readAs(format: SourceFormat, bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  const reader = readerOf(format);
  if ('recordsOfStream' in reader) return readFromStream(reader, [bytes], hints);
  refuseTooLarge(bytes.byteLength, hints);
  return reader.read(bytes, hints);
}

/**
 * As `readDocuments`, each document with its place and what it tells of itself; a record among several that cannot be
 * read comes as a reading of its own. Formats that are read as the bytes arrive are; any other is collected first, up
 * to the limit of one document.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
): AsyncGenerator<RecordReading> {
  const told = formatTold(hints);
  const teller = told === null ? null : readerOf(told);
  if (teller !== null && 'recordsOfStream' in teller && teller.unpacks) {
    yield* teller.recordsOfStream(chunks, hints);
    return;
  }
  const unpacked = unpack(chunks, hints);
  const head = await headOf(unpacked);
  const format = formatOf(head, hints);
  const rest = inTurn(head.byteLength === 0 ? [] : [head], unpacked);
  const reader = readerOf(format);
  if ('recordsOfStream' in reader && head.byteLength > 0) {
    yield* reader.recordsOfStream(rest, hints);
    return;
  }
  const bytes = await collectBytes(rest, hints);
  if (!('recordsOfStream' in reader) && reader.records !== undefined && bytes.byteLength > 0) {
    yield* reader.records(bytes, hints);
    return;
  }
  const isPlain = bytes.byteLength > 0 && !isGzip(bytes);
  for (const document of await (isPlain ? readAs(format, bytes, hints) : readDocuments(bytes, hints))) {
    yield { document, part: null, bytes, tells: { id: false, kind: isTranscript(document.meta.format) } };
  }
}

/** As many chunks as tell a format, in one. */
async function headOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.byteLength < HEAD_BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    head = head.byteLength === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Collects a stream of unknown length (standard input, a pipe) up to the limit of one document. */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array>,
  hints: Pick<Hints, 'path'>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > MAX_DOCUMENT_BYTES)
      throw new HearsayError('too-large', `${hints.path}: is over the limit of 64 MiB a document`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** Throws HearsayError 'too-large' for a document over the limit, which the message states. */
export function refuseTooLarge(size: number, hints: Pick<Hints, 'path'>): void {
  if (size <= MAX_DOCUMENT_BYTES) return;
  const actual = Math.ceil(size / MEBIBYTE);
  throw new HearsayError(
    'too-large',
    `${hints.path}: is ${actual} MiB; the limit is ${MAX_DOCUMENT_BYTES / MEBIBYTE} MiB a document`,
  );
}

async function readCompressed(bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  const told = formatTold(hints);
  if (told !== null && 'recordsOfStream' in readerOf(told)) return readAs(told, bytes, hints);
  const unpacked = await promisify(gunzip)(bytes, { maxOutputLength: MAX_DOCUMENT_BYTES }).catch(
    (cause: unknown) => {
      const large = cause instanceof RangeError;
      const why = large
        ? `unpacks to more than the limit of ${MAX_DOCUMENT_BYTES / MEBIBYTE} MiB a document`
        : 'is a damaged gzip file';
      throw new HearsayError(large ? 'too-large' : 'malformed', `${hints.path}: ${why}`, { cause });
    },
  );
  if (isGzip(unpacked)) {
    throw new HearsayError('unsupported-format', `${hints.path}: is compressed twice`);
  }
  return readDocuments(unpacked, hints);
}

/** Reads a file's bytes as they arrive where its format is read so, gzipped or not; null where it is not. */
export function readStreamedDocuments(
  open: () => AsyncIterable<Uint8Array>,
  format: SourceFormat,
  hints: Hints,
): Promise<Document[]> | null {
  const reader = readerOf(format);
  return 'recordsOfStream' in reader ? readFromStream(reader, open(), hints) : null;
}

function readFromStream(
  reader: StreamReader,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
): Promise<Document[]> {
  const records = reader.recordsOfStream(reader.unpacks ? chunks : unpack(chunks, hints), hints);
  return documentsOf(records, hints, reader.holds);
}

async function* unpack(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
): AsyncGenerator<Uint8Array> {
  const iterator = inTurn(chunks);
  const first = await iterator.next();
  if (first.done) return;
  const whole = inTurn([first.value], iterator);
  if (!isGzip(first.value)) {
    yield* whole;
    return;
  }
  const gunzipper = createGunzip();
  const source = Readable.from(whole).on('error', (error) => gunzipper.destroy(error));
  source.pipe(gunzipper);
  try {
    yield* gunzipper as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))) throw cause;
    throw new HearsayError('malformed', `${hints.path}: is a damaged gzip file`, { cause });
  } finally {
    source.destroy();
  }
}

async function* inTurn<T>(...sources: readonly (AsyncIterable<T> | Iterable<T>)[]): AsyncGenerator<T> {
  for (const source of sources) for await (const item of source) yield item;
}
