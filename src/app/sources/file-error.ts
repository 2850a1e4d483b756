import { HearsayError } from '../../core/model/error.ts';
import { leftOutPackage } from './left-out-package.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'is a folder',
  ELOOP: 'links to itself',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

/** The expected failure behind an error of the file system; a HearsayError passes unchanged, a bug is thrown on. */
export function toFileError(path: string, cause: unknown): HearsayError {
  if (cause instanceof HearsayError) return cause;
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') throw cause;
  return new HearsayError(
    'unreadable',
    `${path}: ${leftOutPackage(cause) ?? REASONS[cause.code] ?? `cannot be read (${cause.code})`}`,
    { cause },
  );
}

const WRITE_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'no space is left for this user',
  EFBIG: 'the file would be larger than this user may make one',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the place can only be read',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'is a folder',
};

/** The failure to write a place, from the system's error. */
export function toWriteFailure(place: string, cause: unknown): HearsayError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = WRITE_REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return new HearsayError('unwritable', `${place} could not be written: ${reason}`, { cause });
}
