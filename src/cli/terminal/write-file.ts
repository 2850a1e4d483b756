import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { toWriteFailure } from '../../app/sources/file-error.ts';

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

function attempt(place: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw toWriteFailure(place, cause);
  }
}
