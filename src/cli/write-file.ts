import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HearsayError } from '../core/model/error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the place can only be read',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'is a folder',
};

/**
 * Writes a result file whole or not at all: into a file beside it that then takes its name. A device, pipe or link is
 * written as it stands. Throws HearsayError 'unwritable' with the file's name and the reason.
 */
export function writeResultFile(file: string, text: string): void {
  const kind = lstatSync(file, { throwIfNoEntry: false });
  if (kind !== undefined && !kind.isFile()) {
    attempt(file, () => writeFileSync(file, text));
    return;
  }
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    attempt(file, () => {
      writeFileSync(beside, text, kind === undefined ? {} : { mode: kind.mode });
      renameSync(beside, file);
    });
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The failure to write a place, from the system's error. */
export function toWriteFailure(place: string, cause: unknown): HearsayError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return new HearsayError('unwritable', `${place} could not be written: ${reason}`, { cause });
}

function attempt(place: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw toWriteFailure(place, cause);
  }
}
