import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip, gunzip } from 'node:zlib';
import type { Document } from '../core/model/document.ts';
import { HearsayError } from '../core/model/error.ts';
import { decodeFeed } from './feed/decode-feed.ts';
import { formatOf } from './format.ts';
import { type Hints, MAX_DOCUMENT_BYTES } from './hints.ts';
import { decodePage } from './html/decode-page.ts';
import type { RecordReading } from './record-reading.ts';
import { decodeText } from './text/decode.ts';
import { readText } from './text/read-text.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * Reads bytes of any known format into documents: one, but for JSON lists and JSON lines. Gzipped bytes are unpacked
 * first. Throws HearsayError ('empty', 'too-large', 'unsupported-format', 'malformed', 'no-text-layer'), its message
 * naming the path; what it survived goes to `hints.onFinding`.
 */
export async function readDocuments(bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  if (bytes.byteLength === 0) throw new HearsayError('empty', `${hints.path}: is empty`);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return readCompressed(bytes, hints);
  const format = formatOf(bytes, hints);
  if (format === 'jsonl' || format === 'warc') return readStreamedDocuments([bytes], format, hints);
  refuseTooLarge(bytes.byteLength, hints);
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, hints);
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes, hints);
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(await decodePage(bytes, hints), hints);
    case 'markdown':
      return (await import('./markdown/read-markdown.ts')).readMarkdown(decodeText(bytes, hints), hints);
    case 'srt':
    case 'vtt':
      return (await import('./captions/read-captions.ts')).readCaptions(
        decodeText(bytes, hints),
        format,
        hints,
      );
    case 'json':
      return (await import('./json/read-json.ts')).readJson(decodeText(bytes, hints), hints);
    case 'feed':
      return (await import('./feed/entry-document.ts')).readFeedDocuments(decodeFeed(bytes, hints), hints);
    case 'text':
      return [readText(decodeText(bytes, hints), hints)];
  }
}

/**
 * As `readDocuments`, each document with its place and what it tells of itself; a record among several that cannot be
 * read comes as a reading of its own. JSON lines are read as the bytes arrive; any other format is collected first, up
 * to the limit of one document.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
): AsyncGenerator<RecordReading> {
  if (formatOf(new Uint8Array(), hints) === 'warc') {
    // Unpacked record by record, so that damage costs one record alone.
    yield* (await import('./warc/read-warc.ts')).readWarc(chunks, hints);
    return;
  }
  const unpacked = unpack(chunks, hints);
  const first = await unpacked.next();
  const head = first.done ? new Uint8Array() : first.value;
  const rest = inTurn(first.done ? [] : [head], unpacked);
  if (head.byteLength > 0 && formatOf(head, hints) === 'jsonl') {
    yield* (await import('./json/read-json-lines.ts')).readLineRecords(rest, hints);
    return;
  }
  if (head.byteLength > 0 && formatOf(head, hints) === 'warc') {
    yield* (await import('./warc/read-warc.ts')).readWarc(rest, hints);
    return;
  }
  const bytes = await collectBytes(rest, hints);
  if (bytes.byteLength > 0 && formatOf(bytes, hints) === 'feed') {
    const { readFeedRecords } = await import('./feed/entry-document.ts');
    yield* readFeedRecords(decodeFeed(bytes, hints), hints);
    return;
  }
  if (bytes.byteLength > 0 && formatOf(bytes, hints) === 'json') {
    yield* (await import('./json/read-json.ts')).readJsonRecords(decodeText(bytes, hints), hints);
    return;
  }
  for (const document of await readDocuments(bytes, hints)) {
    const { format } = document.meta;
    yield { document, part: null, bytes, tells: { id: false, kind: format === 'srt' || format === 'vtt' } };
  }
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
  const told = formatOf(new Uint8Array(), hints);
  if (told === 'jsonl' || told === 'warc') return readStreamedDocuments([bytes], told, hints);
  const unpacked = await promisify(gunzip)(bytes, { maxOutputLength: MAX_DOCUMENT_BYTES }).catch(
    (cause: unknown) => {
      const large = cause instanceof RangeError;
      const why = large
        ? `unpacks to more than the limit of ${MAX_DOCUMENT_BYTES / MEBIBYTE} MiB a document`
        : 'is a damaged gzip file';
      throw new HearsayError(large ? 'too-large' : 'malformed', `${hints.path}: ${why}`, { cause });
    },
  );
  if (unpacked[0] === 0x1f && unpacked[1] === 0x8b) {
    throw new HearsayError('unsupported-format', `${hints.path}: is compressed twice`);
  }
  return readDocuments(unpacked, hints);
}

/** Reads JSON lines or WARC records as their bytes arrive, gzipped or not. */
export async function readStreamedDocuments(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  format: 'jsonl' | 'warc',
  hints: Hints,
): Promise<Document[]> {
  if (format === 'warc') return (await import('./warc/read-warc.ts')).readWarcDocuments(chunks, hints);
  const { readJsonLines } = await import('./json/read-json-lines.ts');
  const documents: Document[] = [];
  for await (const document of readJsonLines(unpack(chunks, hints), hints)) documents.push(document);
  return documents;
}

async function* unpack(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
): AsyncGenerator<Uint8Array> {
  const iterator = inTurn(chunks);
  const first = await iterator.next();
  if (first.done) return;
  const whole = inTurn([first.value], iterator);
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
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
