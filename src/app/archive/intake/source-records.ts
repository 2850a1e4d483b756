import { createReadStream } from 'node:fs';
import { HearsayError } from '../../../core/model/error.ts';
import { idFromPath } from '../../../readers/hints.ts';
import type { RecordReading } from '../../../readers/record-reading.ts';
import type { Services } from '../../services.ts';
import type { SourceEntry } from '../../sources/expand-sources.ts';
import { toFileError } from '../../sources/file-error.ts';
import type { Archive } from '../archive.ts';

/** A thing to read, found. */
export type FoundSource = Exclude<SourceEntry, { kind: 'failure' }>;

/**
 * The records of one source as its bytes arrive; memory holds one record of JSON lines and of web archives, and one
 * document of any other format. Throws HearsayError where the source cannot be read, or cannot be read further.
 */
export async function* sourceRecords(
  entry: FoundSource,
  { services, pool }: Pick<Archive, 'services' | 'pool'>,
  onBytes: (count: number) => void,
): AsyncGenerator<RecordReading> {
  const hints = { path: entry.path, id: idFromPath(entry.path) };
  if (entry.kind === 'address') {
    const { bytes, contentType } = await services.fetcher.fetch(entry.path);
    yield* pool.records([bytes], contentType === null ? hints : { ...hints, contentType });
    return;
  }
  const chunks = counted(entry.kind === 'stdin' ? stdinOf(services) : createReadStream(entry.path), onBytes);
  try {
    yield* pool.records(chunks, hints);
  } catch (cause) {
    throw toFileError(entry.path, cause);
  }
}

function stdinOf({ stdin }: Pick<Services, 'stdin'>): AsyncIterable<Uint8Array> {
  if (stdin === undefined) throw new HearsayError('unreadable', '-: there is no standard input here');
  return stdin;
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.byteLength);
    yield chunk;
  }
}
