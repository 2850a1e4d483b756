import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveLocation } from '../app/archive/archive-location.ts';
import { HearsayError } from '../core/model/error.ts';

const LEAST = 32;

/**
 * The secret that signs cookies and forms: `HEARSAY_SECRET`, else a file beside the embedded archive, made at first use
 * and readable by its owner alone. It is never kept in the database, so that a copy of that opens no session. Null on
 * PostgreSQL where none is told: several servers must share it. Throws HearsayError 'bad-option' for one too short and
 * 'store-failed' where the file cannot be used.
 */
export function openSecret(
  location: ArchiveLocation,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const told = env.HEARSAY_SECRET;
  if (told !== undefined && told !== '') {
    if (told.length < LEAST)
      throw new HearsayError('bad-option', `HEARSAY_SECRET needs at least ${LEAST} characters`);
    return told;
  }
  return location.kind === 'embedded' ? fileSecret(join(location.folder, 'secret')) : null;
}

function fileSecret(file: string): string {
  try {
    // Made by whoever is first; everybody then reads the same.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(file, cause);
  }
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= LEAST) return secret;
  } catch (cause) {
    throw unusable(file, cause);
  }
  throw new HearsayError('store-failed', `${file}: holds no secret; remove it, and everybody signs in again`);
}

function unusable(file: string, cause: unknown): HearsayError {
  return new HearsayError('store-failed', `${file}: ${(cause as Error).message}`, { cause });
}
