import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { HearsayError } from '../../../core/model/error.ts';
import { toWriteFailure } from '../../sources/file-error.ts';
import type { Archive } from '../archive.ts';
import { BACKUP_FORMAT, type DumpRow, toBackupLines } from './backup-lines.ts';

/** Characters that are packed at a time. */
const CHUNK = 1 << 16;

/**
 * Writes everything that an archive holds to one file (gzipped JSON lines), while others go on working; the file has its
 * name only when it is whole and on the disk. Returns how many rows it holds. Throws HearsayError 'unwritable'.
 */
export async function backupArchive(
  archive: Archive,
  file: string,
  onProgress: (rows: number) => void = () => undefined,
): Promise<number> {
  const { schema } = await archive.store.check();
  const head = {
    hearsay: 'backup',
    format: BACKUP_FORMAT,
    schema,
    engine: archive.hearsay,
    at: archive.clock(),
  } as const;
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  let rows = 0;
  const counted = count(archive.store.dump(), () => onProgress(++rows));
  try {
    const lines = Readable.from(inChunks(toBackupLines(head, counted)));
    await pipeline(lines, createGzip({ level: 6 }), createWriteStream(beside, { mode: 0o600 }));
    await toDisk(beside);
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    if (cause instanceof HearsayError) throw cause;
    throw toWriteFailure(file, cause);
  }
  return rows;
}

async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* count(rows: AsyncIterable<DumpRow>, onRow: () => void): AsyncGenerator<DumpRow> {
  for await (const row of rows) {
    onRow();
    yield row;
  }
}

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
