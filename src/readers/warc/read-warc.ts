import { brotliDecompressSync } from 'node:zlib';
import type { StatusAndHeaders, WARCRecord } from 'warcio';
import { HearsayError } from '../../core/model/error.ts';
import { type Hints, idFromPath, MAX_DOCUMENT_BYTES, report } from '../hints.ts';
import { decodePage } from '../html/decode-page.ts';
import { ownAddress } from '../html/own-address.ts';
import { readHtml } from '../html/read-html.ts';
import type { ReadRecord, RecordReading } from '../record-reading.ts';
import { recordFrames } from './record-frames.ts';
import { unpackMembers } from './unpack-members.ts';

const RESPONSE = /^warc-type:[ \t]*response[ \t]*\r$/imu;
const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/iu;

/**
 * Reads the pages of a WARC file (ISO 28500, packed record by record, as a whole or not at all) as its bytes arrive: the
 * answers with status 200 and an HTML type. `part` tells the byte at which the record begins, `bytes` are the page's
 * own. A page without a date gets the record's. Broken, cut and oversized records come as failures in order and the
 * rest goes on; one record is in memory at a time.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
): AsyncGenerator<RecordReading> {
  for await (const frame of recordFrames(unpackMembers(chunks), RESPONSE)) {
    const part = frame.place;
    if ('problem' in frame) {
      const code = frame.tooLarge ? 'too-large' : 'malformed';
      yield { part, error: new HearsayError(code, `${hints.path}: ${part}: ${frame.problem}`) };
      continue;
    }
    try {
      const reading = await readRecord(frame.bytes, part, hints);
      if (reading !== null) yield reading;
    } catch (cause) {
      if (!(cause instanceof HearsayError)) throw cause;
      yield {
        part,
        error: new HearsayError(cause.code, `${hints.path}: ${part}: ${cause.message}`, { cause }),
      };
    }
  }
}

async function readRecord(bytes: Uint8Array, part: string, hints: Hints): Promise<ReadRecord | null> {
  const { WARCParser } = await import('warcio');
  const record = await new WARCParser([bytes]).parse();
  const http = record?.httpHeaders;
  const address = record?.warcTargetURI;
  if (!record || !http || !address || Number(http.statusCode) !== 200) return null;
  const contentType = http.headers.get('Content-Type') ?? 'text/html';
  if (!HTML.test(contentType) || !/^https?:\/\//iu.test(address)) return null;
  const page = await pageBytes(record, http, address);
  if (page.byteLength === 0) throw new HearsayError('empty', `${address}: is empty`);
  const id = idFromPath(address);
  if (record.warcHeader('WARC-Truncated'))
    report(hints, 'cut-page', `${hints.path}: ${part}: ${address}: was cut short by the crawler`, id);
  const pageHints: Hints = {
    path: address,
    id,
    contentType,
    ...(hints.kind === undefined ? {} : { kind: hints.kind }),
    ...(hints.onOddity === undefined ? {} : { onOddity: hints.onOddity }),
  };
  const [document] = readHtml(await decodePage(page, pageHints), pageHints);
  if (document === undefined) return null;
  const meta = {
    ...document.meta,
    url: ownAddress(document.meta.url, address),
    date: document.meta.date ?? record.warcDate ?? null,
  };
  return { document: { ...document, meta }, part, bytes: page, tells: { id: false, kind: false } };
}

/** A page's bytes without transfer and content encoding, which may not unpack to more than one document's limit. */
async function pageBytes(record: WARCRecord, http: StatusAndHeaders, address: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of record) {
    size += piece.byteLength;
    if (size > MAX_DOCUMENT_BYTES) throw tooLarge(address);
    parts.push(piece);
  }
  const bytes = Buffer.concat(parts);
  if (!/^\s*br\s*$/iu.test(http.headers.get('Content-Encoding') ?? '')) return bytes;
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: MAX_DOCUMENT_BYTES });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(address);
    // Crawlers that unpack a page often leave the header in its place.
    return bytes;
  }
}

function tooLarge(address: string): HearsayError {
  return new HearsayError('too-large', `${address}: unpacks to more than the limit of 64 MiB a document`);
}
