import { HearsayError } from '../../core/model/error.ts';
import { type Hints, MAX_DOCUMENT_BYTES } from '../hints.ts';
import { type ReadRecord, type RecordReading, whatRecordTells } from '../record-reading.ts';
import { decodeText } from '../text/decode.ts';
import { withId } from './read-json.ts';
import { readRecord } from './records.ts';

const LINE_FEED = 10;
const MEBIBYTE = 1024 * 1024;

/**
 * Reads JSON lines as they arrive, each record with its line: memory holds one at a time. A bad line, one over 64 MiB too,
 * comes as a reading of its own, and the others go on.
 */
export async function* readLineRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
): AsyncGenerator<RecordReading> {
  let number = 0;
  for await (const line of linesOfBytes(chunks)) {
    number += 1;
    try {
      if (line === null) throw tooLarge(number, hints);
      const record = readLine(line, number, hints);
      if (record !== null) yield record;
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      yield { part: `line ${number}`, error };
    }
  }
}

function readLine(bytes: Uint8Array, number: number, hints: Hints): ReadRecord | null {
  const text = decodeText(bytes, hints).trim();
  if (text === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new HearsayError('malformed', `${hints.path}: line ${number}: is not JSON`, { cause });
  }
  const part = `line ${number}`;
  const document = withId(readRecord(value, part, hints), number - 1, value, hints);
  return { document, part, bytes, tells: whatRecordTells(value) };
}

function tooLarge(number: number, { path }: Hints): HearsayError {
  const limit = MAX_DOCUMENT_BYTES / MEBIBYTE;
  return new HearsayError('too-large', `${path}: line ${number}: a record is over ${limit} MiB`);
}

/** Null stands for a line over the limit, whose bytes are passed over. */
async function* linesOfBytes(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array | null> {
  let pending: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      pending.push(chunk.subarray(from, at));
      size += at - from;
      if (size > MAX_DOCUMENT_BYTES) yield null;
      else yield pending.length === 1 ? pending[0]! : Buffer.concat(pending);
      pending = [];
      size = 0;
      from = at + 1;
    }
    if (from === chunk.length) continue;
    size += chunk.length - from;
    if (size > MAX_DOCUMENT_BYTES) pending = [];
    else pending.push(chunk.subarray(from));
  }
  if (size > 0) yield size > MAX_DOCUMENT_BYTES ? null : Buffer.concat(pending);
}
