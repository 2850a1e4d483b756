import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { HearsayError } from '../../../core/model/error.ts';
import { toFileError } from '../../sources/file-error.ts';
import type { Archive } from '../archive.ts';
import { type BackupHead, type DumpRow, fromBackupLines } from './backup-lines.ts';

const LINE_FEED = 0x0a;
/** Bytes; a string can hold little more. */
const LONGEST_LINE = 500_000_000;

/**
 * Fills an empty archive from a backup, wholly or not at all; the whole file is checked before the first row is written.
 * Returns how many rows it held. Throws HearsayError 'unreadable', 'malformed' (no backup, cut short, damaged) or
 * 'bad-option' (the archive is not empty, the backup has tables of another version).
 */
export async function restoreArchive(archive: Archive, file: string): Promise<number> {
  const { schema } = await archive.store.check();
  const counts = await archive.store.counts();
  if (counts.reports + counts.feeds + counts.deadLetters > 0)
    throw new HearsayError('bad-option', 'the archive is not empty; name another one to restore into');
  let rows = 0;
  for await (const _ of readBackup(file, (head) => refuseOther(head, schema, file))) rows += 1;
  await archive.store.restore(readBackup(file, () => undefined));
  archive.wake();
  return rows;
}

function refuseOther(head: BackupHead, schema: number, file: string): void {
  if (head.schema === schema) return;
  const which = head.schema > schema ? 'a later' : 'an earlier';
  throw new HearsayError(
    'bad-option',
    `${file}: was made by ${which} Hearsay (${head.engine}, tables of version ${head.schema}; here ${schema}): restore it with that version, then open the archive with this one`,
  );
}

async function* readBackup(file: string, onHead: (head: BackupHead) => void): AsyncGenerator<DumpRow> {
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.on('error', (error) => unpacked.destroy(error));
  try {
    yield* fromBackupLines(linesOf(unpacked, file), file, onHead);
  } catch (error) {
    throw error instanceof HearsayError ? error : toReadFailure(file, error);
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

/** Readline would divide a line at U+2028 too, which JSON leaves as it is. */
async function* linesOf(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  let pending: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      pending.push(chunk.subarray(from, at));
      yield Buffer.concat(pending).toString();
      pending = [];
      size = 0;
      from = at + 1;
    }
    pending.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > LONGEST_LINE)
      throw new HearsayError('malformed', `${file}: is no backup of Hearsay; nothing was restored`);
  }
  if (size > 0) yield Buffer.concat(pending).toString();
}

function toReadFailure(file: string, cause: unknown): HearsayError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!code.startsWith('Z_')) return toFileError(file, cause);
  const why =
    code === 'Z_BUF_ERROR' ? 'is cut short: its end is missing' : 'is no backup of Hearsay, or a damaged one';
  return new HearsayError('malformed', `${file}: ${why}; nothing was restored`, { cause });
}
