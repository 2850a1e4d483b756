import { HearsayError } from '../core/model/error.ts';

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
    `${path}: ${REASONS[cause.code] ?? `cannot be read (${cause.code})`}`,
    { cause },
  );
}
