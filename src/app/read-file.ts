import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Document } from '../core/model/document.ts';
import { HearsayError } from '../core/model/error.ts';
import { formatOfPath } from '../readers/format.ts';
import type { Hints } from '../readers/hints.ts';
import { MAX_DOCUMENT_BYTES } from '../readers/hints.ts';
import { readDocuments, readLineDocuments, refuseTooLarge } from '../readers/read-document.ts';
import { toFileError } from './file-error.ts';

/** Reads one file. JSON lines are streamed; any other file over the limit is refused before a byte of it is read. */
export async function readFileDocuments(path: string, hints: Hints): Promise<Document[]> {
  try {
    const { size } = await stat(path);
    if ((hints.format ?? formatOfPath(path)) === 'jsonl') {
      return await readLineDocuments(createReadStream(path), { ...hints, format: 'jsonl' });
    }
    refuseTooLarge(size, hints);
    const bytes = size === 0 ? await collectBytes(createReadStream(path), hints) : await readFile(path);
    return await readDocuments(bytes, hints);
  } catch (cause) {
    throw toFileError(path, cause);
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
