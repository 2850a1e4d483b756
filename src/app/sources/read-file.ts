import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Document } from '../../core/model/document.ts';
import type { Hints } from '../../readers/hints.ts';
import {
  collectBytes,
  readDocuments,
  readStreamedDocuments,
  refuseTooLarge,
} from '../../readers/read-document.ts';
import { formatOfPath } from '../../readers/source-formats.ts';
import { toFileError } from './file-error.ts';

/** Reads one file. Formats of many records are streamed; any other file over the limit is refused before a byte of it is read. */
export async function readFileDocuments(path: string, hints: Hints): Promise<Document[]> {
  try {
    const { size } = await stat(path);
    const format = hints.format ?? formatOfPath(path);
    const streamed =
      format && readStreamedDocuments(() => createReadStream(path), format, { ...hints, format });
    if (streamed !== null) return await streamed;
    refuseTooLarge(size, hints);
    const bytes = size === 0 ? await collectBytes(createReadStream(path), hints) : await readFile(path);
    return await readDocuments(bytes, hints);
  } catch (cause) {
    throw toFileError(path, cause);
  }
}
