import type { Oddity } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Hints, idOf, MAX_DOCUMENT_BYTES } from '../hints.ts';
import { type RecordReading, type UnreadRecord, whatRecordTells } from '../record-reading.ts';
import { decodeText } from '../text/decode.ts';
import { idOfRecord } from './read-json.ts';
import { readRecord } from './records.ts';

const LINE_FEED = 10;
const MEBIBYTE = 1024 * 1024;

/** Makes of the JSON value of a line what it stands for; throws HearsayError where that cannot be. */
type ReadValue<Read> = (value: unknown, line: ReadLine) => Read;

interface ReadLine {
  /** What is known of the line beside it; what is odd of it goes there. */
  readonly hints: Hints;
  readonly part: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads JSON lines as they arrive, each record with its line: memory holds one at a time. A bad line, one over 64 MiB too,
 * comes as a reading of its own, and the others go on.
 */
export function readLineRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
): AsyncGenerator<RecordReading> {
  return readJsonLines(chunks, hints, (value, { part, id, bytes, hints: own }) => {
    const document = { ...readRecord(value, part, own), id };
    return { document, part, bytes, tells: whatRecordTells(value) };
  });
}

/** As `readLineRecords`, for lines that stand for something else than texts. */
export async function* readJsonLines<Read>(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
  read: ReadValue<Read>,
): AsyncGenerator<Read | UnreadRecord> {
  let index = 0;
  for await (const bytes of linesOfBytes(chunks)) {
    const reading = readLine(bytes, index, hints, read);
    if (reading !== null) yield reading;
    index += 1;
  }
}

/** Null for an empty line. */
function readLine<Read>(
  bytes: Uint8Array | null,
  index: number,
  hints: Hints,
  read: ReadValue<Read>,
): Read | UnreadRecord | null {
  const part = `line ${index + 1}`;
  const odd: Oddity[] = [];
  const told = new Set<string>();
  const tell = (oddity: Oddity) => {
    told.add(oddity.code);
    hints.onOddity?.(oddity);
  };
  let value: unknown;
  try {
    if (bytes === null) throw tooLarge(part, hints);
    const path = `${hints.path}: ${part}`;
    const text = decodeText(bytes, {
      ...hints,
      id: idOf(hints),
      path,
      onOddity: (oddity) => odd.push(oddity),
    }).trim();
    if (text === '') return null;
    value = parse(text, part, hints);
    const id = idOfRecord(value, index, hints);
    return read(value, { part, id, bytes, hints: { ...hints, onOddity: tell } });
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    return { part, id: idOfRecord(value, index, hints), error };
  } finally {
    // What the text of a record tells of, it tells with its own place.
    for (const oddity of odd) if (!told.has(oddity.code)) hints.onOddity?.(oddity);
  }
}

function parse(text: string, part: string, { path }: Hints): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HearsayError('malformed', `${path}: ${part}: is not JSON`, { cause });
  }
}

function tooLarge(part: string, { path }: Hints): HearsayError {
  const limit = MAX_DOCUMENT_BYTES / MEBIBYTE;
  return new HearsayError('too-large', `${path}: ${part}: a record is over ${limit} MiB`);
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
